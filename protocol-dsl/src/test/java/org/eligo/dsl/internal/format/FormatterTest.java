package org.eligo.dsl.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.eligo.dsl.Formatted;
import org.eligo.dsl.Formatting;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.ProtocolParser;
import org.eligo.dsl.internal.parser.Reading;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Line ends, marks at the beginning of a file, and what the comparison before writing notices. */
class FormatterTest {
  private static final String TEXT =
      """
      # Head.

      inclusion criteria
        I1 | Words – 3 × ULN
          # On the rule.
          größe >= 3 and sex is female
          note | Remark
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsBecomeOneKind(String end) {
    assertThat(format(TEXT.replace("\n", end)))
        .isEqualTo(new Formatted.Ok(TEXT, !end.equals("\n")));
  }

  @Test
  void theMarkAtTheBeginningAndMissingOrManyEmptyLinesAtTheEndGo() {
    assertThat(format("\uFEFF" + TEXT.stripTrailing())).isEqualTo(new Formatted.Ok(TEXT, true));
    assertThat(format(TEXT + "   \n\n\n")).isEqualTo(new Formatted.Ok(TEXT, true));
    String unheaded = TEXT.substring(TEXT.indexOf("inclusion"));
    assertThat(format("\uFEFF" + unheaded)).isEqualTo(new Formatted.Ok(unheaded, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only\n"})
  void textsWithoutSectionsStay(String text) {
    assertThat(format(text)).isEqualTo(new Formatted.Ok(text, false));
  }

  @Test
  void errorsOfWritingAreRefused() {
    assertThat(format(TEXT.replace("  I1", "\tI1"))).isInstanceOf(Formatted.Refused.class);
    assertThat(format(TEXT.replace(">=", "is is"))).isInstanceOf(Formatted.Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ">= 3;>= 4",
        "and sex;or sex",
        "3 × ULN;4 × ULN",
        "Remark;Remarks",
        "note |;see |",
        "I1;I2",
        "Head.;Heads.",
        "# On the rule.;#",
        "inclusion;exclusion",
        "sex is female;sex is is female",
      })
  void aChangeOfMeaningIsNoticed(String from, String to) {
    assertThat(Formatter.difference(read(TEXT), TEXT)).isEmpty();
    assertThat(Formatter.difference(read(TEXT), TEXT.replace(from, to))).isPresent();
  }

  @Test
  void aCommentBeforeAnotherLineIsNoticed() {
    String comment = "    # On the rule.\n";
    String moved = TEXT.replace(comment, "").replace("    note", comment + "    note");
    assertThat(Formatter.difference(read(TEXT), moved)).isPresent();
  }

  private static Formatted format(String text) {
    return Formatting.format(Source.of("t.criteria", text));
  }

  private static Reading read(String text) {
    return ProtocolParser.read(Source.of("t.criteria", text), new Diagnostics());
  }
}
