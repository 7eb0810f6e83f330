package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.internal.parser.Reading;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionOrder;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.Words;

/** Compares two readings: the same trees, the same comments, each before the same line. */
final class SameMeaning {
  private SameMeaning() {}

  /** What differs, if anything does. */
  static Optional<String> difference(Reading before, Reading after) {
    List<String> trees = trees(before.file());
    if (!trees.equals(trees(after.file()))) {
      return Optional.of("the rules or words would change" + first(trees, trees(after.file())));
    }
    if (!comments(before.file()).equals(comments(after.file()))) {
      return Optional.of("a comment would be lost");
    }
    return attached(Page.of(before)).equals(attached(Page.of(after)))
        ? Optional.empty()
        : Optional.of("a comment would stand before another line");
  }

  private static String first(List<String> before, List<String> after) {
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).equals(after.get(i))) {
        return " in section " + (i + 1);
      }
    }
    return "";
  }

  private static List<String> trees(ProtocolFile file) {
    List<SectionSyntax> sections = new ArrayList<>(file.sections());
    sections.sort(SectionOrder.of(file.source()));
    return sections.stream().map(TreeText::of).toList();
  }

  private static List<String> comments(ProtocolFile file) {
    return file.comments().stream().map(Words::text).sorted().toList();
  }

  /** Comments and lines in the order of the page; one place may be head of the file or heading. */
  private static List<String> attached(Page page) {
    List<String> lines = new ArrayList<>();
    page.head().forEach(comment -> lines.add(comment.text()));
    for (Page.Section section : page.sections()) {
      attach(section.heading(), lines);
      section.foot().forEach(comment -> lines.add(comment.text()));
    }
    lines.add("");
    page.foot().forEach(comment -> lines.add(comment.text()));
    return lines;
  }

  private static void attach(Placed placed, List<String> lines) {
    placed.comments().forEach(comment -> lines.add(comment.text()));
    lines.add(placed.line().text());
    lines.addAll(placed.line().bars());
    placed.below().forEach(child -> attach(child, lines));
  }
}
