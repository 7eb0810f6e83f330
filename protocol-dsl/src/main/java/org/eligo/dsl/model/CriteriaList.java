package org.eligo.dsl.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eligo.dsl.plan.Item;

/** One list of criteria as the protocol prints it, with headings and rows in order. */
public record CriteriaList(
    boolean inclusion, List<String> cohorts, String words, List<Line> lines) {
  /** Keeps its lists unchangeable. */
  public CriteriaList {
    cohorts = List.copyOf(cohorts);
    lines = List.copyOf(lines);
  }

  /** What is printed on the way down a list. */
  public sealed interface Line permits Heading, Row {}

  /**
   * Words of the protocol that belong to the rows after them, up to the next heading; empty words
   * end the heading before.
   *
   * @param clauses the words of the guard that holds for these rows
   */
  public record Heading(String words, List<ClauseWords> clauses) implements Line {
    /** Keeps its list unchangeable. */
    public Heading {
      clauses = List.copyOf(clauses);
    }

    /** All words of the protocol in it, in order. */
    public String printed() {
      return Stream.concat(Stream.of(words), clauses.stream().map(ClauseWords::words))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * A criterion or a part of one as it is printed.
   *
   * @param label the label as written, empty for an unlabelled row
   * @param words the protocol's words, empty when its children carry them
   * @param kind what the row is for
   * @param item what is judged, for {@link Kind#JUDGED}
   * @param clauses protocol's and author's words of its clauses, in order
   * @param closing protocol words after the children
   */
  public record Row(
      String id,
      String label,
      String words,
      Kind kind,
      Optional<Item> item,
      List<ClauseWords> clauses,
      List<Row> children,
      List<String> closing)
      implements Line {
    /** Keeps its lists unchangeable. */
    public Row {
      clauses = List.copyOf(clauses);
      children = List.copyOf(children);
      closing = List.copyOf(closing);
    }

    /** The same row with another item that is judged. */
    public Row withItem(Optional<Item> judged) {
      return new Row(id, label, words, kind, judged, clauses, children, closing);
    }
  }

  /** What a row is for. */
  public enum Kind {
    JUDGED,
    DEFINES,
    NO_RULE,
    REMOVED
  }

  /**
   * The words of a clause: {@code keyword} is {@code applies when}, {@code unless}, {@code refer
   * to}, {@code discuss with}, {@code -} for a part of the rule or of the clause before it (the
   * protocol's words), or {@code assumes}, {@code unresolved}, {@code note}, {@code evidence},
   * {@code see}, {@code no rule}, {@code removed} (the author's); {@code subject} is the role, the
   * quoted words or the defined name, else empty.
   */
  public record ClauseWords(String keyword, String subject, String words) {}
}
