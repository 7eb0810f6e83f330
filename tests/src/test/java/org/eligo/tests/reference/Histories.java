package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.History;

/** Entries, and whether they are all (H1 to H24). */
final class Histories {
  private final Evaluation all;
  private final Map<String, List<Entry>> read = new HashMap<>();
  private final Map<String, List<Entry>> taken = new HashMap<>();

  Histories(Evaluation all) {
    this.all = all;
  }

  /** An entry that is surely, or perhaps, one of those asked for. */
  record Found(Entry entry, Tri fits) {
    boolean surely() {
      return fits == Tri.YES;
    }
  }

  // Reading entries (H5 to H7)

  /** H5: {@code again} says whether `asked again after` lets what is going on go on until today. */
  private List<Entry> entries(DataItem item, boolean again) {
    return (again ? taken : read)
        .computeIfAbsent(
            item.name(),
            n -> all.facts.entries(item).stream().map(e -> read(item, e, again)).toList());
  }

  private Entry read(DataItem item, History.Entry entry, boolean again) {
    Entry.Kind kind = kind(entry);
    Day from = from(entry, kind);
    if (item.type() instanceof Type.Event) {
      return new Entry(item, entry, from, from, kind);
    }
    Day end = end(item, entry, from, again);
    Day start =
        from.last() > end.last()
            ? new Day(
                from.first(),
                Math.max(from.first(), end.last()),
                0,
                0,
                from.dated(),
                from.planned(),
                Math.min(from.settled(), Math.max(from.first(), end.last())))
            : from;
    return new Entry(item, entry, start, end, kind);
  }

  /** H6: a planned entry whose day has passed has unknown status. */
  private Entry.Kind kind(History.Entry entry) {
    // H7: what has ended began by its end.
    boolean passed =
        isPassed(entry.from())
            || (!entry.plannedEnd() && entry.to().filter(this::isPassed).isPresent());
    return switch (entry.state()) {
      case HAPPENED -> Entry.Kind.HAPPENED;
      case PLANNED -> passed ? Entry.Kind.MAYBE : Entry.Kind.PLANNED;
      case UNKNOWN, WITHDRAWN, CANCELLED -> passed ? Entry.Kind.MAYBE : Entry.Kind.MAYBE_PLANNED;
    };
  }

  private boolean isPassed(PartialDate date) {
    return date.range().hasLast() && date.range().last() < all.facts.today();
  }

  /** T6: a planned day is unknown where planned days are. */
  private Day from(History.Entry entry, Entry.Kind kind) {
    return switch (kind) {
      case HAPPENED -> Day.recorded(entry.from(), all.facts.asOf());
      case MAYBE -> Day.of(entry.from().range().first(), entry.from().range().last());
      case PLANNED, MAYBE_PLANNED ->
          all.facts.plansKnown() && !(entry.from() instanceof PartialDate.Unknown)
              ? planned(entry.from().range().first(), entry.from().range().last(), true)
              : planned(firstPlanned(entry), Day.NO_LAST, false);
    };
  }

  /** H4: a planned day that has passed is none. */
  private Day planned(long first, long last, boolean dated) {
    long passed = Math.min(last, all.facts.today() - 1);
    return new Day(first, last, 0, 0, dated, true, first <= passed ? passed : Day.NO_FIRST);
  }

  /** T6: a planned day that is taken as unknown lies after the as-of date. */
  private long firstPlanned(History.Entry entry) {
    return entry.from() instanceof PartialDate.Unknown ? Day.NO_FIRST : all.facts.today() + 1;
  }

