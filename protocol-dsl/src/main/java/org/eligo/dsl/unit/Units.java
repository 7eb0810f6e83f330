package org.eligo.dsl.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The closed table of units: which spellings are units, and which units convert.
 *
 * <p>Units that measure the same kind of thing, related to the same thing, convert exactly; all
 * others do not convert. Three refusals that may surprise:
 *
 * <ul>
 *   <li>{@code U/L}, {@code IU/L} and {@code ukat/L} are three worlds. By definition 1 U is 1 µmol
 *       per minute, so 1 µkat/L would be 60 U/L; but the U of an assay depends on its method and
 *       temperature, and insulin or antibodies have units without any catalysis. Whoever knows the
 *       assay may state both limits in the protocol.
 *   <li>{@code mg/dL} and {@code mmol/L} need the substance, which a unit does not know.
 *   <li>Months and years are no number of days: it depends on where they begin.
 * </ul>
 *
 * <p>Spellings are case sensitive, because {@code mg} and {@code Mg} differ by a factor of a
 * thousand million.
 */
public final class Units {
  private static final UnitTableReader TABLE = new UnitTableReader();
  private static final List<UnitTableReader.Family> FAMILIES = TABLE.families();
  private static final Map<String, Unit> BY_SPELLING = TABLE.bySpelling();
  private static final int LONGEST =
      BY_SPELLING.keySet().stream().mapToInt(String::length).max().orElse(0);

  // Behind a number in a sentence this is nearly always the preposition.
  private static final Set<String> NOT_IN_SENTENCES = Set.of("in");

  private Units() {}

  /** The unit with exactly this spelling, canonical or not; empty if it is none of the table. */
  public static Optional<Unit> parse(String spelling) {
    return Optional.ofNullable(BY_SPELLING.get(spelling));
  }

  /**
   * The length of the longest unit spelling that starts at {@code from} and ends at a word's end; 0
   * if there is none.
   *
   * <p>A word does not end where a letter, a digit, or a joining sign such as {@code /} or {@code
   * ^} follows without a blank: {@code mg/fortnight} is no {@code mg}, {@code daysomething} no
   * {@code days}. The inch is found as {@code inch} only, since {@code 3 in a row} holds none.
   */
  public static int longestPrefix(CharSequence text, int from) {
    for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
      if (UnitEnd.at(text, from + length)) {
        String spelling = text.subSequence(from, from + length).toString();
        if (BY_SPELLING.containsKey(spelling) && !NOT_IN_SENTENCES.contains(spelling)) {
          return length;
        }
      }
    }
    return 0;
  }

  /** The exact value in {@code to}, or empty if the two units measure different things. */
  public static Optional<Rational> convert(Rational value, Unit from, Unit to) {
    return from.convert(value, to);
  }

  /**
   * What is wrong with a common wrong spelling, and what to write instead; empty if the spelling is
   * not one of the known slips.
   */
  public static Optional<String> mistake(String spelling) {
    return UnitSlips.explain(spelling);
  }

  /** Up to 3 units whose spelling is near, nearest first, by their canonical text. */
  public static List<String> suggest(String spelling) {
    return UnitSlips.nearest(spelling);
  }

  /** All units in the order of the table. */
  public static List<Unit> all() {
    return FAMILIES.stream().flatMap(family -> family.units().stream()).toList();
  }

  /** All spellings of a unit, the canonical one first, the others in order of their characters. */
  public static List<String> spellings(Unit unit) {
    Set<String> spellings = new LinkedHashSet<>(List.of(unit.text()));
    BY_SPELLING.entrySet().stream()
        .filter(entry -> entry.getValue().equals(unit))
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(spellings::add);
    return List.copyOf(spellings);
  }

  /**
   * The whole table as text, one unit a line with everything that decides a conversion.
   *
   * <p>An outcome names the digest of this text, so that two outcomes are known to have used the
   * same table.
   */
  public static String tableText() {
    StringBuilder text = new StringBuilder();
    for (Unit unit : all()) {
      List<String> columns = new ArrayList<>();
      columns.add(unit.text());
      columns.add(unit.dimension().toText());
      columns.add(unit.factor().numerator() + "/" + unit.factor().denominator());
      columns.add(unit.offset().numerator() + "/" + unit.offset().denominator());
      columns.add(unit.annotation());
      columns.add(String.join(", ", spellings(unit)));
      text.append(String.join(" | ", columns)).append('\n');
    }
    return text.toString();
  }

  static List<UnitTableReader.Family> families() {
    return FAMILIES;
  }

  static List<String> everySpelling() {
    return BY_SPELLING.keySet().stream().sorted(Comparator.naturalOrder()).toList();
  }
}
