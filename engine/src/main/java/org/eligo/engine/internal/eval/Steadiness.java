package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.internal.eval.Histories.Found;
import org.eligo.engine.internal.eval.Histories.Match;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** Whether courses went on with the same fields, or one followed another with different ones. */
final class Steadiness {
  private static final Window ALL_DAYS =
      new Window(
          Optional.empty(),
          Optional.of(
              new Window.Edge(
                  new DateExpr.Literal(
                      new PartialDate.Day(LocalDate.of(PartialDate.LAST_YEAR, 12, 31))),
                  true)));

  private final Evaluation evaluation;

  Steadiness(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Explanation test(Condition.Steady steady, Frame frame) {
    return steady.changed() ? changed(steady, frame) : stable(steady, frame);
  }

  private Explanation stable(Condition.Steady steady, Frame frame) {
    DataItem item = evaluation.item(steady.query().item());
    Found found = evaluation.histories().find(steady.query(), frame);
    List<Match> sure = found.matches().stream().filter(m -> m.truth() == Truth.YES).toList();
    Truth same = Truth.YES;
    for (Match one : found.matches()) {
      for (Match other : found.matches()) {
        // An entry that is compared with itself tells whether its fields are known.
        Truth alike = Same.inAll(steady.fields(), one.spell(), other.spell(), item);
        boolean both = one.truth() == Truth.YES && other.truth() == Truth.YES;
        same = same.and(both ? alike : alike == Truth.NO ? Truth.UNKNOWN : alike);
      }
    }
    boolean complete = found.complete() == Truth.YES;
    Truth covered =
        covers(days(sure, found, item, true), begin(found).first(), last(found))
            ? Truth.YES
            : complete && !mayCover(found, item) ? Truth.NO : Truth.UNKNOWN;
    Truth truth = same.and(covered);
    truth = truth == Truth.YES && !complete ? Truth.UNKNOWN : truth;
    String fields = String.join(", ", steady.fields());
    List<Missing> missing = new ArrayList<>(found.missing());
    if (missing.isEmpty()) {
      missing.add(
          new Missing(
              item.name(),
              MissingKind.NOT_EXACT,
              (covered == Truth.YES ? fields : "the exact days") + " of " + shown(found)));
    }
    String sentence =
        switch (truth) {
          case YES ->
              item.name() + " stable in " + fields + " " + time(found) + ": " + shown(found);
          case NO ->
              same == Truth.NO
                  ? fields + " of " + item.name() + " differs " + time(found) + ": " + shown(found)
                  : "no " + item.name() + " over all days " + time(found) + ": " + shown(found);
          case UNKNOWN ->
              item.name() + " stable in " + fields + " is not settled: " + text(missing);
        };
    return Conditions.leaf(steady.span(), truth, sentence, missing);
  }

  private static String time(Found found) {
    return found.time().text();
  }

  /** The days from which something must reach to hold over the whole time (W4). */
  private static DayRange begin(Found found) {
    return found.time().from().map(Stretch.Side::outer).orElse(found.time().begin());
  }

  private static long last(Found found) {
    return found.time().end().last();
  }

  private static String text(List<Missing> missing) {
    return String.join("; ", Once.each(missing, Missing::need));
  }

  private static String shown(Found found) {
    return found.matches().isEmpty()
        ? "none"
        : String.join(", ", found.matches().stream().map(m -> m.spell().shown()).toList());
  }

  /** Whether entries that touch could reach from some first day to some last one. */
  private boolean mayCover(Found found, DataItem item) {
    DayRange begin = begin(found);
    DayRange end = found.time().end();
    long last = DayRange.NO_FIRST;
    boolean begun = false;
    for (long[] span : days(found.matches(), found, item, false)) {
      boolean joined = begun && span[0] <= last + 1;
      begun = joined || span[0] <= begin.last();
      last = joined ? Math.max(last, span[1]) : span[1];
      if (begun && last >= end.first()) {
        return true;
      }
    }
    return false;
  }

  private List<long[]> days(List<Match> matches, Found found, DataItem item, boolean surely) {
    List<long[]> days = new ArrayList<>();
    for (Match match : matches) {
      Spell spell = evaluation.histories().stillServing(item, match.spell(), found.time());
      days.add(
          surely
              ? new long[] {spell.start().last(), spell.end().first()}
              : new long[] {spell.start().first(), spell.end().last()});
    }
    days.sort(Comparator.comparingLong(d -> d[0]));
    return days;
  }

  private static boolean covers(List<long[]> days, long from, long to) {
    long needed = from;
    for (long[] span : days) {
      if (span[0] <= needed && span[1] >= needed) {
        needed = span[1] + 1;
      }
      if (needed > to) {
        return true;
      }
    }
    return false;
  }

  private Explanation changed(Condition.Steady steady, Frame frame) {
    HistoryQuery query = steady.query();
    DataItem item = evaluation.item(query.item());
    Found inTime = evaluation.histories().find(query, frame);
    List<Match> all = evaluation.histories().find(everywhere(query), frame).matches();
    Truth truth = Truth.NO;
    List<Missing> missing = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    boolean onFirstDay = false;
    for (int i = 0; i < all.size(); i++) {
      Match later = all.get(i);
      Truth starts = inTime.time().contains(later.spell().start()).and(later.truth());
      onFirstDay |= starts != Truth.NO && mayBeginOn(later.spell(), inTime.time());
      for (int j = starts == Truth.NO ? all.size() : 0; j < all.size(); j++) {
        if (j == i) {
          continue;
        }
        Match earlier = all.get(j);
        Spell upTo = evaluation.histories().stillServing(item, earlier.spell(), inTime.time());
        Truth pair =
            starts
                .and(earlier.truth())
                .and(follows(upTo, later.spell()))
                .and(Same.inAll(steady.fields(), earlier.spell(), later.spell(), item).not());
        truth = truth.or(pair);
        if (pair == Truth.YES) {
          pairs.add(earlier.spell().shown() + ", then " + later.spell().shown());
        } else if (pair == Truth.UNKNOWN) {
          missing.addAll(earlier.missing());
          missing.addAll(later.missing());
        }
      }
    }
    Stretch asked = onFirstDay ? oneDayEarlier(inTime.time()) : inTime.time();
    Completeness.Answer covered = evaluation.histories().covers(item, asked);
    truth = truth == Truth.NO && covered.truth() != Truth.YES ? Truth.UNKNOWN : truth;
    covered.gap().ifPresent(missing::add);
    missing.addAll(asked.missing());
    String fields = String.join(", ", steady.fields());
    if (missing.isEmpty()) {
      missing.add(
          new Missing(
              item.name(),
              MissingKind.NOT_EXACT,
              fields + " and the exact days of " + shown(inTime)));
    }
    String sentence =
        switch (truth) {
          case YES -> item.name() + " changed in " + fields + ": " + String.join("; ", pairs);
          case NO -> "no change of " + fields + " of " + item.name() + " " + time(inTime);
          case UNKNOWN -> "a change of " + fields + " is not settled: " + text(missing);
        };
    return Conditions.leaf(steady.span(), truth, sentence, Once.each(missing));
  }

  /** The same entries without regard to the time. */
  private static HistoryQuery everywhere(HistoryQuery query) {
    return new HistoryQuery(
        query.item(),
        query.status(),
        new EntryTime.InWindow(EntryTime.Overlap.OVERLAP, ALL_DAYS),
        query.where(),
        query.otherThan(),
        query.named());
  }

  private static boolean mayBeginOn(Spell spell, Stretch time) {
    return spell.start().intersect(time.begin()).isPresent();
  }

  /** A course that began on the first day may follow one that ended the day before. */
  private static Stretch oneDayEarlier(Stretch time) {
    return new Stretch(
        time.from().map(s -> new Stretch.Side(s.moment().at(s.moment().range().shift(-1)), true)),
        time.to());
  }

  private static Truth follows(Spell earlier, Spell later) {
    Truth before = Stretch.truth(earlier.start().before(later.start()));
    Truth touches = Stretch.truth(later.start().onOrBefore(earlier.end().shift(1)));
    return before.and(touches);
  }
}
