package org.eligo.tests.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.Protocol;

/**
 * What can be counted of criteria without reading them: numbers, spans of time, items. The words of
 * an encoded trial are restated, its numbers are not.
 */
final class SourceCounts {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern SPAN =
      Pattern.compile("\\d+(?:\\.\\d+)?[ -]*(?:hour|day|week|month|year|yr)");
  private static final Pattern LIST_NUMBER =
      Pattern.compile("^\\s*(?:[*-]\\s*)?(?:[A-Z]{4}\\d+|\\(?\\d+[.):]|[a-z][.)]|[ivx]+[.)])\\s+");

  /** Stands behind a difference for which nobody has written why it is none of the meaning. */
  static final String WITHOUT_REASON = " | why?";

  private SourceCounts() {}

  /** The criteria of a source, one a line, without the header and the numbers of lists. */
  static List<String> source(String text) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .filter(line -> !line.toLowerCase(Locale.ROOT).matches(".*clusion criteria:?\\s*"))
        .forEach(line -> lines.add(LIST_NUMBER.matcher(line).replaceFirst("").strip()));
    return lines;
  }

  /** The protocol's words of an encoded trial, one row a line. */
  static List<String> words(Protocol protocol) {
    List<String> lines = new ArrayList<>();
    for (CriteriaList list : protocol.lists()) {
      for (CriteriaList.Line line : list.lines()) {
        switch (line) {
          case CriteriaList.Row row -> words(row, lines);
          case CriteriaList.Heading heading -> lines.add(heading.words());
        }
      }
    }
    return lines;
  }

  private static void words(CriteriaList.Row row, List<String> lines) {
    lines.add(row.words());
    row.clauses().stream()
        .filter(clause -> !isAuthors(clause.keyword()))
        .forEach(clause -> lines.add(clause.words()));
    row.children().forEach(child -> words(child, lines));
    lines.addAll(row.closing());
  }

  private static boolean isAuthors(String keyword) {
    return List.of("assumes", "unresolved", "note", "evidence", "see", "no rule", "removed")
        .contains(keyword);
  }

  /**
   * What differs between a source and the encoded words. Behind a difference stands the reason that
   * the accepted text has for the same difference, or {@link #WITHOUT_REASON}.
   */
  static String differences(List<String> source, List<String> words, String accepted) {
    Map<String, Integer> lost = less(numbers(source), numbers(words));
    Map<String, Integer> added = less(numbers(words), numbers(source));
    long asked = count(SPAN, source);
    long written = count(SPAN, words);
    String spans = "spans of time: " + asked + " in the source, " + written + " in the file";
    return Stream.of(
            explained("numbers only in the source: " + shown(lost), !lost.isEmpty(), accepted),
            explained("numbers only in the file: " + shown(added), !added.isEmpty(), accepted),
            explained(spans, asked != written, accepted))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String explained(String line, boolean differs, String accepted) {
    if (!differs) {
      return line;
    }
    return accepted
        .lines()
        .filter(known -> known.startsWith(line + " | "))
        .findFirst()
        .orElse(line + WITHOUT_REASON);
  }

  private static Map<String, Integer> numbers(List<String> lines) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (String line : lines) {
      Matcher matcher = NUMBER.matcher(line);
      while (matcher.find()) {
        numbers.merge(matcher.group().replace(",", ""), 1, Integer::sum);
      }
    }
    return numbers;
  }

  private static Map<String, Integer> less(Map<String, Integer> a, Map<String, Integer> b) {
    Map<String, Integer> rest = new TreeMap<>();
    a.forEach((number, count) -> {
      int left = count - b.getOrDefault(number, 0);
      if (left > 0) {
        rest.put(number, left);
      }
    });
    return rest;
  }

  private static String shown(Map<String, Integer> numbers) {
    return numbers.isEmpty()
        ? "none"
        : numbers.entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + " times)" : ""))
            .collect(Collectors.joining(", "));
  }

  private static long count(Pattern pattern, List<String> lines) {
    return lines.stream()
        .mapToLong(line -> pattern.matcher(line.toLowerCase(Locale.ROOT)).results().count())
        .sum();
  }
}
