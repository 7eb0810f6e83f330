package org.eligo.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.fast.FastRules;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/**
 * How the verdicts of a protocol stand in bytes: one for each criterion, cohort by cohort as the
 * protocol declares them, then one for the outcome of each cohort. Cohorts that are not judged stay
 * open. A byte is the number of the verdict or outcome, with {@link #PROVISIONAL}. Unchangeable.
 */
final class VerdictShape {
  /** Set where a verdict or an outcome leans on planned days. */
  static final int PROVISIONAL = 8;

  private static final int NUMBER = 7;
  private static final Verdict[] VERDICTS = FastRules.verdicts().toArray(Verdict[]::new);
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  private final List<Cohort> cohorts = new ArrayList<>();
  private final int[] begins;
  private final int drafts;
  private final byte[] open;

  /**
   * A cohort.
   *
   * @param said what may be said of its criteria: all that is firm, then all that is provisional,
   *     verdict by verdict
   */
  private record Cohort(String name, int size, List<Verdicts.OfCriterion> said) {
    static Cohort of(String name, List<Criterion> criteria) {
      List<Verdicts.OfCriterion> said = new ArrayList<>();
      for (boolean provisional : new boolean[] {false, true}) {
        for (Verdict verdict : VERDICTS) {
          for (Criterion c : criteria) {
            said.add(new Verdicts.OfCriterion(c.item().id(), verdict, provisional));
          }
        }
      }
      return new Cohort(name, criteria.size(), said);
    }

    Verdicts.OfCriterion said(int code, int criterion) {
      int row = (code & NUMBER) + ((code & PROVISIONAL) == 0 ? 0 : VERDICTS.length);
      return said.get(row * size + criterion);
    }
  }

  VerdictShape(Protocol protocol) {
    int at = 0;
    List<String> names = protocol.cohortNames();
    begins = new int[names.size() + 1];
    for (int c = 0; c < names.size(); c++) {
      begins[c] = at;
      List<Criterion> criteria = protocol.criteriaOf(names.get(c));
      cohorts.add(Cohort.of(names.get(c), criteria));
      at += criteria.size();
    }
    begins[names.size()] = at;
    drafts = at;
    open = new byte[drafts + cohorts.size()];
    Arrays.fill(open, code(FastRules.number(Verdict.UNKNOWN), false));
    for (int c = 0; c < cohorts.size(); c++) {
      outcome(open, c, Outcome.UNDETERMINED, false);
    }
  }

  /** Bytes of which nothing is judged yet: all UNKNOWN and UNDETERMINED. */
  byte[] open() {
    return open.clone();
  }

  /** The number of criteria of all cohorts. */
  int drafts() {
    return drafts;
  }

  /** The byte of the first criterion of a cohort; those of the next one begin behind its last. */
  int begin(int cohort) {
    return begins[cohort];
  }

  /** Writes the outcome of a cohort. */
  void outcome(byte[] codes, int cohort, Outcome outcome, boolean provisional) {
    codes[drafts + cohort] = (byte) (OUTCOMES.indexOf(outcome) | (provisional ? PROVISIONAL : 0));
  }

  /** The code of a verdict. */
  static byte code(int number, boolean provisional) {
    return (byte) (provisional ? number | PROVISIONAL : number);
  }

  Verdict verdict(byte[] codes, int cohort, int criterion) {
    int at = begins[cohort] + Objects.checkIndex(criterion, begins[cohort + 1] - begins[cohort]);
    return VERDICTS[codes[at] & NUMBER];
  }

  Verdicts.OfCohort cohort(byte[] codes, int cohort) {
    Cohort of = cohorts.get(cohort);
    List<Verdicts.OfCriterion> criteria = new ArrayList<>(of.size());
    for (int i = 0; i < of.size(); i++) {
      criteria.add(of.said(codes[begins[cohort] + i], i));
    }
    int outcome = codes[drafts + cohort];
    return new Verdicts.OfCohort(
        of.name(), OUTCOMES.get(outcome & NUMBER), (outcome & PROVISIONAL) != 0, criteria);
  }
}