  private Day end(DataItem item, History.Entry entry, Day start, boolean again) {
    long today = all.facts.today();
    long seen = start.first();
    if (entry.ongoing().isPresent()) {
      Day ongoing = Day.recorded(entry.ongoing().get(), all.facts.asOf());
      seen = Math.max(seen, ongoing.first());
      if (again && ongoing.first() != Day.NO_FIRST && isRecent(item, ongoing.first())) {
        seen = Math.max(seen, today);
      }
    }
    if (entry.to().isPresent() && entry.plannedEnd()) {
      PartialDate planned = entry.to().get();
      boolean usable =
          all.facts.plansKnown() && planned.range().hasFirst() && planned.range().first() >= today;
      return usable
          ? new Day(planned.range().first(), planned.range().last(), 0, true, true)
          : new Day(seen, Day.NO_LAST, 0, false, false);
    }
    if (entry.to().isPresent()) {
      Day to = Day.recorded(entry.to().get(), all.facts.asOf());
      // An end is not before its beginning.
      return new Day(Math.max(to.first(), seen), Math.max(to.last(), seen), 0, to.dated(), false);
    }
    // H3: while it may be going on it has no date.
    return new Day(seen, Day.NO_LAST, 0, false, false);
  }

  /** H4: not more than `asked again after` before the as-of date; without it, of that date. */
  boolean isRecent(DataItem item, long day) {
    Day today = Day.of(all.facts.asOf(), false);
    Optional<CalendarAmount> again = item.options().askedAgain();
    Day least = again.map(l -> Windows.moved(today, l, true)).orElse(today);
    return Day.of(day, day).notBefore(least) == Tri.YES;
  }

  // The time (H3, H13)

  /** A window in place of any time of a history; T2, W1: plans aside it ends with the stage. */
  private Window window(HistoryQuery query) {
    Optional<Window.Edge> stage = Optional.of(new Window.Edge(new DateExpr.StageDay(), true));
    return switch (query.time()) {
      case EntryTime.Ever e -> new Window(Optional.empty(), stage);
      case EntryTime.OngoingAt(DateExpr day) ->
          new Window(
              Optional.of(new Window.Edge(day, true)), Optional.of(new Window.Edge(day, true)));
      case EntryTime.InWindow(var overlap, Window window) ->
          window.to().isEmpty()
                  && window.from().isPresent()
                  && query.status() == HistoryQuery.Status.HAPPENED
              ? new Window(window.from(), stage)
              : window;
    };
  }

  Windows.Days days(HistoryQuery query, Context around, Optional<Entry> entry) {
    return all.windows.days(
        window(query),
        around,
        Optional.of(new Context.OfEntry(all.facts.item(query.item()), entry)));
  }

  private Tri inTime(Entry entry, HistoryQuery query, Context around) {
    Windows.Days days = days(query, around, Optional.of(entry));
    if (query.status() == HistoryQuery.Status.PLANNED) {
      // H23: asked of the planned day, which is all that a plan has.
      return Windows.in(entry.start(), days);
    }
    EntryTime.Overlap overlap =
        query.time() instanceof EntryTime.InWindow(EntryTime.Overlap o, Window w)
            ? o
            : EntryTime.Overlap.OVERLAP;
    return switch (overlap) {
      case OVERLAP -> touches(entry, days);
      case STARTED -> Windows.in(entry.start(), days);
      case ENDED -> Windows.in(entry.end(), days);
      case THROUGHOUT -> covers(entry, days);
    };
  }

  /** H13: it begins not after the end of the window and ends not before its beginning. */
  static Tri touches(Entry entry, Windows.Days days) {
    Tri begins =
        days.to()
            .map(
                e -> e.included() ? entry.start().notAfter(e.day()) : entry.start().before(e.day()))
            .orElse(Tri.YES);
    Tri ends =
        days.from()
            .map(e -> e.included() ? entry.end().notBefore(e.day()) : entry.end().after(e.day()))
            .orElse(Tri.YES);
    return begins.and(ends);
  }

  private static Tri covers(Entry entry, Windows.Days days) {
    // A window without a beginning is no whole: of no course it is known.
    Tri begins = days.from().map(e -> entry.start().notAfter(e.over())).orElse(Tri.UNKNOWN);
    Tri ends = days.to().map(e -> entry.end().notBefore(e.over())).orElse(Tri.UNKNOWN);
    // Also of a time that ends before it begins: what begins after its end is not in it.
    Tri inside = days.from().isPresent() ? touches(entry, days) : Tri.YES;
    return begins.and(ends).and(inside);
  }

