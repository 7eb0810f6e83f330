package org.eligo.dsl.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static Unit unit(String text) {
    return Units.parse(text).orElseThrow(() -> new AssertionError("no unit " + text));
  }

  private static Rational number(String text) {
    String[] parts = text.split("/", -1);
    Rational first = Rational.parse(parts[0]).orElseThrow();
    return parts.length == 1 ? first : first.dividedBy(Rational.parse(parts[1]).orElseThrow());
  }

  @ParameterizedTest(name = "{0} {1} = {3} {2}")
  @CsvFileSource(resources = "conversions.csv", numLinesToSkip = 1)
  void convertsExactlyOrNotAtAll(
      String value, String from, String to, String expected, String why) {
    var converted = Units.convert(number(value), unit(from), unit(to));
    if (expected.equals("none")) {
      assertThat(converted).as(why).isEmpty();
    } else {
      assertThat(converted).as(why).contains(number(expected));
    }
  }

  @Test
  void thereAndBackIsTheSameNumber() {
    Random random = new Random(1_793);
    int pairs = 0;
    for (Unit from : Units.all()) {
      for (Unit to : Units.all()) {
        Rational value = Rational.of(random.nextInt(2_000_001) - 1_000_000L, 1_000);
        var there = Units.convert(value, from, to);
        assertThat(Units.convert(value, to, from).isPresent()).isEqualTo(there.isPresent());
        if (there.isPresent()) {
          assertThat(Units.convert(there.get(), to, from)).as("%s %s", from, to).contains(value);
          pairs++;
        }
      }
    }
    assertThat(pairs).isGreaterThan(Units.all().size());
  }

  @Test
  void unitsOfTwoFamiliesNeverConvert() {
    assertThat(Units.families()).isNotEmpty();
    for (UnitTableReader.Family one : Units.families()) {
      for (UnitTableReader.Family other : Units.families()) {
        for (Unit from : one.equals(other) ? List.<Unit>of() : one.units()) {
          assertThat(other.units()).as(from.text()).noneMatch(from::convertsTo);
        }
      }
    }
  }

  @Test
  void conversionKeepsTheOrder() {
    Random random = new Random(1_889);
    for (Unit from : Units.all()) {
      for (Unit to : Units.all()) {
        Rational less = Rational.of(random.nextInt(1_000));
        Rational more = less.plus(Rational.of(1, 1_000_000));
        Units.convert(less, from, to)
            .ifPresent(first ->
                assertThat(Units.convert(more, from, to).orElseThrow()).isGreaterThan(first));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "µg/L, ug/L",
    "μg/L, ug/L",
    "mcg/L, ug/L",
    "/µL, /uL",
    "/μL, /uL",
    "/mm3, /uL",
    "/mm^3, /uL",
    "/mm³, /uL",
    "cells/uL, /uL",
    "cells/mm3, /uL",
    "x 10^9/L, 10^9/L",
    "x10^9/L, 10^9/L",
    "10*9/L, 10^9/L",
    "× 10⁹/L, 10^9/L",
    "10*3/µL, 10^3/uL",
    "ml/min/1.73 m2, mL/min/1.73m2",
    "mL/min/1.73m^2, mL/min/1.73m2",
    "mL/minute/1.73 m², mL/min/1.73m2",
    "bpm, /min",
    "hour, hours",
    "hrs, hours",
    "24h, none",
    "g/24h, g/day",
    "g/24 h, g/day",
    "mg/d, mg/day",
    "mg/wk, mg/week",
    "Cel, degC",
    "°C, degC",
    "°F, degF",
    "[degF], degF",
    "mm Hg, mmHg",
    "mm[Hg], mmHg",
    "lbs, lb",
    "in, inch",
    "units/day, U/day",
    "[IU]/L, IU/L",
    "mcL, uL",
    "mg/dl, mg/dL",
    "U/l, U/L",
    "msec, ms",
    "percent, %",
    "mg/100 mL, mg/dL",
    "week, weeks",
    "K/uL, none",
    "K, none",
    "MG/DL, none",
    "Mg/dL, none",
    "mg%, none",
    "1, none",
    "'', none",
    "' mg', none",
    "mg , mg",
    "'mg ', none",
    "g/dL/day, none",
    "ULN, none",
    "x, none",
    "10^9, none",
    "C, none",
    "log copies/mL, none",
    "Torr, none",
    "mg/dL/, none",
    "/, none"
  })
  void readsTheSpellingsOfTheTableOnly(String spelling, String canonical) {
    String found = Units.parse(spelling).map(Unit::text).orElse("none");
    assertThat(found).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 g/dL                          | 2 | 4
          8g/dL and more                  | 1 | 4
          10 mg                           | 3 | 2
          10 mgs                          | 3 | 0
          10 m                            | 3 | 1
          5 daysomething                  | 2 | 0
          5 days before                   | 2 | 4
          5 days.                         | 2 | 4
          5 days-old                      | 2 | 0
          5 days, or                      | 2 | 4
          5 day's                         | 2 | 0
          5 day’s                         | 2 | 0
          5 days’ notice                  | 2 | 4
          5 mg.kg                         | 2 | 0
          5 mg-                           | 2 | 2
          5 days)                         | 2 | 4
          72 hours' notice                | 3 | 5
          10 mg/day                       | 3 | 6
          10 mg/fortnight                 | 3 | 0
          10 mg/kg/fortnight              | 3 | 0
          10 mg / day                     | 3 | 2
          50 mL/min/1.73 m2 at screening  | 3 | 14
          50 mL/min/1.73                  | 3 | 0
          50 mL/min at                    | 3 | 6
          1.5 x 10^9/L at                 | 4 | 8
          1.5 x ULN                       | 4 | 0
          3 x 10^9                        | 2 | 0
          1000 /uL                        | 5 | 3
          3 in a row                      | 2 | 0
          70 inches                       | 3 | 6
          150 K/uL                        | 4 | 0
          40 % of total                   | 3 | 1
          40 %predicted                   | 3 | 0
          20 kg/m^3                       | 3 | 0
          20 kg/m^2                       | 3 | 6
          20 kg^2                         | 3 | 0
          38.3 °C                         | 5 | 2
          6 months and                    | 2 | 6
          5 µL                            | 2 | 2
          5 mg²                           | 2 | 0
          5 mg                            | 4 | 0
          """)
  void findsTheLongestUnitThatEndsWithItsWord(String text, int from, int length) {
    assertThat(Units.longestPrefix(text, from)).isEqualTo(length);
  }

  @Test
  void everySpellingIsFoundBehindANumber() {
    for (String spelling : Units.everySpelling()) {
      int expected = spelling.equals("in") ? 0 : spelling.length();
      assertThat(Units.longestPrefix("7 " + spelling + " at screening", 2))
          .as(spelling)
          .isEqualTo(expected);
    }
  }

  @Test
  void bothMicroSignsAreAccepted() {
    for (String spelling : Units.everySpelling()) {
      if (spelling.indexOf('\u00b5') >= 0) {
        assertThat(Units.parse(spelling.replace('\u00b5', '\u03bc')))
            .as(spelling)
            .isEqualTo(Units.parse(spelling));
      }
    }
  }

  @Test
  void canonicalTextsReadThemselvesAndAreUnique() {
    Set<String> texts = new HashSet<>();
    for (Unit unit : Units.all()) {
      assertThat(Units.parse(unit.text())).contains(unit);
      assertThat(texts.add(unit.text())).as(unit.text()).isTrue();
      assertThat(Units.spellings(unit)).startsWith(unit.text());
    }
    assertThat(Units.tableText().lines()).hasSameSizeAs(Units.all());
  }

  @ParameterizedTest
  @CsvSource({
    "K/uL, 10^3/uL", "mg%, mg/dL", "g%, g/dL", "uL, /uL", "109/L, 10^9/L", "10e9/L, 10^9/L",
    "mm/Hg, mmHg", "c/mL, copies/mL", "mM, mmol/L", "MG/DL, mg/dL", "MMHG, mmHg", "Mg, mg",
    "mL/min/1.73, mL/min/1.73m2", "C, degC", "G/L, 10^9/L", "gm, write g "
  })
  void explainsCommonSlips(String spelling, String help) {
    assertThat(Units.mistake(spelling))
        .hasValueSatisfying(said -> assertThat(said).contains(help).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mg/dL", "10^9/L", "elephants", ""})
  void explainsNothingElse(String spelling) {
    assertThat(Units.mistake(spelling)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mg/dLL, mg/dL",
    "mmgHg, mmHg",
    "g/dcl, g/dL",
    "10^9L, 10^9/L",
    "mL/min/1.73m3, mL/min/1.73m2",
    "weks, weeks",
    "umol/ L, umol/L",
    "copis/mL, copies/mL"
  })
  void suggestsTheNearest(String typed, String nearest) {
    assertThat(Units.suggest(typed)).hasSizeLessThanOrEqualTo(3).first().isEqualTo(nearest);
  }

  /** The nearest first; among equally near ones what begins alike, then what is as long. */
  @Test
  void suggestsInOrder() {
    assertThat(Units.suggest("kzz")).containsExactly("kPa", "kJ", "kg");
    assertThat(Units.suggest("sz")).containsExactly("s", "SD", "oz");
    assertThat(Units.suggest("hoursx")).containsExactly("hours");
  }

  /** In 1 or 2 characters 1 may be wrong, in up to 7 there may be 2, in more 3. */
  @Test
  void aShortWordMayDifferLess() {
    assertThat(Units.suggest("zz")).containsExactly("oz");
    assertThat(Units.suggest("mlligrz")).doesNotContain("mg");
    assertThat(Units.suggest("mlligrmz")).contains("mg");
  }

  @Test
  void listsTheSpellingsOfAUnit() {
    assertThat(Units.spellings(unit("lb")))
        .containsExactly("lb", "[lb_av]", "lbs", "pound", "pounds");
    assertThat(Units.spellings(unit("percentile"))).containsExactly("percentile", "centile");
  }

  @Test
  void suggestsNothingForWhatIsFarAway() {
    assertThat(Units.suggest("elephantsize")).isEmpty();
    assertThat(Units.suggest("IU/kg/week")).isEmpty();
    assertThat(Units.suggest("")).isEmpty();
    assertThat(Units.suggest("m".repeat(100_000))).isEmpty();
    assertThat(Units.mistake("m".repeat(100_000))).isEmpty();
    assertThat(Units.longestPrefix("m".repeat(100_000), 0)).isZero();
  }

  @Test
  void onlyTemperaturesHaveAnOffset() {
    assertThat(Units.all().stream().filter(u -> !u.offset().isZero()).map(Unit::text))
        .containsExactly("degC", "degF");
  }

  @Test
  void quantitiesCompareAcrossUnits() {
    Quantity limit = new Quantity(number("8"), unit("g/dL"));
    Quantity result = new Quantity(number("79.9"), unit("g/L"));
    assertThat(result.compare(limit)).contains(-1);
    assertThat(limit.compare(result)).contains(1);
    assertThat(limit.in(unit("g/L"))).contains(new Quantity(number("80"), unit("g/L")));
    assertThat(limit.compare(new Quantity(number("5"), unit("mmol/L")))).isEmpty();
    assertThat(limit).isNotEqualTo(new Quantity(number("80"), unit("g/L")));
  }

  @Test
  void quantitiesPrintTheSideOfTheirLimit() {
    Quantity limit = new Quantity(number("200"), unit("lb"));
    Quantity result = new Quantity(number("90.7183"), unit("kg")).in(unit("lb")).orElseThrow();
    assertThat(result.toText()).isEqualTo("≈200 lb");
    assertThat(result.toTextBeside(limit)).isEqualTo("≈199.9996 lb");
    assertThat(result.toTextBeside(new Quantity(number("1"), unit("m")))).isEqualTo("≈200 lb");
    assertThat(new Quantity(number("1.50"), unit("x 10^9/L")).toText()).isEqualTo("1.5 x 10^9/L");
    assertThat(limit).hasToString("200 lb");
  }

  @Test
  void aUnitNeedsASize() {
    assertThatThrownBy(() -> new Unit("nothing", Dimension.NONE, Rational.ZERO, Rational.ZERO, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unit(" ", Dimension.NONE, Rational.ONE, Rational.ZERO, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dimensionsForgetWhatCancels() {
    Dimension mass = Dimension.of(Base.MASS);
    Dimension volume = Dimension.of(Base.LENGTH).pow(3);
    assertThat(mass.times(volume.pow(-1)).times(volume)).isEqualTo(mass);
    assertThat(mass.pow(0)).isEqualTo(Dimension.NONE);
    assertThat(unit("g/dL").dimension()).isEqualTo(mass.times(volume.pow(-1)));
    assertThat(List.of(unit("g/dL").dimension().toText(), Dimension.NONE.toText()))
        .containsExactly("mass length^-3", "number");
  }
}
