package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eligo.dsl.internal.parser.WrittenLine;
import org.eligo.dsl.internal.parser.WrittenLine.Kind;

/** Prints a page: two blanks for each level, one empty line between sections. */
final class Printer {
  private static final int STEP = 2;
  private static final int HEADER = "registry".length();
  private static final Set<String> HEADERS = Set.of("protocol", "library");
  private static final Set<String> NAMES = Set.of("cohorts", "roles", "milestones");

  private final StringBuilder text = new StringBuilder();

  private Printer() {}

  static String print(Page page) {
    Printer printer = new Printer();
    printer.comments(page.head(), 0);
    boolean include = false;
    for (Page.Section section : page.sections()) {
      boolean another = section.heading().line().text().startsWith("include ");
      if (!include || !another || section.heading().spaced()) {
        printer.space();
      }
      printer.section(section);
      include = another;
    }
    boolean first = true;
    for (Placed.Comment comment : page.foot()) {
      if (comment.spaced() || first) {
        printer.space();
      }
      printer.line(0, comment.text());
      first = false;
    }
    return printer.text.toString();
  }

  private void section(Page.Section section) {
    Placed heading = section.heading();
    print(heading, 0, 0);
    String word = heading.line().code().getFirst().text().split(" ", 2)[0];
    int width = HEADERS.contains(word) ? HEADER : 0;
    if (NAMES.contains(word)) {
      width =
          heading.below().stream()
              .map(Placed::line)
              .filter(line -> isAligned(line))
              .mapToInt(line -> line.text().length())
              .max()
              .orElse(0);
    }
    for (Placed line : heading.below()) {
      print(line, STEP, isAligned(line.line()) ? width : 0);
      below(line, STEP);
    }
    comments(section.foot(), STEP);
  }

  private static boolean isAligned(WrittenLine line) {
    return !line.bars().isEmpty() && line.text().indexOf(':') < 0;
  }

  private void below(Placed line, int indent) {
    for (Placed child : line.below()) {
      print(child, indent + STEP, 0);
      below(child, indent + STEP);
    }
  }

  private void print(Placed placed, int indent, int width) {
    comments(placed.comments(), indent);
    if (placed.spaced() && indent + placed.comments().size() > 0) {
      space();
    }
    WrittenLine line = placed.line();
    List<String> code = code(line, indent);
    for (String part : code.subList(0, code.size() - 1)) {
      line(0, part);
    }
    String last = code.getLast();
    last += " ".repeat(Math.max(0, width - line.text().length()));
    boolean below = !line.besideBar() && line.kind() == Kind.CLAUSE && line.code().size() > 1;
    if (line.bars().isEmpty()) {
      line(0, code.getLast());
    } else if (below) {
      line(0, code.getLast());
      int column = code.getLast().length() - code.getLast().stripLeading().length() + STEP;
      line.bars().forEach(bar -> line(column, "| " + bar));
    } else {
      line(0, last + " | " + line.bars().getFirst());
      int column = last.length() + 1;
      line.bars().subList(1, line.bars().size()).forEach(bar -> line(column, "| " + bar));
    }
  }

  /** The lines before the bar; one word alone before a bar would be read as a label. */
  private static List<String> code(WrittenLine line, int indent) {
    if (!line.wraps()) {
      return List.of(" ".repeat(indent) + line.text());
    }
    List<String> code = new ArrayList<>(Wrapping.lines(line.code(), indent));
    while (!line.bars().isEmpty() && code.size() > 1 && code.getLast().strip().indexOf(' ') < 0) {
      String word = code.removeLast().strip();
      code.add(code.removeLast() + " " + word);
    }
    return code;
  }

  private void comments(List<Placed.Comment> comments, int indent) {
    for (Placed.Comment comment : comments) {
      if (comment.spaced()) {
        space();
      }
      line(indent, comment.text());
    }
  }

  /** One empty line, unless there is one, or nothing before it. */
  private void space() {
    int end = text.length();
    boolean empty = end == 0 || (end > 1 && text.charAt(end - 2) == '\n');
    text.append(empty ? "" : "\n");
  }

  private void line(int indent, String line) {
    text.append((" ".repeat(indent) + line).stripTrailing()).append('\n');
  }
}
