package org.eligo.dsl.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the lines of {@link UnitTable} into units and their spellings.
 *
 * <p>The table is part of the program, so a line that cannot be read is a mistake of ours and
 * throws.
 */
final class UnitTableReader {
  /** A part of a unit: its size, what it measures, and how it may be spelled (canonical first). */
  record Part(Dimension dimension, Rational factor, List<String> spellings) {}

  /** Units of one line of the table. */
  record Family(String name, String annotation, List<Unit> units) {}

  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, Rational> offsets = new LinkedHashMap<>();
  private final List<Family> families = new ArrayList<>();
  private final Map<String, Unit> bySpelling = new LinkedHashMap<>();

  UnitTableReader() {
    this(UnitTable.PARTS, UnitTable.OFFSETS, UnitTable.FAMILIES, UnitTable.ALSO_WRITTEN);
  }

  /** Of other tables; a mistake in them is refused. */
  UnitTableReader(String partTable, String offsetTable, String familyTable, String alsoWritten) {
    for (List<String> row : rows(partTable)) {
      Set<String> spellings = new LinkedHashSet<>(List.of(row.get(0)));
      spellings.addAll(list(row.get(3)));
      parts.put(
          row.get(0), new Part(dimension(row.get(1)), number(row.get(2)), List.copyOf(spellings)));
    }
    for (List<String> row : rows(offsetTable)) {
      offsets.put(row.get(0), number(row.get(1)));
    }
    for (List<String> row : rows(familyTable)) {
      String annotation = row.get(1);
      List<Unit> units = list(row.get(2)).stream().map(text -> unit(text, annotation)).toList();
      families.add(new Family(row.get(0), annotation, units));
      units.forEach(unit -> spellings(unit.text()).forEach(spelling -> enter(spelling, unit)));
    }
    for (List<String> row : rows(alsoWritten)) {
      Unit unit = known(row.get(0));
      list(row.get(1)).forEach(spelling -> enter(spelling, unit));
    }
  }

  List<Family> families() {
    return List.copyOf(families);
  }

  Map<String, Unit> bySpelling() {
    return Map.copyOf(bySpelling);
  }

  Map<String, Part> parts() {
    return new LinkedHashMap<>(parts);
  }

  private void enter(String spelling, Unit unit) {
    Unit before = bySpelling.put(spelling, unit);
    if (before != null) {
      throw new IllegalStateException(
          "'" + spelling + "' is written for " + before + " and for " + unit);
    }
  }

  private Unit known(String text) {
    return Optional.ofNullable(bySpelling.get(text))
        .orElseThrow(() -> new IllegalStateException("no unit " + text));
  }

  private Unit unit(String text, String annotation) {
    Dimension dimension = Dimension.NONE;
    Rational factor = Rational.ONE;
    String[] names = text.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      if (names[i].isEmpty() && i == 0) {
        continue;
      }
      Part part = part(names[i]);
      dimension = dimension.times(i == 0 ? part.dimension() : part.dimension().pow(-1));
      factor = i == 0 ? factor.times(part.factor()) : factor.dividedBy(part.factor());
    }
    Rational offset = offsets.getOrDefault(text, Rational.ZERO);
    return new Unit(text, dimension, factor, offset, annotation);
  }

  private Part part(String name) {
    return Optional.ofNullable(parts.get(name))
        .orElseThrow(() -> new IllegalStateException("no part " + name));
  }

  private List<String> spellings(String text) {
    List<String> spellings = List.of("");
    String joint = "";
    for (String name : text.split("/", -1)) {
      List<String> choices = name.isEmpty() ? List.of("") : part(name).spellings();
      List<String> longer = new ArrayList<>();
      for (String begun : spellings) {
        for (String choice : choices) {
          longer.add(begun + joint + choice);
        }
      }
      spellings = longer;
      joint = "/";
    }
    return spellings;
  }

  private static List<List<String>> rows(String table) {
    return table
        .lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  private static List<String> list(String column) {
    return column.isEmpty()
        ? List.of()
        : Arrays.stream(column.split(",", -1)).map(String::strip).toList();
  }

  private static Rational number(String text) {
    String[] fraction = text.split("/", -1);
    Rational number = decimal(fraction[0]);
    return fraction.length == 1 ? number : number.dividedBy(decimal(fraction[1]));
  }

  private static Rational decimal(String text) {
    return Rational.parse(text).orElseThrow(() -> new IllegalStateException("no number " + text));
  }

  private static Dimension dimension(String text) {
    for (Base base : Base.values()) {
      if (base.word().equals(text)) {
        return Dimension.of(base);
      }
    }
    Dimension product = Dimension.NONE;
    for (String power : text.equals("number") ? new String[0] : text.split(" ", -1)) {
      String[] halves = power.split("\\^", -1);
      int exponent = halves.length == 1 ? 1 : Integer.parseInt(halves[1]);
      Dimension base = Dimension.of(Base.valueOf(halves[0].toUpperCase(Locale.ROOT)));
      product = product.times(base.pow(exponent));
    }
    return product;
  }
}
