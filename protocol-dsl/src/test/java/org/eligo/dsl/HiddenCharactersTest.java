package org.eligo.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that nobody sees, or that everybody sees differently, are refused everywhere. */
class HiddenCharactersTest {
  /** Allowed as the first character of a file, where it says nothing. */
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private static final List<String> PLACES =
      List.of(
          "protocol T|-1 | Title",
          "protocol T-1 | Ti|tle",
          "protocol T-1 | Title\n  version 1.0 dated 2025-|01-01",
          "# A com|ment",
          "|# A comment",
          "inclusion criteria\n  I|1 | Words",
          "inclusion criteria\n  I1 | Words of the| text",
          "inclusion criteria\n  I1 | Words\n     | that go| on",
          "inclusion criteria\n  I1 | Words\n    platelets >=| 8 g/dL",
          "inclusion criteria\n  I1 | Words\n    plate|lets >= 8 g/dL",
          "inclusion criteria\n  I1 | Words\n    platelets >= 8| g/dL",
          "inclusion criteria\n  I1 | Words\n    platelets >= 8 g/|dL",
          "inclusion criteria\n  I1 | Words\n    subtype is \"a, |b\"",
          "inclusion criteria\n  I1 | Words\n|    hysterectomy",
          "data\n  plate|lets: measurement in /uL | Platelets",
          "data\n  platelets: measurement in /uL [loinc 7|77-3] | Platelets",
          "case a | A\n  as of 2025-01|-01");

  /** Wherever a character is put: the place where it is refused. */
  private static void assertRefusedEverywhere(int character) {
    String sign = Character.toString(character);
    for (String place : PLACES) {
      String words = place.replace(" | ", " \u0001 ").replace("\n     | ", "\n     \u0001 ");
      int at = words.indexOf('|');
      if (at == 0 && character == BYTE_ORDER_MARK) {
        continue;
      }
      String text = words.replace("|", sign).replace('\u0001', '|') + "\n";
      List<Diagnostic> said = Protocols.parse(Source.of("hidden.criteria", text)).diagnostics();
      assertThat(said)
          .as("U+%04X in %s", character, place)
          .anySatisfy(d -> {
            assertThat(d.code()).isEqualTo(DiagnosticCode.BAD_CHARACTER);
            assertThat(d.span()).isEqualTo(new Span(at, at + sign.length()));
          });
      assertThat(Formatting.format(Source.of("hidden.criteria", text)))
          .isInstanceOf(Formatted.Refused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F,
        0x061C, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x034F, 0x115F, 0x3164, 0xFE0F,
        0xE0041, 0xE000, 0xF0000, 0x0378, 0xFFFE, 0x2065, 0x0000, 0x0008, 0x007F, 0x0085, 0x2028
      })
  void areRefusedEverywhere(int character) {
    assertRefusedEverywhere(character);
  }

  @Test
  void everyKindOfThemIsRefused() {
    List<Integer> hidden = new ArrayList<>();
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> c != '\n' && c != '\r' && c != '\t' && isHidden(c))
        .forEach(hidden::add);
    assertThat(hidden).hasSizeGreaterThan(900_000);
    Random random = new Random(20261122);
    for (int i = 0; i < 3_000; i++) {
      int character = hidden.get(random.nextInt(i % 2 == 0 ? 5_000 : hidden.size()));
      String text = "# x" + Character.toString(character) + "\n";
      assertThat(Protocols.parse(Source.of("hidden.criteria", text)).diagnostics())
          .as("U+%04X", character)
          .extracting(Diagnostic::code)
          .containsExactly(DiagnosticCode.BAD_CHARACTER);
    }
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
