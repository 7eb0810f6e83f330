package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.History;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * Whether a history is stated to be complete over a stretch of days. The statement must begin no
 * later than the stretch and reach its end: be dated on that day or later. Before a planned end a
 * statement serves for as long as the item declares, since then it can only say what is known
 * today; a plan that has passed since then may have been put off into the time.
 */
final class Completeness {
  private static final DayRange NO_DAY = DayRange.ALWAYS;

  private final Evaluation evaluation;

  Completeness(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** YES, or UNKNOWN with what is lacking. */
  record Answer(Truth truth, Optional<Missing> gap) {
    private static Answer lacking(DataItem item, String gap) {
      return lacking(item, MissingKind.HISTORY_NOT_COMPLETE, gap);
    }

    private static Answer lacking(DataItem item, MissingKind kind, String gap) {
      return new Answer(Truth.UNKNOWN, Optional.of(new Missing(item.name(), kind, gap)));
    }
  }

  /**
   * Whether a statement covers the time: what has been, what is planned, or both.
   *
   * @param meant whether an entry may be one of those that are asked for
   */
  Answer covers(DataItem item, Stretch time, HistoryQuery query, Predicate<History.Entry> meant) {
    return switch (query.status()) {
      case HAPPENED -> covers(item, time, meant);
      case PLANNED -> coversPlans(item, time, meant);
      case EITHER -> {
        DayRange today = DayRange.of(asOf());
        if (time.to().isPresent() && time.end().hasLast() && time.end().last() <= today.last()) {
          yield covers(item, time, meant);
        }
        Answer ahead = coversPlans(item, time, meant);
        boolean past = !time.begin().hasFirst() || time.begin().first() <= today.last();
        if (ahead.truth() != Truth.YES) {
          yield ahead;
        }
        yield past
            ? covers(item, upTo(today, time), meant)
            : reachesInto(item, query) ? covers(item, on(today, time), meant) : ahead;
      }
    };
  }

  /** Whether what goes on today can go on into a time to come, and counts there. */
  private static boolean reachesInto(DataItem item, HistoryQuery query) {
    boolean startOnly =
        query.time() instanceof EntryTime.InWindow in && in.overlap() == EntryTime.Overlap.STARTED;
    return item.type() instanceof Type.Course && !startOnly;
  }

  /** Today, before a time to come. */
  private static Stretch on(DayRange today, Stretch time) {
    boolean planned = time.from().map(s -> s.moment().planned()).orElse(false);
    Optional<Stretch.Side> day =
        Optional.of(new Stretch.Side(new Moment(today, planned, List.of()), true));
    return new Stretch(day, day);
  }

  /** What has been of a time that reaches beyond the as-of date. */
  private static Stretch upTo(DayRange today, Stretch time) {
    boolean planned = time.to().map(s -> s.moment().planned()).orElse(false);
    Optional<DayRange> recorded = time.to().flatMap(Completeness::recorded);
    Moment day = new Moment(today, planned, recorded, List.of());
    return new Stretch(time.from(), Optional.of(new Stretch.Side(day, true)));
  }

  private Answer coversPlans(DataItem item, Stretch time, Predicate<History.Entry> meant) {
    if (beginsNowhere(time)) {
      return timeNotKnown(item, time, "begin");
    }
    History history = evaluation.participant().histories().get(item.name());
    Optional<History.Complete> statement =
        Optional.ofNullable(history).flatMap(History::complete).filter(c -> c.plans().isPresent());
    if (statement.isEmpty()) {
      return Answer.lacking(
          item,
          MissingKind.NOT_ASKED,
          item.name() + ": nobody asked what is planned (" + time.text() + ")");
    }
    DayRange on = statement.get().on().range().intersect(DayRange.upTo(asOf())).orElse(NO_DAY);
    if (!on.hasFirst() || !serves(item, on)) {
      return Answer.lacking(item, item.name() + ": ask again what is planned");
    }
    Optional<Answer> passed = passed(item, on, meant);
    if (passed.isPresent()) {
      return passed.get();
    }
    Optional<PartialDate> upTo = statement.get().plans().flatMap(History.Plans::upTo);
    if (time.to().isPresent() && !time.end().hasLast()) {
      return timeNotKnown(item, time, "end");
    }
    boolean reaches =
        upTo.isEmpty()
            || (time.to().isPresent()
                && upTo.get().range().hasFirst()
                && upTo.get().range().first() >= time.end().last());
    return reaches
        ? new Answer(Truth.YES, Optional.empty())
        : Answer.lacking(
            item,
            item.name()
                + ": plans are known only up to "
                + upTo.get().display()
                + ", needed "
                + time.text());
  }

  /**
   * A plan whose day may have passed after the statement was made: nobody has said whether it took
   * place or is planned for another day now.
   */
  private Optional<Answer> passed(
      DataItem item, DayRange statement, Predicate<History.Entry> meant) {
    return passedSince(item, statement, meant)
        .map(day ->
            Answer.lacking(
                item,
                item.name()
                    + ": was planned for "
                    + day.display()
                    + ", which has passed since the list was asked for: ask again"));
  }

  private Optional<PartialDate> passedSince(
      DataItem item, DayRange statement, Predicate<History.Entry> meant) {
    long next = statement.first() + 1;
    long yesterday = asOf().toEpochDay() - 1;
    if (next > yesterday) {
      return Optional.empty();
    }
    DayRange since = new DayRange(next, yesterday);
    return Optional.ofNullable(evaluation.participant().histories().get(item.name())).stream()
        .flatMap(history -> history.entries().stream())
        .filter(
            e -> e.state() == History.EntryState.PLANNED || e.state() == History.EntryState.UNKNOWN)
        .filter(e -> Spells.began(e).intersect(since).isPresent())
        .filter(meant)
        .map(History.Entry::from)
        .findFirst();
  }

  /** Whether a plan has passed since a statement, so that it serves before no planned day. */
  boolean isOvertaken(DataItem item, DayRange statement) {
    return passedSince(item, statement, entry -> true).isPresent();
  }

  /** Whether a statement covers a time for whatever may be asked of entries. */
  Answer covers(DataItem item, Stretch time) {
    return covers(item, time, entry -> true);
  }

  private Answer covers(DataItem item, Stretch time, Predicate<History.Entry> meant) {
    History history = evaluation.participant().histories().get(item.name());
    if (history == null) {
      return Answer.lacking(
          item, MissingKind.NOT_ASKED, item.name() + " was not asked (" + time.text() + ")");
    }
    if (history.complete().isEmpty()) {
      return Answer.lacking(
          item, item.name() + ": no statement that the list is complete (" + time.text() + ")");
    }
    History.Complete statement = history.complete().get();
    DayRange on = statement.on().range().intersect(DayRange.upTo(asOf())).orElse(NO_DAY);
    if (!on.hasFirst()) {
      return Answer.lacking(
          item, item.name() + ": the day of the completeness statement is not known");
    }
    if (beginsNowhere(time)) {
      return timeNotKnown(item, on, time, "begin");
    }
    if (!beginsEarly(statement, time)) {
      return Answer.lacking(
          item,
          item.name()
              + ": complete only since "
              + statement.since().map(s -> s.display()).orElse("an unknown day")
              + ", needed "
              + time.text());
    }
    return reaches(item, on, time, meant);
  }

  private static boolean beginsNowhere(Stretch time) {
    return time.from().isPresent() && !time.begin().hasFirst() && !time.begin().hasLast();
  }

  /** While the time is not known, a history that is complete today need not be asked for. */
  private Answer timeNotKnown(DataItem item, DayRange on, Stretch time, String which) {
    return on.first() < asOf().toEpochDay() && !time.missing().isEmpty()
        ? Answer.lacking(item, item.name() + ": complete only as of " + Timeline.text(on))
        : timeNotKnown(item, time, which);
  }

  /** What the time waits for, the history need not be asked for. */
  private static Answer timeNotKnown(DataItem item, Stretch time, String which) {
    return time.missing().isEmpty()
        ? Answer.lacking(
            item,
            MissingKind.NOT_EXACT,
            item.name() + ": the " + which + " of the time asked about is not known")
        : new Answer(Truth.UNKNOWN, Optional.empty());
  }

  private LocalDate asOf() {
    return evaluation.timeline().asOf();
  }

  private static boolean beginsEarly(History.Complete statement, Stretch time) {
    if (statement.since().isEmpty()) {
      return true;
    }
    DayRange since = statement.since().get().range();
    DayRange begin = time.begin();
    return since.hasLast() && begin.hasFirst() && since.last() <= begin.first();
  }

  private Answer reaches(DataItem item, DayRange on, Stretch time, Predicate<History.Entry> meant) {
    DayRange end = time.end();
    if (!end.hasLast()) {
      return timeNotKnown(item, time, "end");
    }
    if (on.first() >= end.last()) {
      return new Answer(Truth.YES, Optional.empty());
    }
    boolean planned = time.to().filter(s -> mayServe(s, on)).isPresent();
    if (planned && end.last() >= asOf().toEpochDay() && serves(item, on)) {
      return passed(item, on, meant).orElse(new Answer(Truth.YES, Optional.empty()));
    }
    LocalDate needed = LocalDate.ofEpochDay(Math.min(end.last(), asOf().toEpochDay()));
    return Answer.lacking(
        item,
        item.name()
            + ": complete only as of "
            + Timeline.text(on)
            + (end.last() > asOf().toEpochDay() && !planned
                ? ", the time asked about is not over (" + time.text() + ")"
                : ", ask again on " + Timeline.text(DayRange.of(needed)) + " or later"));
  }

  /** Whether the time ends on a planned day, or else on a recorded one that a statement reaches. */
  private static boolean mayServe(Stretch.Side end, DayRange on) {
    return end.moment().planned()
        || recorded(end).filter(days -> on.first() >= days.last()).isPresent();
  }

  /** The last days of the time if it ends on a recorded day, where it may be a planned one too. */
  private static Optional<DayRange> recorded(Stretch.Side end) {
    return end.moment().recorded().map(days -> end.included() ? days : days.shift(-1));
  }

  /**
   * Before a planned end a course that was seen to be going on is taken as going on up to the as-of
   * date, for as long as the item declares; beyond that date it is only possibly going on.
   */
  Spell stillServing(DataItem item, Spell spell, Stretch time) {
    boolean ahead =
        time.to().map(s -> s.moment().planned()).orElse(false)
            && time.end().first() >= asOf().toEpochDay();
    boolean serving =
        ahead && spell.ongoing() && spell.end().hasFirst() && serves(item, seen(spell));
    return serving && spell.end().first() < asOf().toEpochDay()
        ? spell.endingFrom(DayRange.from(asOf()))
        : spell;
  }

  private static DayRange seen(Spell spell) {
    return new DayRange(spell.end().first(), spell.end().first());
  }

  /** Whether what was said on a day serves before a planned one. */
  boolean serves(DataItem item, DayRange on) {
    DayRange today = DayRange.of(asOf());
    DayRange oldest =
        item.options()
            .askedAgain()
            .map(a ->
                switch (a) {
                  case CalendarAmount.Whole whole -> whole.before(today);
                  case CalendarAmount.Clock clock -> Windows.moved(today, clock, true);
                })
            .orElse(today);
    return on.first() >= oldest.last();
  }
}
