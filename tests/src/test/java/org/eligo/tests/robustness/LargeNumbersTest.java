package org.eligo.tests.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.participant.json.ParticipantReader;
import org.eligo.engine.participant.json.ReadResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers with more digits or a larger exponent than a number may have, wherever one may stand. */
final class LargeNumbersTest {
  private static final String DATA =
      """
      data
        a: constant yes/no | A
        n: constant number | N
        m: measurement in mg | M
        drug: course | Drug
          kind: one of k, l | Kind
          dose: measurement in mg | Dose
      """;

  private static Map<String, String> numbers() {
    Map<String, String> numbers = new LinkedHashMap<>();
    numbers.put("exponent above", "1e999999999");
    numbers.put("exponent below", "1e-20000000");
    numbers.put("digits", "9".repeat(300_000));
    numbers.put("places", "0." + "0".repeat(300_000) + "1");
    numbers.put("digits before an exponent", "9".repeat(300_000) + "e5");
    numbers.put("groups", "1" + ",000".repeat(75_000));
    return numbers;
  }

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("limit", rule("n >= @"));
    places.put("limit with a unit", rule("m within 28 days before screening >= @ mg"));
    places.put("multiple of a limit", rule("m at screening > @ x ULN"));
    places.put("calculation", rule("n + @ > 1"));
    places.put("power", rule("n ^ @ > 1"));
    places.put("window", rule("any drug within @ weeks before screening"));
    places.put("count", rule("at least @ drug ever"));
    places.put("table", rule("n > 1") + "table t: number by kind\n  k = @\n  l = 1\n");
    places.put("points of a score", rule("s > 1") + "score s | S\n  @ when a\n");
    places.put("limit in a score", rule("s > 1") + "score s | S\n  1 when n > @\n");
    places.put("number of a case", rule("a") + ofCase("n = @"));
    places.put("measurement of a case", rule("a") + ofCase("m = @ mg on 2025-01-01"));
    places.put("dose of a case", rule("a") + ofCase("drug = from 2024-01-01 {dose = @ mg}"));
    places.replaceAll((place, text) -> text.contains("\ncase ") ? text : text + DATA);
    return places;
  }

  private static String rule(String rule) {
    return "protocol D-1 | D\n  version 1.0 dated 2025-01-01\nmilestones\n  screening | S\n"
        + "inclusion criteria\n  I1 | Words\n    "
        + rule
        + "\n";
  }

  private static String ofCase(String fact) {
    return DATA + "case c | C\n  as of 2025-01-01\n  " + fact + "\n";
  }

  static Stream<String> placeNames() {
    return places().keySet().stream();
  }

  static Stream<String> numberNames() {
    return numbers().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("placeNames")
  void theFileIsRefusedAtTheNumber(String place) {
    String text = Objects.requireNonNull(places().get(place));
    numbers()
        .forEach((name, number) -> {
          Source source = Source.of("large.criteria", text.replace("@", number));
          List<Diagnostic> said = refused(source, place + ", " + name);
          int line = source.lineOf(text.indexOf('@'));
          assertThat(said)
              .as("%s, %s", place, name)
              .anyMatch(
                  d -> d.severity() == Severity.ERROR && source.lineOf(d.span().start()) == line);
          assertThat(TextRenderer.render(source, said)).hasSizeLessThan(20_000);
        });
  }

  private static List<Diagnostic> refused(Source source, String what) {
    Checked checked = Protocols.check(source);
    assertThat(checked).as(what).isInstanceOf(Checked.Failed.class);
    return ((Checked.Failed) checked).diagnostics();
  }

  @ParameterizedTest
  @MethodSource("numberNames")
  void theRecordIsRefusedAtTheNumber(String name) {
    Protocol protocol =
        ((Checked.Ok) Protocols.check(Source.of("d.criteria", rule("a") + DATA))).protocol();
    String number = numbers().get(name);
    for (String value : List.of(number, "\"" + number + "\"", "\"<" + number + "\"")) {
      String json =
          "{\"id\": \"P\", \"asOf\": \"2025-03-10\",\n\"data\": {\n\"n\": " + value + "}}";
      ReadResult read = ParticipantReader.read(json, protocol);
      assertThat(read).as(name).isInstanceOf(ReadResult.Refused.class);
      assertThat(read.toString()).as(name).containsPattern("data|line 3").hasSizeLessThan(5_000);
    }
  }

  /** Prints the processor time of each refusal, the third time it is made. */
  public static void main(String[] arguments) {
    numbers()
        .forEach((name, number) ->
            places()
                .forEach((place, text) -> {
                  Source source = Source.of("large.criteria", text.replace("@", number));
                  Protocols.check(source);
                  Protocols.check(source);
                  long from = cpu();
                  Protocols.check(source);
                  System.out.println(place + " | " + name + " | " + (cpu() - from) / 1e6);
                }));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