  /** H6, H23, H24: whether an entry of its kind is one of those that are asked for. */
  private Tri hasStatus(Entry entry, HistoryQuery.Status status) {
    return switch (status) {
      case HAPPENED -> entry.kind() == Entry.Kind.HAPPENED ? Tri.YES : Tri.UNKNOWN;
      case PLANNED ->
          switch (entry.kind()) {
            case HAPPENED -> Tri.NO;
            // A statement that is older than the day does not settle what became of the plan.
            case MAYBE -> Tri.of(false, isSettled(entry));
            case PLANNED ->
                entry.start().dated()
                        && entry.start().after(Day.of(all.facts.asOf(), false)) == Tri.YES
                    ? Tri.YES
                    : Tri.UNKNOWN;
            case MAYBE_PLANNED -> Tri.UNKNOWN;
          };
      case EITHER ->
          switch (entry.kind()) {
            case HAPPENED -> Tri.YES;
            case PLANNED -> entry.start().dated() ? Tri.YES : Tri.UNKNOWN;
            case MAYBE, MAYBE_PLANNED -> Tri.UNKNOWN;
          };
    };
  }

  /** T6: asked of plans, a planned day that is taken as unknown may be any, as if so recorded. */
  private Entry asPlan(Entry entry, HistoryQuery.Status status) {
    boolean unknown = entry.start().planned() && !entry.start().dated();
    return status == HistoryQuery.Status.HAPPENED || !unknown ? entry : onAnyDay(entry);
  }

  private static Entry onAnyDay(Entry entry) {
    Day start = new Day(Day.NO_FIRST, Day.NO_LAST, 0, false, true);
    return new Entry(entry.item(), entry.recorded(), start, start, entry.kind());
  }

  private boolean isSettled(Entry entry) {
    return isSettled(entry.item(), entry.start().last());
  }

  private boolean isSettled(DataItem item, long day) {
    return all.facts
        .statement(item)
        .map(c -> Day.recorded(c.on(), all.facts.asOf()))
        .filter(on -> on.dated() && on.first() != Day.NO_FIRST && on.first() >= day)
        .isPresent();
  }

  /** H23: one that may have passed since the statement may be planned for any other day. */
  private boolean mayBeMoved(Entry entry) {
    DayRange from = entry.recorded().from().range();
    long passed = Math.min(from.last(), all.facts.today() - 1);
    boolean mayHavePassed = from.first() <= passed && !isSettled(entry.item(), passed);
    return switch (entry.kind()) {
      case HAPPENED -> false;
      case MAYBE -> true;
      case PLANNED, MAYBE_PLANNED -> mayHavePassed;
    };
  }

  /** H9, H14: the entries that surely or perhaps are asked for. */
  List<Found> found(HistoryQuery query, Context around) {
    return found(query, around, endsOnPlannedDay(query, around));
  }

  /** H4, H5: whether the time surely ends on a planned day, and it has not passed. */
  private boolean endsOnPlannedDay(HistoryQuery query, Context around) {
    return days(query, around, Optional.empty())
        .to()
        .filter(e -> e.day().surelyPlanned() && e.lastPossible() >= all.facts.today())
        .isPresent();
  }

  private List<Found> found(HistoryQuery query, Context around, boolean again) {
    List<Found> found = new ArrayList<>();
    DataItem item = all.facts.item(query.item());
    for (Entry read : entries(item, again)) {
      Entry entry = asPlan(read, query.status());
      Tri fits = hasStatus(entry, query.status());
      if (fits != Tri.NO) {
        fits = fits.and(inTimeOrMoved(entry, query, around));
      }
      if (fits != Tri.NO) {
        fits = fits.and(filtered(isPutOff(entry, query) ? onAnyDay(entry) : entry, query, around));
      }
      if (fits != Tri.NO) {
        found.add(new Found(entry, fits));
      }
    }
    return found;
  }

  /** H23, H24: what may have been put off may be planned for any day. */
  private boolean isPutOff(Entry entry, HistoryQuery query) {
    boolean open = entry.kind() != Entry.Kind.MAYBE || !isSettled(entry);
    return query.status() != HistoryQuery.Status.HAPPENED && open && mayBeMoved(entry);
  }

