package org.eligo.engine.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.eligo.engine.screening.Outcome;
import org.junit.jupiter.api.Test;

/** What counted verdicts come to. */
final class TalliesTest {
  private static final int PASSED = Drafts.ofRule(Words.YES, true);
  private static final int FAILED = Drafts.ofRule(Words.NO, true);
  private static final int UNKNOWN = Drafts.ofRule(Words.UNKNOWN, true);
  private static final int LEFT = Drafts.ofRule(Words.LEFT, true);
  private static final int UNDETERMINED = Codes.of(Outcome.UNDETERMINED);

  private static int tally(int... drafts) {
    int tally = 0;
    for (int draft : drafts) {
      tally = Tallies.add(tally, draft);
    }
    return tally;
  }

  private static int outcome(int... drafts) {
    return Tallies.outcome(tally(drafts), true);
  }

  @Test
  void oneFailureIsEnoughAndOneOpenVerdictBars() {
    assertThat(outcome(PASSED)).isEqualTo(Tallies.ELIGIBLE);
    assertThat(outcome(PASSED, Drafts.dropped())).isEqualTo(Tallies.ELIGIBLE);
    assertThat(outcome(PASSED, FAILED, UNKNOWN, LEFT)).isEqualTo(Tallies.NOT_ELIGIBLE);
    assertThat(outcome(PASSED, UNKNOWN)).isEqualTo(UNDETERMINED);
    assertThat(outcome(PASSED, LEFT)).isEqualTo(Tallies.UNSETTLED);
    // What is left may still fail.
    assertThat(outcome(UNKNOWN, LEFT)).isEqualTo(Tallies.UNSETTLED);
    assertThat(outcome()).isEqualTo(UNDETERMINED);
    assertThat(outcome(Drafts.dropped())).isEqualTo(UNDETERMINED);
    assertThat(outcome(Drafts.guarded(PASSED, Words.UNKNOWN, true))).isEqualTo(UNDETERMINED);
    assertThat(Tallies.outcome(tally(PASSED), false)).isEqualTo(UNDETERMINED);
    assertThat(Tallies.outcome(tally(PASSED, LEFT), false)).isEqualTo(Tallies.UNSETTLED);
  }

  @Test
  void draftsAndVerdictsCountAlike() {
    int[] drafts = {
      PASSED,
      FAILED,
      UNKNOWN,
      Drafts.dropped(),
      Drafts.guarded(PASSED, Words.UNKNOWN, true),
      Drafts.consulted(PASSED, Words.YES, Words.UNKNOWN, true)
    };
    for (int a : drafts) {
      for (int b : drafts) {
        int tally = tally(b);
        assertThat(Tallies.add(tally, a))
            .isEqualTo(Tallies.add(tally, Drafts.verdict(a), Drafts.counts(a)));
      }
    }
  }

  @Test
  void overCohortsWhatIsOpenBars() {
    int none = Tallies.with(0, Tallies.NOT_ELIGIBLE);
    assertThat(Tallies.overCohorts(none)).isEqualTo(Tallies.NOT_ELIGIBLE);
    int open = Tallies.with(none, UNDETERMINED);
    assertThat(Tallies.overCohorts(open)).isEqualTo(UNDETERMINED);
    assertThat(Tallies.overCohorts(Tallies.with(open, Tallies.NOT_ELIGIBLE)))
        .isEqualTo(UNDETERMINED);
    assertThat(Tallies.overCohorts(Tallies.with(open, Tallies.UNSETTLED)))
        .isEqualTo(Tallies.UNSETTLED);
  }
}
