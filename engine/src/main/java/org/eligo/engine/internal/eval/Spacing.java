package org.eligo.engine.internal.eval;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.CountRange;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;

/**
 * The greatest number of days of which each two are at least a length apart. Days that are not sure
 * lie as near as they can for the least number, as far apart as they can for the greatest.
 */
final class Spacing {
  // Of more unsure days than this each further one may count, as far as all find room.
  private static final int MOST_UNSURE = 8;

  // Days without a known end are cut here, far from everything that is recorded.
  private static final long FAR = 100_000_000;

  private final Length apart;

  private Spacing(Length apart) {
    this.apart = apart;
  }

  /** A day that is counted; one that is not sure to count matters for the greatest number only. */
  record Spot(DayRange days, boolean sure) {}

  /** The bounds of the number; {@code apart} is one day or longer. */
  static CountRange count(List<Spot> spots, Length apart) {
    Spacing spacing = new Spacing(apart);
    long least = spacing.least(spots);
    return new CountRange(least, Math.max(least, spacing.most(spots)));
  }

  /**
   * All days that may lie nearer than the length behind the earliest last day can fall together
   * with it, so at most one of them counts; then the same of the rest.
   */
  private long least(List<Spot> spots) {
    List<DayRange> sure =
        spots.stream()
            .filter(Spot::sure)
            .map(Spot::days)
            .filter(DayRange::hasLast)
            .sorted(Comparator.comparingLong(DayRange::last))
            .toList();
    boolean endless = spots.stream().anyMatch(s -> s.sure() && !s.days().hasLast());
    long count = 0;
    long from = DayRange.NO_FIRST;
    for (DayRange days : sure) {
      boolean apartFromAll = count == 0 || (days.hasFirst() && days.first() >= from);
      if (apartFromAll) {
        count++;
        from = next(days.last(), true);
      }
    }
    return count == 0 && endless ? 1 : count;
  }

  private long most(List<Spot> spots) {
    List<Long> exact =
        spots.stream()
            .map(Spot::days)
            .filter(DayRange::isExact)
            .map(DayRange::first)
            .sorted()
            .toList();
    List<DayRange> unsure = spots.stream().map(Spot::days).filter(days -> !days.isExact()).toList();
    int further = Math.max(0, unsure.size() - MOST_UNSURE);
    long most = (long) most(exact, unsure.subList(further, unsure.size())) + further;
    return further == 0 ? most : Math.min(most, mostOfAll(spots));
  }

  /** As if each of the spots could lie on any day of any of them. */
  private long mostOfAll(List<Spot> spots) {
    long count = 0;
    long from = -FAR;
    while (count < spots.size()) {
      OptionalLong day = firstFrom(from, spots);
      if (day.isEmpty()) {
        break;
      }
      count++;
      from = next(day.getAsLong(), false);
    }
    return count;
  }

  private static OptionalLong firstFrom(long from, List<Spot> spots) {
    return spots.stream()
        .map(Spot::days)
        .filter(days -> !days.hasLast() || days.last() >= from)
        .mapToLong(days -> days.hasFirst() ? Math.max(days.first(), from) : from)
        .min();
  }

  /** For each choice of unsure days and number of exact ones the earliest day that ends a row. */
  private int most(List<Long> exact, List<DayRange> unsure) {
    int sets = 1 << unsure.size();
    int best = 0;
    List<long[]> rows = new ArrayList<>();
    for (int set = 0; set < sets; set++) {
      long[] row = new long[exact.size() + 1];
      for (int taken = 0; taken <= exact.size(); taken++) {
        if (set == 0 && taken == 0) {
          row[0] = -FAR;
          continue;
        }
        row[taken] = taken == 0 ? Long.MAX_VALUE : exactAfter(exact, after(row[taken - 1]));
        for (int i = 0; i < unsure.size(); i++) {
          if ((set & (1 << i)) != 0) {
            long last = rows.get(set & ~(1 << i))[taken];
            row[taken] = Math.min(row[taken], unsureAfter(unsure.get(i), last));
          }
        }
        if (row[taken] != Long.MAX_VALUE) {
          best = Math.max(best, Integer.bitCount(set) + taken);
        }
      }
      rows.add(row);
    }
    return best;
  }

  /** From which day on the next day may lie. */
  private long after(long last) {
    return last == Long.MAX_VALUE ? last : next(last, false);
  }

  private static long exactAfter(List<Long> exact, long from) {
    int found = Collections.binarySearch(exact, from);
    int at = found < 0 ? -found - 1 : found;
    return at < exact.size() ? exact.get(at) : Long.MAX_VALUE;
  }

  private long unsureAfter(DayRange days, long last) {
    long day = Math.max(days.hasFirst() ? days.first() : -FAR, after(last));
    return day <= (days.hasLast() ? days.last() : FAR) ? day : Long.MAX_VALUE;
  }

  /** The first day that lies far enough after a day: surely, or perhaps. */
  private long next(long day, boolean surely) {
    return next(day, apart, surely);
  }

  private static long next(long day, Length length, boolean surely) {
    return switch (length) {
      case Length.Fixed(CalendarAmount.Whole whole) ->
          whole.after(LocalDate.ofEpochDay(day)).toEpochDay();
      case Length.Fixed(CalendarAmount.Clock clock) -> {
        // Two days d days apart are more than d - 1 and less than d + 1 days apart.
        Rational days = clock.hours().dividedBy(Rational.of(24));
        BigInteger steps =
            surely ? days.ceiling().add(BigInteger.ONE) : days.floor().max(BigInteger.ONE);
        yield day + steps.longValueExact();
      }
      case Length.Extreme extreme ->
          extreme.of().stream()
              .map(part -> next(day, part, surely))
              .reduce((a, b) -> extreme.longest() ? Math.max(a, b) : Math.min(a, b))
              .orElse(day);
      case Length.Lookup lookup ->
          throw new IllegalStateException("a length of a table stands between entries");
      case Length.Measured measured ->
          throw new IllegalStateException("a calculated length stands between entries");
    };
  }
}