  /** H9, H14. */
  private Tri filtered(Entry entry, HistoryQuery query, Context around) {
    Context inside = around.inside(new Context.OfEntry(entry.item(), Optional.of(entry)));
    Tri left = query.otherThan().map(c -> all.conditions.ask(c, inside).not()).orElse(Tri.YES);
    return query.where().map(c -> all.conditions.ask(c, inside)).orElse(Tri.YES).and(left);
  }

  /** H23, H24: of what may be moved, and what is planned without a time, no time is asked. */
  private Tri inTimeOrMoved(Entry entry, HistoryQuery query, Context around) {
    return switch (query.status()) {
      case HAPPENED -> inTime(entry, query, around);
      case PLANNED ->
          mayBeMoved(entry) || query.time() instanceof EntryTime.Ever
              ? Tri.YES
              : inTime(entry, query, around);
      case EITHER -> {
        boolean planned = reachesBeyondToday(days(query, around, Optional.of(entry)));
        boolean open = entry.kind() != Entry.Kind.MAYBE || !isSettled(entry);
        yield planned && open && mayBeMoved(entry) ? Tri.UNKNOWN : inTime(entry, query, around);
      }
    };
  }

  /** H20: the same of any time. */
  List<Found> fittingAnyTime(HistoryQuery query, Context around) {
    Window always = new Window(Optional.empty(), Optional.empty());
    return found(
        new HistoryQuery(
            query.item(),
            query.status(),
            new EntryTime.InWindow(EntryTime.Overlap.OVERLAP, always),
            query.where(),
            query.otherThan(),
            query.named()),
        around,
        endsOnPlannedDay(query, around));
  }

  // Completeness (H1 to H4, H23, H24, H27)

  boolean isComplete(HistoryQuery query, Context around) {
    Windows.Days days = days(query, around, Optional.empty());
    // W6, H3: a day without a date leaves it unknown.
    if (days.from().filter(e -> isNowhere(e.day())).isPresent()) {
      return false;
    }
    return isComplete(query, days, around);
  }

  /** H20: the same of a time that begins on another day. */
  boolean isCompleteFrom(HistoryQuery query, long first, Context around) {
    Windows.Days days = days(query, around, Optional.empty());
    boolean planned = days.from().filter(e -> e.day().surelyPlanned()).isPresent();
    Day from = new Day(first, first, 0, true, planned);
    Optional<Windows.Edge> edge =
        first == Day.NO_FIRST ? Optional.empty() : Optional.of(new Windows.Edge(from, true));
    return isComplete(query, new Windows.Days(edge, days.to()), around);
  }

  /** H3: whether nothing at all is known of a day. */
  private static boolean isNowhere(Day day) {
    return day.first() == Day.NO_FIRST && day.last() == Day.NO_LAST;
  }

  private boolean isComplete(HistoryQuery query, Windows.Days days, Context around) {
    DataItem item = all.facts.item(query.item());
    return switch (query.status()) {
      case HAPPENED -> isComplete(query, days.firstPossible(), days.to(), around);
      case PLANNED ->
          arePlansComplete(
              item, query.time() instanceof EntryTime.Ever ? Optional.empty() : days.to());
      case EITHER -> {
        boolean beyond = reachesBeyondToday(days);
        yield isCompleteSoFar(query, days, around)
            && !(beyond && hasOpenPlan(query, around))
            && (!beyond || arePlansComplete(item, days.to()));
      }
    };
  }

  /** H24: until it is settled what has become of a plan that has passed no list is complete. */
  private boolean hasOpenPlan(HistoryQuery query, Context around) {
    return entries(all.facts.item(query.item()), false).stream()
        .filter(e -> mayBeMoved(e) && !(e.kind() == Entry.Kind.MAYBE && isSettled(e)))
        .anyMatch(e -> filtered(onAnyDay(e), query, around) != Tri.NO);
  }

  /** H4: a plan of what is asked may have passed since a statement, and may have been put off. */
  private boolean mayBePutOff(HistoryQuery query, long stated, Context around) {
    return entries(all.facts.item(query.item()), false).stream()
        .filter(e -> mayHavePassedSince(e, stated))
        .anyMatch(e -> filtered(onAnyDay(e), query, around) != Tri.NO);
  }

