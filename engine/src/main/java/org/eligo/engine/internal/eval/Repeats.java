package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Item.Retest;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * Repeated results of a visit: which of them can be the one that decides, and whether another may
 * still come.
 *
 * @param open whether a repeat that may still come leaves the result unknown
 */
record Repeats(Retest allowed, boolean open) {

  /**
   * The latest, or all that may be it. With more results, or later ones, than surely allowed the
   * latest does not decide: all stay, and must decide alike.
   */
  List<Candidate> deciding(List<Candidate> members) {
    boolean asAllowed = members.size() <= allowed.repeats() + 1 && inTime(members);
    return asAllowed ? Picking.latest(members, true) : members;
  }

  /** Whether no result can lie later than allowed after what may be the first. */
  private boolean inTime(List<Candidate> members) {
    if (allowed.within().isEmpty()) {
      return true;
    }
    long first = members.stream().mapToLong(c -> c.reading().on().first()).min().orElse(0);
    if (first == DayRange.NO_FIRST) {
      return false;
    }
    DayRange last = after(first, allowed.within().get());
    return members.stream()
        .allMatch(c -> Stretch.truth(c.reading().on().onOrBefore(last)) == Truth.YES);
  }

  private static DayRange after(long day, CalendarAmount length) {
    return Windows.moved(new DayRange(day, day), length, false);
  }

  /**
   * What a repeat would bring, if one is still allowed or may be. Only results that are surely of
   * the visit use a repeat up or start the time for it; if none is, one alone may be. Those that
   * may be one entered twice use up one.
   */
  Optional<Missing> toCome(
      DataItem item, String visit, List<Candidate> members, Timeline timeline) {
    List<Candidate> sure = members.stream().filter(c -> c.member() == Truth.YES).toList();
    return sure.isEmpty()
        ? members.stream()
            .flatMap(one -> behind(item, visit, List.of(one), timeline).stream())
            .findFirst()
        : behind(item, visit, sure, timeline);
  }

  private Optional<Missing> behind(
      DataItem item, String visit, List<Candidate> sure, Timeline timeline) {
    DayRange today = DayRange.of(timeline.asOf());
    DayRange end = timeline.declaresDays(visit) ? timeline.visit(visit).end() : DayRange.ALWAYS;
    DayRange last = last(sure);
    boolean over = today.definitelyAfter(end) || today.definitelyAfter(last);
    int used = Twice.atLeast(sure.stream().map(Candidate::reading).toList());
    if (used > allowed.repeats() || over) {
      return Optional.empty();
    }
    long by = Math.min(end.last(), last.last());
    String until = by == DayRange.NO_LAST ? "" : " by " + Timeline.text(new DayRange(by, by));
    String need = item.name() + " at " + visit + " may be repeated" + until;
    return Optional.of(
        new Missing(
            item.name(),
            MissingKind.REPEAT_ALLOWED,
            need + " (" + allowed.display() + ", the latest decides)"));
  }

  /** The last day of a repeat after the first result, as far as it is sure. */
  private DayRange last(List<Candidate> sure) {
    OptionalLong first = sure.stream().mapToLong(c -> c.reading().on().last()).min();
    boolean started = first.isPresent() && first.getAsLong() != DayRange.NO_LAST;
    return started && allowed.within().isPresent()
        ? after(first.getAsLong(), allowed.within().get())
        : DayRange.ALWAYS;
  }
}
