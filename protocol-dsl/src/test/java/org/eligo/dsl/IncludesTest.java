package org.eligo.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Includes;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.api.Test;

final class IncludesTest {
  private static final String PROTOCOL =
      """
      protocol T-1 | Test
        version 1.0 dated 2025-01-01
      inclusion criteria
        I1 | Words
          heavy
      """;
  private static final String HEAVY =
      """
      define heavy | Heavy
        weight > 70 kg
      data
        weight: constant measurement in kg | Weight
      """;
  private static final String UNUSED =
      """
      define tall | Tall
        height > 2 m
      data
        height: constant measurement in m | Height
      case none | Nothing
        height = unknown
      """;
  private static final String LIBRARY =
      """
      library words | Words
        version 1.0 dated 2025-01-01
      """;

  private static Includes files(Map<String, String> texts) {
    return path ->
        Optional.ofNullable(texts.get(path))
            .<Includes.Answer>map(Includes.Answer.Text::new)
            .orElse(new Includes.Answer.Refused("there is no such file"));
  }

  private static Protocol protocol(String text, Map<String, String> texts) {
    Source source = Source.of("folder/main.criteria", text);
    return switch (Protocols.check(source, files(texts))) {
      case Checked.Ok(Protocol protocol, List<Diagnostic> warnings) -> {
        assertThat(warnings).isEmpty();
        yield protocol;
      }
      case Checked.Failed(List<Diagnostic> diagnostics) ->
          throw new AssertionError(diagnostics.toString());
    };
  }

  private static String mistakes(String text, Map<String, String> texts) {
    Included included = Protocols.include(Source.of("folder/main.criteria", text), files(texts));
    return Protocols.check(included) instanceof Checked.Failed(List<Diagnostic> diagnostics)
        ? TextRenderer.render(included.source(), diagnostics)
        : "";
  }

  @Test
  void includedTextCountsAsIfItStoodInTheFile() {
    String including = PROTOCOL + "include \"sub/a.criteria\"\n";
    Protocol included =
        protocol(
            including,
            Map.of(
                "sub/a.criteria", LIBRARY + "include \"b.criteria\"\n" + UNUSED,
                "sub/b.criteria", LIBRARY + HEAVY));
    Protocol whole = protocol(PROTOCOL + HEAVY, Map.of());
    assertThat(included.identityDigest()).isEqualTo(whole.identityDigest());
    assertThat(included.data().keySet()).containsExactly("weight");
    assertThat(included.definitions().keySet()).containsExactly("heavy");
    assertThat(included.cases()).isEmpty();
    assertThat(included.criteria().getFirst().item().ruleText())
        .isEqualTo(whole.criteria().getFirst().item().ruleText());
  }

  @Test
  void messagesNameTheFileAndItsLine() {
    String shown =
        mistakes(
            PROTOCOL + "include \"a.criteria\"\n",
            Map.of("a.criteria", LIBRARY + HEAVY.replace("70 kg", "70 g/dL")));
    assertThat(shown).contains("--> folder/a.criteria:4:12").contains("4 |   weight > 70 g/dL");
  }

  @Test
  void theMarkAtTheBeginningHidesNoInclude() {
    String text = "\uFEFFinclude \"a.criteria\"\n" + PROTOCOL;
    Includes none = Includes.shippedOnly();
    assertThat(Protocols.include(Source.of("m.criteria", text), none).diagnostics())
        .extracting(found -> found.span().start())
        .containsExactly(1);
  }

  @Test
  void aFileThatIsIncludedTwiceCountsOnce() {
    Protocol protocol =
        protocol(
            PROTOCOL + "include \"a.criteria\"\ninclude \"b.criteria\"\n",
            Map.of(
                "a.criteria", LIBRARY + "include \"b.criteria\"\n",
                "b.criteria", LIBRARY + HEAVY));
    assertThat(protocol.data()).hasSize(1);
  }

  @Test
  void circlesAreMistakes() {
    String shown =
        mistakes(
            PROTOCOL + HEAVY + "include \"a.criteria\"\n",
            Map.of(
                "a.criteria", LIBRARY + "include \"b.criteria\"\n",
                "b.criteria", LIBRARY + "include \"a.criteria\"\n"));
    assertThat(shown)
        .contains("`a.criteria` includes itself, through `b.criteria`")
        .contains("--> folder/b.criteria:3:1");
  }

  @Test
  void noPathLeadsOutOfTheFolder() {
    for (String path :
        List.of(
            "../a.criteria", "/a.criteria", "x/../a.criteria", "C:a.criteria", "x\\a", "", "./a")) {
      Includes everything = found -> new Includes.Answer.Text(LIBRARY);
      Source source = Source.of("main.criteria", PROTOCOL + HEAVY + "include \"" + path + "\"\n");
      assertThat(Protocols.include(source, everything).diagnostics()).as(path).hasSize(1);
    }
  }

  @Test
  void aLibraryIsCheckedAlone() {
    Protocol library =
        protocol(
            LIBRARY + HEAVY + UNUSED.replace("case", "# case").replace("  height = unknown\n", ""),
            Map.of());
    assertThat(library.criteria()).isEmpty();
    assertThat(library.milestones()).isEmpty();
    assertThat(library.definitions().keySet()).containsExactly("heavy", "tall");
  }
}
