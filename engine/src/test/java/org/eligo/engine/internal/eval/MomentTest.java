package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.eligo.dsl.time.DayRange;
import org.eligo.engine.screening.MissingKind;
import org.junit.jupiter.api.Test;

/** The earlier and the later of two days leans on a plan if one of them does. */
final class MomentTest {
  private static final Moment RECORDED = Moment.known(new DayRange(10, 20));
  private static final Moment PLANNED = Moment.planned(new DayRange(15, 15));
  private static final Moment UNKNOWN = Moment.unknown("day 0", MissingKind.NOT_ASKED, "its day");

  @Test
  void theLaterOfTwo() {
    assertThat(RECORDED.later(PLANNED)).isEqualTo(Moment.planned(new DayRange(15, 20)));
    assertThat(PLANNED.later(RECORDED)).isEqualTo(Moment.planned(new DayRange(15, 20)));
    assertThat(PLANNED.later(PLANNED)).isEqualTo(PLANNED);
    assertThat(RECORDED.later(RECORDED)).isEqualTo(RECORDED);
  }

  @Test
  void theEarlierOfTwo() {
    assertThat(RECORDED.earlier(PLANNED)).isEqualTo(Moment.planned(new DayRange(10, 15)));
    assertThat(PLANNED.earlier(RECORDED)).isEqualTo(Moment.planned(new DayRange(10, 15)));
    assertThat(RECORDED.earlier(RECORDED)).isEqualTo(RECORDED);
  }

  @Test
  void whatIsMissingOfOneIsMissing() {
    assertThat(RECORDED.later(UNKNOWN).missing()).isEqualTo(UNKNOWN.missing());
    assertThat(UNKNOWN.earlier(RECORDED).missing()).isEqualTo(UNKNOWN.missing());
    assertThat(RECORDED.later(UNKNOWN).planned()).isFalse();
    assertThat(UNKNOWN.later(PLANNED).planned()).isTrue();
  }
}
