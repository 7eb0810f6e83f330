package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eligo.dsl.internal.parser.Reading;
import org.eligo.dsl.internal.parser.WrittenLine;
import org.eligo.dsl.internal.parser.WrittenLine.Kind;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.SectionOrder;
import org.eligo.dsl.syntax.Words;

/**
 * A file's lines and comments in the canonical order. A comment belongs to the line after it. What
 * is left at the end of a section stays there when it is indented; else it belongs to the next
 * heading, or to the end of the file. Comments at the head of the file that an empty line sets
 * apart stay at its head.
 */
record Page(List<Placed.Comment> head, List<Section> sections, List<Placed.Comment> foot) {
  /** A section with the comments at its end. */
  record Section(Placed heading, List<Placed.Comment> foot) {
    Section {
      foot = List.copyOf(foot);
    }

    int rank() {
      return SectionOrder.rank(heading.line().text());
    }
  }

  Page {
    head = List.copyOf(head);
    sections = List.copyOf(sections);
    foot = List.copyOf(foot);
  }

  static Page of(Reading reading) {
    return new Reader(reading).page();
  }

  private static final class Reader {
    private final Source source;
    private final List<WrittenLine> written;
    private final List<Words> comments;
    private int next;

    Reader(Reading reading) {
      this.source = reading.file().source();
      this.written = reading.sections();
      this.comments = reading.file().comments();
    }

    Page page() {
      List<Placed.Comment> head = written.isEmpty() ? List.of() : head();
      List<Section> sections = new ArrayList<>();
      for (int i = 0; i < written.size(); i++) {
        Placed heading = placed(written.get(i));
        boolean rules = SectionOrder.rank(written.get(i).text()) == SectionOrder.rank("inclusion");
        rules = rules || written.get(i).text().startsWith("define");
        heading = rules ? heading.with(inRules(heading.below())) : heading;
        int end = i + 1 < written.size() ? written.get(i + 1).span().start() : Integer.MAX_VALUE;
        List<Placed.Comment> foot = new ArrayList<>();
        while (next < comments.size()
            && comments.get(next).span().start() < end
            && isIndented(comments.get(next))) {
          foot.add(take());
        }
        sections.add(new Section(heading, foot));
      }
      List<Placed.Comment> foot = new ArrayList<>();
      while (next < comments.size()) {
        foot.add(take());
      }
      sections.sort(Comparator.comparingInt(Section::rank));
      return new Page(head, sections, foot);
    }

    /** The comments before the last empty line above the first heading. */
    private List<Placed.Comment> head() {
      int first = written.getFirst().span().start();
      int count = 0;
      for (int i = 0; i < comments.size() && comments.get(i).span().start() < first; i++) {
        boolean last = i + 1 == comments.size() || comments.get(i + 1).span().start() > first;
        Span after = last ? written.getFirst().span() : comments.get(i + 1).span();
        count = isSpaced(after) ? i + 1 : count;
      }
      List<Placed.Comment> head = new ArrayList<>();
      while (head.size() < count) {
        head.add(take());
      }
      return head;
    }

    private Placed placed(WrittenLine line) {
      List<Placed.Comment> own = new ArrayList<>();
      while (next < comments.size() && comments.get(next).span().start() < line.span().end()) {
        own.add(take());
      }
      List<Placed> below = new ArrayList<>();
      line.below().forEach(child -> below.add(placed(child)));
      return new Placed(line, own, isSpaced(line.span()), below);
    }

    private Placed.Comment take() {
      Span span = comments.get(next++).span();
      return new Placed.Comment(source.text(span), isSpaced(span));
    }

    private boolean isIndented(Words comment) {
      int start = comment.span().start();
      int first = source.startOfLine(source.rowOf(start));
      return !source.text().substring(first, start).replace("\uFEFF", "").isEmpty();
    }

    private boolean isSpaced(Span span) {
      int line = source.rowOf(span.start());
      return line > 1 && source.line(line - 1).replace("\uFEFF", "").isBlank();
    }

    /** The members of an outline stand deeper than it, clauses in the column of their rule. */
    private static List<Placed> inRules(List<Placed> lines) {
      List<Placed> even = new ArrayList<>();
      for (Placed line : lines) {
        List<Placed> below = inRules(line.below());
        int clause = line.line().kind() == Kind.ITEM ? -1 : firstClause(below);
        Placed own = line.with(clause < 0 ? below : below.subList(0, clause));
        if (!even.isEmpty() && isMember(line, even.getLast())) {
          List<Placed> members = new ArrayList<>(even.getLast().below());
          members.add(own);
          even.set(even.size() - 1, even.getLast().with(members));
        } else {
          even.add(own);
        }
        if (clause >= 0) {
          even.addAll(below.subList(clause, below.size()));
        }
      }
      return even;
    }

    /** Whether a line is a part of the outline before it, and can stand deeper than it. */
    private static boolean isMember(Placed line, Placed before) {
      boolean goesOn = line.line().bars().isEmpty() && !line.line().text().startsWith("-");
      return line.line().kind() == Kind.ITEM
          && switch (before.line().kind()) {
            case OUTLINE -> true;
            case OPEN_OUTLINE -> !goesOn || !before.below().isEmpty();
            case ITEM, CLAUSE, OTHER -> false;
          };
    }

    private static int firstClause(List<Placed> lines) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).line().kind() == Kind.CLAUSE) {
          return i;
        }
      }
      return -1;
    }
  }
}
