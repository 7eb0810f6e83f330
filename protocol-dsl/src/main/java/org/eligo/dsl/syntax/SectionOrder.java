package org.eligo.dsl.syntax;

import java.util.Comparator;
import java.util.List;
import org.eligo.dsl.source.Source;

/** The order in which the canonical layout puts the sections of a file. */
public final class SectionOrder {
  private static final List<String> ORDER =
      List.of(
          "protocol",
          "library",
          "include",
          "cohorts",
          "roles",
          "milestones",
          "periods",
          "sites",
          "inclusion",
          "define",
          "score",
          "table",
          "lists",
          "data",
          "case");

  private SectionOrder() {}

  /** The place of a section by the first word of its heading; criteria keep their order. */
  public static int rank(String heading) {
    int blank = heading.indexOf(' ');
    String word = blank < 0 ? heading : heading.substring(0, blank);
    int place = ORDER.indexOf(word.equals("exclusion") ? "inclusion" : word);
    return place < 0 ? ORDER.size() : place;
  }

  /** The order of sections of one text; sections of one kind keep theirs. */
  public static Comparator<SectionSyntax> of(Source source) {
    return (one, other) ->
        Integer.compare(rank(firstLine(source, one)), rank(firstLine(source, other)));
  }

  private static String firstLine(Source source, SectionSyntax section) {
    int start = section.span().start();
    int line = source.rowOf(start);
    return source.line(line).substring(start - source.startOfLine(line));
  }
}
