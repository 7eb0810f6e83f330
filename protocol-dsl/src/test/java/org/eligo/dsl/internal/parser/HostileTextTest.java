package org.eligo.dsl.internal.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eligo.dsl.Parsed;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.JsonRenderer;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.SectionSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text gives a tree and messages in bounded time. */
class HostileTextTest {
  private static final List<String> WORDS =
      List.of(
          "inclusion criteria",
          "\n  ",
          "\n    ",
          "\n",
          "a",
          "|",
          "and",
          "or",
          "not",
          "(",
          ")",
          ">=",
          "8",
          "g/dL",
          "within",
          "4 weeks",
          "before",
          "any",
          "no",
          "at",
          "least",
          "where",
          "is",
          "in",
          ",",
          "between",
          "data",
          "case x",
          "=",
          "on",
          "from",
          "to",
          "all of",
          "-",
          "every",
          "of",
          "each",
          "its",
          "date",
          "when",
          "otherwise",
          "x",
          "ULN",
          "mean",
          "latest",
          "for",
          "ever",
          "other than",
          "those",
          "age",
          "define",
          "\"",
          "judged by",
          "asked",
          "unless",
          "refer to",
          "{",
          "}",
          "expect");

  private static Parsed parse(String text) {
    return assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          Source source = Source.of("hostile.criteria", text);
          Parsed parsed = Protocols.parse(source);
          TextRenderer.render(source, parsed.diagnostics(), true);
          JsonRenderer.render(source, parsed.diagnostics());
          return parsed;
        });
  }

  private static Parsed parseRule(String rule) {
    return parse("exclusion criteria\n  E1 | Words\n    " + rule + "\ndata\n  a: yes/no\n");
  }

  private static ConditionSyntax condition(Parsed parsed) {
    SectionSyntax.Criteria list = (SectionSyntax.Criteria) parsed.file().sections().getFirst();
    ItemSyntax item = (ItemSyntax) list.lines().getFirst();
    return ((RuleSyntax.Condition) item.rule()).condition();
  }

  @Test
  void longChainIsOneFlatNode() {
    Parsed parsed = parseRule("a" + " and a".repeat(40_000));
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(((ConditionSyntax.And) condition(parsed)).parts()).hasSize(40_001);
  }

  @Test
  void moreWordsThanTheLimitAreRefused() {
    Parsed parsed = parseRule("a" + " and a".repeat(60_000));
    assertThat(parsed.diagnostics()).extracting("code").containsExactly(DiagnosticCode.TOO_LARGE);
  }

  @Test
  void nestingUpToTheLimitIsRead() {
    assertThat(parseRule("(".repeat(63) + "a" + ")".repeat(63)).diagnostics()).isEmpty();
  }

  static Stream<String> tooDeep() {
    int n = 20_000;
    return Stream.of(
        "(".repeat(n) + "a" + ")".repeat(n),
        "(".repeat(n),
        "not ".repeat(n) + "a",
        "any a ever where ".repeat(n) + "a",
        "a >= 1" + " + 1".repeat(n),
        "a >= " + "lesser of (1, ".repeat(n / 4) + "1" + ")".repeat(n / 4),
        "a >= " + "(1 when a, otherwise ".repeat(n / 4) + "1" + ")".repeat(n / 4));
  }

  @ParameterizedTest
  @MethodSource("tooDeep")
  void deepNestingIsOneMessage(String rule) {
    assertThat(parseRule(rule).diagnostics())
        .extracting("code")
        .containsExactly(DiagnosticCode.TOO_DEEP);
  }

  @Test
  void deepItemsAreOneMessageMore() {
    StringBuilder text = new StringBuilder("inclusion criteria\n");
    for (int depth = 1; depth < 1_000; depth++) {
      text.repeat(' ', depth).append("a | words\n");
    }
    assertThat(parse(text.toString()).diagnostics())
        .extracting("code")
        .contains(DiagnosticCode.TOO_DEEP);
  }

  @Test
  void hugeFileIsRefused() {
    assertThat(parse("x".repeat(3 * 1024 * 1024)).diagnostics())
        .extracting("code")
        .containsExactly(DiagnosticCode.TOO_LARGE);
  }

  static Stream<String> odd() {
    return Stream.of(
        "",
        "\n",
        "|",
        "|x\n|y",
        "\uFEFF",
        "\uFEFFprotocol X | T",
        "\0",
        "\ud800",
        "#",
        "-",
        "define",
        "define in",
        "define  in  in x",
        "case",
        "case like",
        "data\n  :",
        "data\n  a:",
        "data\n  a, : one of ,",
        "data\n  a: one of",
        "data\n  a (plural ): event",
        "data\n  a: number [",
        "data\n  a: number []",
        "cohorts\n  |",
        "milestones\n  :",
        "inclusion criteria for",
        "inclusion criteria for ,",
        "inclusion criteria\n  -",
        "inclusion criteria\n  - |",
        "inclusion criteria\n  a |\n   \"\"",
        "inclusion criteria\n  a |\n   no rule \"x\" \"y\"",
        "case a\n  =",
        "case a\n  a =",
        "case a\n  a = {",
        "case a\n  a = { = }",
        "case a\n  expect",
        "case a\n  expect FAILED",
        "case a\n  a = from",
        "case a\n  a = on",
        "case a\n  a = (normal",
        "case a\n  a = planned",
        "\ud83d\ude00".repeat(1000),
        "x ".repeat(300_000),
        "\"".repeat(100_001),
        "inclusion criteria\n a | x\n  " + "3x ".repeat(30_000),
        "inclusion criteria\n a | x\n  " + "a ".repeat(90_000),
        "inclusion criteria\n a | x\n  " + "1 ".repeat(90_000),
        "case a\n  a = yes" + " ".repeat(100_000) + "by" + " ".repeat(100_000) + "x");
  }

  @ParameterizedTest
  @MethodSource("odd")
  void oddTextGivesATree(String text) {
    assertThat(parse(text).file().source().text()).isEqualTo(text);
  }

  @Test
  void randomWordsNeverThrow() {
    Random random = new Random(20260731);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder("inclusion criteria\n  a | x\n    ");
      for (int k = random.nextInt(25); k > 0; k--) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      }
      parse(text.toString());
    }
  }
}
