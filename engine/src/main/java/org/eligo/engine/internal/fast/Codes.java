package org.eligo.engine.internal.fast;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eligo.dsl.plan.Condition.Comparator;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/** The numbers that stand for words in generated code. */
final class Codes {
  static final int PASSED = 0;
  static final int FAILED = 1;
  static final int UNKNOWN = 2;
  static final int REFERRED = 3;
  static final int NOT_APPLICABLE = 4;

  private static final List<Verdict> VERDICTS =
      List.of(
          Verdict.PASSED,
          Verdict.FAILED,
          Verdict.UNKNOWN,
          Verdict.REFERRED,
          Verdict.NOT_APPLICABLE);
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
  private static final List<Optional<Outcome>> SETTLED =
      Stream.concat(OUTCOMES.stream().map(Optional::of), Stream.of(Optional.<Outcome>empty()))
          .toList();
  private static final Comparator[] COMPARATORS = Comparator.values();
  private static final GroupKind[] KINDS = GroupKind.values();

  private Codes() {}

  static List<Verdict> verdicts() {
    return VERDICTS;
  }

  static Verdict verdict(int code) {
    return VERDICTS.get(code);
  }

  static int of(Verdict verdict) {
    return VERDICTS.indexOf(verdict);
  }

  static Outcome outcome(int code) {
    return OUTCOMES.get(code);
  }

  /** The outcome that {@link Tallies} says; empty if it is unsettled. */
  static Optional<Outcome> settled(int code) {
    return SETTLED.get(code);
  }

  static int of(Outcome outcome) {
    return OUTCOMES.indexOf(outcome);
  }

  static Comparator comparator(int code) {
    return COMPARATORS[code];
  }

  static int of(Comparator comparator) {
    return List.of(COMPARATORS).indexOf(comparator);
  }

  static GroupKind kind(int code) {
    return KINDS[code];
  }

  static int of(GroupKind kind) {
    return List.of(KINDS).indexOf(kind);
  }
}
