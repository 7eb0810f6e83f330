package org.eligo.dsl.unit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Typical slips in the spelling of units, and the units that were probably meant. */
final class UnitSlips {
  private static final int MOST_SUGGESTIONS = 3;
  private static final int LONGEST_TYPED = 40;

  private static final String THOUSANDS =
      "K is no unit: for thousands per microlitre write 10^3/uL, or the full number before /uL.";
  private static final String MILLIONS = "M is no unit: for millions per microlitre write 10^6/uL.";
  private static final String PER_CENT_OF_MASS =
      "mass per cent says nothing about the volume: for milligrams in 100 mL write mg/dL.";
  private static final String COUNT =
      "%s is a volume: for a count in this volume write %s with the slash.";
  private static final String LOST_POWER = "the power of ten has lost its ^: write %s.";

  /** Spelling to what is wrong with it, for slips that case and distance do not find. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("K/uL", THOUSANDS),
          Map.entry("k/uL", THOUSANDS),
          Map.entry("K/µL", THOUSANDS),
          Map.entry("K/μL", THOUSANDS),
          Map.entry("K/mcL", THOUSANDS),
          Map.entry("K/mm3", THOUSANDS),
          Map.entry("K", THOUSANDS),
          Map.entry("thou/uL", THOUSANDS),
          Map.entry("THOU/uL", THOUSANDS),
          Map.entry("M/uL", MILLIONS),
          Map.entry("M/mm3", MILLIONS),
          Map.entry("G/L", "G for a thousand million is read as gram: write 10^9/L."),
          Map.entry("Gpt/L", "write 10^9/L for Gpt/L."),
          Map.entry("T/L", "write 10^12/L for T/L."),
          Map.entry("Tpt/L", "write 10^12/L for Tpt/L."),
          Map.entry("mg%", PER_CENT_OF_MASS),
          Map.entry("g%", PER_CENT_OF_MASS.replace("milligrams", "grams").replace("mg/", "g/")),
          Map.entry("gm%", PER_CENT_OF_MASS.replace("milligrams", "grams").replace("mg/", "g/")),
          Map.entry("uL", String.format(Locale.ROOT, COUNT, "uL", "/uL")),
          Map.entry("µL", String.format(Locale.ROOT, COUNT, "µL", "/uL")),
          Map.entry("μL", String.format(Locale.ROOT, COUNT, "μL", "/uL")),
          Map.entry("mm3", String.format(Locale.ROOT, COUNT, "mm3", "/mm3")),
          Map.entry("mm^3", String.format(Locale.ROOT, COUNT, "mm^3", "/mm3")),
          Map.entry("cumm", String.format(Locale.ROOT, COUNT, "cumm", "/mm3")),
          Map.entry("/cumm", "write /mm3 for /cumm."),
          Map.entry(
              "10^9", "a power of ten alone is no unit: write what it is per, such as 10^9/L."),
          Map.entry(
              "10^3", "a power of ten alone is no unit: write what it is per, such as 10^3/uL."),
          Map.entry("103/uL", String.format(Locale.ROOT, LOST_POWER, "10^3/uL")),
          Map.entry("103/µL", String.format(Locale.ROOT, LOST_POWER, "10^3/uL")),
          Map.entry("106/uL", String.format(Locale.ROOT, LOST_POWER, "10^6/uL")),
          Map.entry("106/L", String.format(Locale.ROOT, LOST_POWER, "10^6/L")),
          Map.entry("109/L", String.format(Locale.ROOT, LOST_POWER, "10^9/L")),
          Map.entry("x109/L", String.format(Locale.ROOT, LOST_POWER, "x 10^9/L")),
          Map.entry("x 109/L", String.format(Locale.ROOT, LOST_POWER, "x 10^9/L")),
          Map.entry("1012/L", String.format(Locale.ROOT, LOST_POWER, "10^12/L")),
          Map.entry("10e9/L", "10e9 can be read as 10^9 or 10^10: write 10^9/L."),
          Map.entry("10E9/L", "10E9 can be read as 10^9 or 10^10: write 10^9/L."),
          Map.entry("mm/Hg", "the pressure has no slash: write mmHg."),
          Map.entry("gm", "write g for gram."),
          Map.entry("gms", "write g for gram."),
          Map.entry("gr", "gr can be read as gram or grain: write g for gram."),
          Map.entry("gm/dL", "write g/dL with g for gram."),
          Map.entry("mgs", "units have no plural: write mg."),
          Map.entry("kgs", "units have no plural: write kg."),
          Map.entry("cc", "write mL for cubic centimetres."),
          Map.entry("cc/min", "write mL/min for cubic centimetres per minute."),
          Map.entry("c/mL", "write copies/mL for c/mL."),
          Map.entry("cp/mL", "write copies/mL for cp/mL."),
          Map.entry("mM", "M for mole per litre is not used here: write mmol/L."),
          Map.entry("uM", "M for mole per litre is not used here: write umol/L."),
          Map.entry("µM", "M for mole per litre is not used here: write umol/L."),
          Map.entry("nM", "M for mole per litre is not used here: write nmol/L."),
          Map.entry("C", "write degC for degrees Celsius."),
          Map.entry("F", "write degF for degrees Fahrenheit."),
          Map.entry("mL/min/1.73", "the body surface has lost its m2: write mL/min/1.73m2."),
          Map.entry("ml/min/1.73", "the body surface has lost its m2: write mL/min/1.73m2."));

  private UnitSlips() {}

  static Optional<String> explain(String spelling) {
    String known = KNOWN.get(spelling);
    if (known != null) {
      return Optional.of(known);
    }
    if (Units.parse(spelling).isPresent()) {
      return Optional.empty();
    }
    List<String> sameLetters =
        Units.everySpelling().stream()
            .filter(spelling::equalsIgnoreCase)
            .flatMap(found -> Units.parse(found).stream())
            .map(Unit::text)
            .distinct()
            .toList();
    return sameLetters.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "capital and small letters differ in units: write "
                + String.join(" or ", sameLetters)
                + ".");
  }

  static List<String> nearest(String typed) {
    if (typed.isBlank() || typed.length() > LONGEST_TYPED) {
      return List.of();
    }
    String plain = plain(typed);
    int most = plain.length() < 3 ? 1 : plain.length() < 8 ? 2 : 3;
    Map<String, Integer> distances =
        Units.everySpelling().stream()
            .collect(
                Collectors.toMap(
                    spelling -> Units.parse(spelling).map(Unit::text).orElse(spelling),
                    spelling -> distance(plain, plain(spelling)),
                    Math::min));
    List<String> meant = List.of(typed.split("/")).stream().filter(UnitSlips::isUnit).toList();
    return distances.entrySet().stream()
        .filter(entry -> entry.getValue() <= most)
        .filter(entry -> keeps(entry.getKey(), meant))
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(nearestFirst(typed)))
        .limit(MOST_SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isUnit(String part) {
    return Units.parse(part).isPresent();
  }

  /** Whether each part that was spelt right stands in the unit: another one is another quantity. */
  private static boolean keeps(String unit, List<String> meant) {
    List<String> parts = List.of(unit.split("/"));
    return meant.stream()
        .allMatch(part -> parts.contains(Units.parse(part).map(Unit::text).orElse(part)));
  }

  // Among equally near ones the unit that begins alike, then the shorter, then by character.
  private static Comparator<Map.Entry<String, Integer>> nearestFirst(String typed) {
    return Comparator.<Map.Entry<String, Integer>>comparingInt(
            entry -> entry.getKey().charAt(0) == typed.charAt(0) ? 0 : 1)
        .thenComparingInt(entry -> Math.abs(entry.getKey().length() - typed.length()))
        .thenComparing(Map.Entry::getKey);
  }

  private static String plain(String spelling) {
    return spelling.toLowerCase(Locale.ROOT).replace('µ', 'u').replace('μ', 'u').replace(" ", "");
  }

  /** The number of characters to change, add or drop to get from one text to the other. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