  private boolean mayHavePassedSince(Entry entry, long stated) {
    DayRange day = entry.recorded().from().range();
    long last = Math.min(day.last(), all.facts.today() - 1);
    return entry.kind() != Entry.Kind.HAPPENED && day.first() <= last && last > stated;
  }

  /** H24: of a time that opens later nothing has passed, but a course may reach into it. */
  private boolean isCompleteSoFar(HistoryQuery query, Windows.Days days, Context around) {
    long first = days.firstPossible();
    // A time that ends by today is none that opens later.
    if (first <= all.facts.today() || !reachesBeyondToday(days)) {
      return isComplete(query, first, days.to(), true, around);
    }
    boolean started =
        query.time() instanceof EntryTime.InWindow(EntryTime.Overlap overlap, Window w)
            && overlap == EntryTime.Overlap.STARTED;
    // H4: before a planned day what was asked a while ago serves.
    boolean planned = days.from().filter(e -> e.day().surelyPlanned()).isPresent();
    Windows.Edge now = new Windows.Edge(Day.of(all.facts.asOf(), planned), true);
    return all.facts.item(query.item()).type() instanceof Type.Event
        || started
        || isComplete(query, first, Optional.of(now), around);
  }

  private boolean reachesBeyondToday(Windows.Days days) {
    return days.to().map(e -> e.lastPossible() > all.facts.today()).orElse(true);
  }

  /** H2 to H4: whether a statement covers the days from one day to another. */
  private boolean isComplete(
      HistoryQuery query, long from, Optional<Windows.Edge> to, Context around) {
    return isComplete(query, from, to, false, around);
  }

  private boolean isComplete(
      HistoryQuery query, long from, Optional<Windows.Edge> to, boolean soFar, Context around) {
    DataItem item = all.facts.item(query.item());
    Optional<History.Complete> made = all.facts.statement(item);
    if (made.isEmpty()) {
      return false;
    }
    Optional<PartialDate> since = made.get().since();
    boolean early =
        since.isEmpty()
            || (from != Day.NO_FIRST
                && since.get().range().hasLast()
                && since.get().range().last() <= from);
    Day on = Day.recorded(made.get().on(), all.facts.asOf());
    if (!early || !on.dated() || on.first() == Day.NO_FIRST) {
      return false;
    }
    long today = all.facts.today();
    if (to.isEmpty()) {
      return on.first() >= today;
    }
    long end = to.get().lastPossible();
    if (end == Day.NO_LAST) {
      return false;
    }
    // H3: of that day or later; H24: what is to come is covered by plans.
    if (on.first() >= (soFar ? Math.min(end, today) : end)) {
      return true;
    }
    return to.get().day().planned()
        && end >= today
        && isRecent(item, on.first())
        && on.first() >= to.get().lastSettled()
        && !mayBePutOff(query, on.first(), around);
  }

  /** H23: a statement covers plans up to the end, and is not too old. */
  private boolean arePlansComplete(DataItem item, Optional<Windows.Edge> to) {
    Optional<History.Complete> made = all.facts.statement(item);
    if (made.isEmpty() || made.get().plans().isEmpty()) {
      return false;
    }
    Day on = Day.recorded(made.get().on(), all.facts.asOf());
    boolean recent = on.dated() && on.first() != Day.NO_FIRST && isRecent(item, on.first());
    Optional<PartialDate> upTo = made.get().plans().get().upTo();
    boolean far =
        upTo.isEmpty()
            || (to.isPresent()
                && upTo.get().range().hasFirst()
                && upTo.get().range().first() >= to.get().lastPossible());
    boolean dated = to.map(e -> e.day().last() != Day.NO_LAST).orElse(true);
    return recent && far && dated;
  }

  // Conditions

  /** H1: an entry proves; only a complete history without one denies. */
  Tri exists(HistoryQuery query, Context around) {
    List<Found> found = found(query, around);
    return Tri.of(
        found.stream().anyMatch(Found::surely), found.isEmpty() && isComplete(query, around));
  }

