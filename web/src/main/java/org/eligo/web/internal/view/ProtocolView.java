package org.eligo.web.internal.view;

import java.util.List;

/** The page of one protocol. */
public record ProtocolView(
    String id,
    String title,
    String version,
    String begin,
    List<Pair> header,
    List<Cohort> cohorts,
    List<Pair> roles,
    List<Pair> milestones,
    List<Part> parts,
    List<Definition> definitions,
    List<Datum> data,
    List<Pair> digests,
    List<Link> screenings) {
  /** Keeps its lists unchangeable. */
  public ProtocolView {
    header = List.copyOf(header);
    cohorts = List.copyOf(cohorts);
    roles = List.copyOf(roles);
    milestones = List.copyOf(milestones);
    parts = List.copyOf(parts);
    definitions = List.copyOf(definitions);
    data = List.copyOf(data);
    digests = List.copyOf(digests);
    screenings = List.copyOf(screenings);
  }

  /** A name and its words. */
  public record Pair(String name, String words) {}

  /** A cohort with its checklists. */
  public record Cohort(String name, String words, List<Link> checklists) {
    /** Keeps its list unchangeable. */
    public Cohort {
      checklists = List.copyOf(checklists);
    }
  }

  /** A list of criteria. */
  public record Part(String anchor, String title, String words, List<Line> lines) {
    /** Keeps its list unchangeable. */
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a list.
   *
   * @param kind {@code heading}, {@code row} or {@code closing}
   * @param status what the row is for if it is not judged, or empty
   * @param rule its rule as the file has it, or empty
   */
  public record Line(
      String kind,
      String anchor,
      int depth,
      String label,
      String words,
      String status,
      String rule,
      List<Clause> clauses) {
    /** Keeps its list unchangeable. */
    public Line {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A clause of a row.
   *
   * @param printed whether the words are the protocol's own
   */
  public record Clause(String keyword, String subject, String words, boolean printed) {}

  /** A definition. */
  public record Definition(String name, String words, String text) {}

  /** An item of the data dictionary. */
  public record Datum(String name, String words, String type, String place, String codes) {}
}
