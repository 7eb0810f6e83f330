package org.eligo.dsl.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in the table of units stops the program before any unit is read. */
final class UnitTableReaderTest {
  private static final String PARTS = "g | mass | 1 | gram\nmg | mass | 1/1000 |";
  private static final String OFFSETS = "g | 2";
  private static final String FAMILIES = "mass | | g, mg";
  private static final String ALSO = "mg | thousandth";

  @Test
  void readsATable() {
    UnitTableReader table = new UnitTableReader(PARTS, OFFSETS, FAMILIES, ALSO);
    Unit gram = new Unit("g", Dimension.of(Base.MASS), Rational.ONE, Rational.of(2), "");
    Unit milligram =
        new Unit("mg", Dimension.of(Base.MASS), Rational.of(1, 1_000), Rational.ZERO, "");
    assertThat(table.bySpelling())
        .hasSize(4)
        .containsEntry("g", gram)
        .containsEntry("gram", gram)
        .containsEntry("mg", milligram)
        .containsEntry("thousandth", milligram);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          PARTS;    mass | 1 |;      mass | 1e |;     no number 1e
          FAMILIES; g, mg;           g, kg;           no part kg
          FAMILIES; g, mg;           g, mg, g;        'g' is written for g and for g
          ALSO;     thousandth;      gram;            'gram' is written for g and for mg
          ALSO;     mg |;            kg |;            no unit kg
          """,
      quoteCharacter = '"')
  void refusesAMistake(String table, String right, String wrong, String message) {
    String parts = table.equals("PARTS") ? PARTS.replace(right, wrong) : PARTS;
    String families = table.equals("FAMILIES") ? FAMILIES.replace(right, wrong) : FAMILIES;
    String also = table.equals("ALSO") ? ALSO.replace(right, wrong) : ALSO;
    assertThatThrownBy(() -> new UnitTableReader(parts, OFFSETS, families, also))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }
}