  /**
   * The newest (or first) entries that may be the one asked for.
   *
   * @param surely whether there surely is one
   * @param complete H10: whether no other entry can be it
   */
  record Newest(List<Found> candidates, boolean surely, boolean complete) {}

  Newest newest(HistoryQuery query, boolean latest, Context around) {
    List<Found> found = found(query, around);
    List<Found> candidates =
        found.stream()
            .filter(f ->
                found.stream().noneMatch(s -> s.surely() && isNewer(s.entry(), f.entry(), latest)))
            .toList();
    boolean surely = found.stream().anyMatch(Found::surely);
    return new Newest(
        candidates,
        surely,
        isComplete(query, around)
            || (surely && isCompleteBeside(query, latest, candidates, around)));
  }

  private static boolean isNewer(Entry a, Entry b, boolean latest) {
    return latest ? b.start().surelyBefore(a.start()) : a.start().surelyBefore(b.start());
  }

  /** H10: complete from that entry to the end of the time, or from ever to it. */
  private boolean isCompleteBeside(
      HistoryQuery query, boolean latest, List<Found> candidates, Context around) {
    Windows.Days days = days(query, around, Optional.empty());
    if (latest) {
      long first =
          candidates.stream()
              .map(f -> f.entry().start().first())
              .min(Comparator.naturalOrder())
              .orElse(Day.NO_FIRST);
      HistoryQuery.Status status = query.status();
      boolean happened = isComplete(query, first, days.to(), around);
      return status == HistoryQuery.Status.HAPPENED ? happened : isComplete(query, around);
    }
    // It began by then, or the time ends before.
    long last =
        candidates.stream()
            .filter(Found::surely)
            .map(f -> f.entry().start().last())
            .min(Comparator.naturalOrder())
            .orElse(Day.NO_LAST);
    boolean endsBefore =
        last == Day.NO_LAST || days.to().filter(e -> e.lastPossible() < last).isPresent();
    Optional<Windows.Edge> to =
        endsBefore ? days.to() : Optional.of(new Windows.Edge(Day.of(last, last), true));
    return isComplete(query, Day.NO_FIRST, to, around);
  }

  /** H10, H18: complete with no entry: no. */
  Tri ofNewest(HistoryQuery query, boolean latest, Condition test, Context around) {
    Newest newest = newest(query, latest, around);
    if (!newest.complete()) {
      return Tri.UNKNOWN;
    }
    List<Tri> answers = new ArrayList<>();
    DataItem item = all.facts.item(query.item());
    for (Found f : newest.candidates()) {
      Context inside = around.inside(new Context.OfEntry(item, Optional.of(f.entry())));
      answers.add(all.conditions.ask(test, inside));
    }
    if (!newest.surely()) {
      answers.add(Tri.NO);
    }
    return Tri.agree(answers);
  }

  /** H5: from the end of what is going on it is counted from the day on which that was seen. */
  Day seenEnd(Entry entry) {
    return entry.recorded().ongoing().isPresent() && entry.recorded().to().isEmpty()
        ? end(entry.item(), entry.recorded(), entry.start(), false)
        : entry.end();
  }

  /** H18: as an anchor its day is unknown unless it is surely that entry's. */
  Day day(DateExpr.EntryDay of, Context around) {
    Newest newest = newest(of.query(), of.latest(), around);
    if (!newest.surely() || !newest.complete()) {
      return Day.NONE;
    }
    DataItem item = all.facts.item(of.query().item());
    List<Day> days = new ArrayList<>();
    for (Found f : newest.candidates()) {
      Context inside = around.inside(new Context.OfEntry(item, Optional.of(f.entry())));
      Tri test = of.test().map(c -> all.conditions.ask(c, inside)).orElse(Tri.YES);
      if (test != Tri.YES) {
        return Day.NONE;
      }
      days.add(of.day() == DateExpr.ItsDay.END ? seenEnd(f.entry()) : f.entry().start());
    }
    return days.stream().reduce(Day::hull).orElse(Day.NONE);
  }
}
