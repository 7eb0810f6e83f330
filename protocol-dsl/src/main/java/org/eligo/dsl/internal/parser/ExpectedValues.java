package org.eligo.dsl.internal.parser;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.TimeSyntax;

/** Reads what a case expects of a defined value or condition. */
final class ExpectedValues {
  static final List<String> TRUTHS = List.of(" yes", " no", " unknown");

  private ExpectedValues() {}

  /** The expectation behind {@code expect}; empty where the line says something else. */
  static Optional<CaseLine> read(Cuts rest, Span span) {
    int equals = rest.find(" = ");
    if (equals > 0) {
      Cuts value = rest.after(equals + 3);
      return Optional.of(value(rest.part(0, equals), value, value, span));
    }
    int from = rest.find(" from ");
    if (from > 0) {
      Cuts range = rest.after(from + 6);
      int to = range.find(" to ");
      if (to > 0) {
        return Optional.of(value(rest.part(0, from), range.part(0, to), range.after(to + 4), span));
      }
    }
    for (String truth : TRUTHS) {
      if (rest.text().endsWith(truth) && rest.text().length() > truth.length()) {
        int end = rest.text().length() - truth.length();
        Subject subject = subject(rest.part(0, end));
        return Optional.of(
            new CaseLine.ExpectTruth(
                subject.name().name(), subject.time(), rest.after(end).name(), span));
      }
    }
    return Optional.empty();
  }

  private record Subject(Cuts name, Optional<TimeSyntax> time) {}

  private static CaseLine value(Cuts written, Cuts low, Cuts high, Span span) {
    Subject subject = subject(written);
    return new CaseLine.ExpectValue(
        subject.name().name(), subject.time(), low.name(), high.name(), span);
  }

  private static Subject subject(Cuts written) {
    int at = written.find(" at ");
    if (at < 0) {
      return new Subject(written, Optional.empty());
    }
    Cuts time = written.after(at);
    Cuts visit = written.after(at + 4);
    return new Subject(
        written.part(0, at),
        Optional.of(
            NameJoiner.fold(visit.text()).equals("any time")
                ? new TimeSyntax.AtAnyTime(time.span())
                : new TimeSyntax.AtVisit(visit.name(), time.span())));
  }
}
