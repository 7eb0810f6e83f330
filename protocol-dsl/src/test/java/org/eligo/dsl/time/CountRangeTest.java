package org.eligo.dsl.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountRangeTest {
  private static Decided every(CountRange range, java.util.function.LongPredicate asks) {
    long from = Math.max(range.least(), -1);
    long to = Math.min(range.most(), 10);
    boolean yes = false;
    boolean no = false;
    for (long n = from; n <= to; n++) {
      yes |= asks.test(n);
      no |= !asks.test(n);
    }
    return yes && no ? Decided.UNDECIDED : yes ? Decided.YES : Decided.NO;
  }

  @Test
  void isDecidedIfAndOnlyIfEveryNumberAgrees() {
    CountRange[] ranges = {
      new CountRange(2, 5),
      new CountRange(3, 3),
      new CountRange(CountRange.NO_LEAST, 4),
      new CountRange(4, CountRange.NO_MOST),
      new CountRange(CountRange.NO_LEAST, CountRange.NO_MOST)
    };
    for (CountRange range : ranges) {
      for (long limit = 0; limit < 9; limit++) {
        long it = limit;
        assertThat(range.atLeast(it)).isEqualTo(every(range, n -> n >= it));
        assertThat(range.atMost(it)).isEqualTo(every(range, n -> n <= it));
        assertThat(range.moreThan(it)).isEqualTo(every(range, n -> n > it));
        assertThat(range.lessThan(it)).isEqualTo(every(range, n -> n < it));
      }
    }
  }

  @Test
  void isNoRangeFromMoreToLess() {
    assertThatThrownBy(() -> new CountRange(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
