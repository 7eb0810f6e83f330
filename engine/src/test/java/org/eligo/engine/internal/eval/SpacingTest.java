package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.time.AmountUnit;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.CountRange;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Spacing.Spot;
import org.junit.jupiter.api.Test;

/** The greatest number of days that are far enough apart, against trying everything (H22). */
final class SpacingTest {
  private static final int DAYS = 12;

  private static Length days(int days) {
    return new Length.Fixed(new CalendarAmount.Days(days, AmountUnit.DAYS));
  }

  private static Length hours(int hours) {
    return new Length.Fixed(new CalendarAmount.Clock(Rational.of(hours), AmountUnit.HOURS));
  }

  /** Most of these days that are each at least {@code apart} from the next. */
  private static int greatest(LongStream days, long apart) {
    int count = 0;
    long next = Long.MIN_VALUE;
    for (long day : days.sorted().toArray()) {
      if (day >= next) {
        count++;
        next = day + apart;
      }
    }
    return count;
  }

  /** The least and greatest number over every choice of days. */
  private static CountRange tried(List<Spot> spots, long surely, long perhaps) {
    List<long[]> choices = new ArrayList<>();
    choices.add(new long[0]);
    for (Spot spot : spots) {
      List<long[]> longer = new ArrayList<>();
      for (long[] choice : choices) {
        for (long day = spot.days().first(); day <= spot.days().last(); day++) {
          longer.add(LongStream.concat(LongStream.of(choice), LongStream.of(day)).toArray());
        }
      }
      choices = longer;
    }
    long least = Long.MAX_VALUE;
    long most = 0;
    for (long[] choice : choices) {
      LongStream.Builder sure = LongStream.builder();
      for (int i = 0; i < choice.length; i++) {
        if (spots.get(i).sure()) {
          sure.add(choice[i]);
        }
      }
      least = Math.min(least, greatest(sure.build(), surely));
      most = Math.max(most, greatest(LongStream.of(choice), perhaps));
    }
    return new CountRange(least, Math.max(least, most));
  }

  private static List<Spot> drawn(Random random) {
    List<Spot> spots = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      long first = random.nextInt(DAYS);
      long last = random.nextInt(3) == 0 ? first + random.nextInt(6) : first;
      spots.add(new Spot(new DayRange(first, last), random.nextInt(3) > 0));
    }
    return spots;
  }

  @Test
  void isWhatTryingEverythingGives() {
    Random random = new Random(22);
    for (int i = 0; i < 2_000; i++) {
      List<Spot> spots = drawn(random);
      int apart = 1 + random.nextInt(5);
      assertThat(Spacing.count(spots, days(apart)))
          .as(spots + " " + apart + " days")
          .isEqualTo(tried(spots, apart, apart));
    }
  }

  @Test
  void hoursAreADayMoreOrLess() {
    Random random = new Random(23);
    for (int i = 0; i < 500; i++) {
      List<Spot> spots = drawn(random);
      assertThat(Spacing.count(spots, hours(36))).isEqualTo(tried(spots, 3, 1));
      assertThat(Spacing.count(spots, hours(72))).isEqualTo(tried(spots, 4, 3));
      assertThat(Spacing.count(spots, hours(12))).isEqualTo(tried(spots, 2, 1));
    }
  }

  @Test
  void theLongerAndTheShorterOfTwoLengths() {
    Random random = new Random(24);
    List<Length> both = List.of(days(2), days(4));
    for (int i = 0; i < 500; i++) {
      List<Spot> spots = drawn(random);
      assertThat(Spacing.count(spots, new Length.Extreme(true, both)))
          .isEqualTo(tried(spots, 4, 4));
      assertThat(Spacing.count(spots, new Length.Extreme(false, both)))
          .isEqualTo(tried(spots, 2, 2));
    }
  }

  @Test
  void daysWithoutAnEnd() {
    Spot any = new Spot(DayRange.ALWAYS, true);
    Spot later = new Spot(new DayRange(5, DayRange.NO_LAST), true);
    Spot before = new Spot(new DayRange(DayRange.NO_FIRST, 5), true);
    Spot day = new Spot(new DayRange(5, 5), true);
    assertThat(Spacing.count(List.of(any), days(3))).isEqualTo(new CountRange(1, 1));
    assertThat(Spacing.count(List.of(new Spot(DayRange.ALWAYS, false)), days(3)))
        .isEqualTo(new CountRange(0, 1));
    assertThat(Spacing.count(List.of(later, any), days(3))).isEqualTo(new CountRange(1, 2));
    assertThat(Spacing.count(List.of(before, later), days(3))).isEqualTo(new CountRange(1, 2));
    assertThat(Spacing.count(List.of(before, day), days(3))).isEqualTo(new CountRange(1, 2));
  }

  @Test
  void ofManyUnsureDaysSoManyCountAsFindRoom() {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      spots.add(new Spot(new DayRange(0, 1), false));
    }
    assertThat(Spacing.count(spots, days(1))).isEqualTo(new CountRange(0, 2));
  }
}
