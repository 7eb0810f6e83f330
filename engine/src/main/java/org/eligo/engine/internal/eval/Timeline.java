package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.DayText;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;
import org.eligo.engine.screening.MissingKind;

/**
 * The days of the milestones as a run may use them. A planned day that has passed is no day. A
 * milestone that surely lies before one that is declared earlier is unknown; a visit with declared
 * days may fall among the others, so it binds nobody.
 */
final class Timeline {
  private final Protocol protocol;
  private final Participant participant;
  private final LocalDate asOf;
  private final boolean plansCount;
  private final boolean asIfToday;
  private final Map<String, Days> known = new HashMap<>();
  private Set<String> planned = Set.of();
  private boolean restsOnPlans;

  /** The first and the last day of a milestone; {@code several} if a visit has more than one. */
  private record Days(Moment first, Moment last, boolean several) {
    static Days one(Moment day) {
      return new Days(day, day, false);
    }
  }

  /**
   * Reads the milestones.
   *
   * @param plansCount false to take every planned day as unknown
   */
  Timeline(
      Protocol protocol,
      Participant participant,
      LocalDate asOf,
      boolean plansCount,
      boolean asIfToday) {
    this.protocol = protocol;
    this.participant = participant;
    this.asOf = asOf;
    this.plansCount = plansCount;
    this.asIfToday = asIfToday;
    known.put(Protocol.AS_OF, Days.one(Moment.known(DayRange.of(asOf))));
    DayRange latest = DayRange.upTo(LocalDate.MAX);
    boolean anyKnown = false;
    for (Milestone milestone : protocol.milestones()) {
      Days days = alone(milestone.name());
      Moment moment = days.first();
      if (anyKnown && moment.missing().isEmpty() && moment.range().definitelyBefore(latest)) {
        moment =
            Moment.unknown(
                milestone.name(),
                MissingKind.CONTRADICTORY,
                "the day of " + milestone.name() + " lies before an earlier milestone: correct it");
        days = Days.one(moment);
      }
      known.put(milestone.name(), days);
      if (moment.missing().isEmpty() && milestone.days().isEmpty()) {
        latest = anyKnown ? laterOf(latest, moment.range()) : moment.range();
        anyKnown = true;
      }
    }
  }

  private static DayRange laterOf(DayRange a, DayRange b) {
    return new DayRange(Math.max(a.first(), b.first()), Math.max(a.last(), b.last()));
  }

  private Days alone(String name) {
    Optional<MilestoneDay> recorded = Optional.ofNullable(participant.milestones().get(name));
    List<DayRange> happened =
        recorded.filter(d -> !d.planned()).stream()
            .flatMap(d -> d.days().stream())
            .flatMap(day -> day.range().intersect(DayRange.upTo(asOf)).stream())
            .toList();
    if (happened.size() > 1) {
      return several(name, happened);
    }
    return Days.one(
        happened.isEmpty() ? unrecorded(name, recorded) : happened(name, happened.getFirst()));
  }

  private static Moment happened(String name, DayRange day) {
    return day.isUnbounded()
        ? Moment.unknown(name, MissingKind.NOT_KNOWN, "the day of " + name)
        : Moment.known(day);
  }

  /** While one of the days is unknown, nothing is said of the first or the last. */
  private Days several(String name, List<DayRange> happened) {
    if (happened.stream().anyMatch(DayRange::isUnbounded)) {
      return Days.one(happened(name, DayRange.upTo(asOf)));
    }
    boolean oneDay = happened.stream().distinct().count() == 1 && happened.getFirst().isExact();
    List<Moment> days = happened.stream().map(Moment::known).toList();
    Moment first = days.stream().reduce(Moment::earlier).orElseThrow();
    Moment last = days.stream().reduce(Moment::later).orElseThrow();
    return new Days(first, last, !oneDay);
  }

  private Moment unrecorded(String name, Optional<MilestoneDay> recorded) {
    Optional<MilestoneDay> plan = recorded.filter(MilestoneDay::planned);
    if (plan.isPresent()) {
      return planned(name, plan.get());
    }
    if (asIfToday) {
      return plansCount
          ? Moment.planned(DayRange.of(asOf))
          : Moment.unknown(name, MissingKind.NOT_ASKED, "the day of " + name);
    }
    return Moment.unknown(name, MissingKind.NOT_ASKED, "the day of " + name + " is not recorded");
  }

  private Moment planned(String name, MilestoneDay plan) {
    PartialDate day = plan.days().getFirst();
    Optional<DayRange> ahead = day.range().intersect(DayRange.from(asOf));
    if (ahead.isEmpty()) {
      return Moment.unknown(
          name,
          MissingKind.NOT_KNOWN,
          name + " was planned for " + day.display() + ", which has passed: give a new date");
    }
    return plansCount && !day.range().isUnbounded()
        ? Moment.planned(ahead.get())
        : Moment.unknown(name, MissingKind.NOT_DUE, "the day of " + name + " is only planned");
  }

  /** The day of a milestone; of a visit with several days none is meant by its name alone. */
  Moment day(String milestone) {
    Days days = days(milestone);
    if (!days.several()) {
      return days.first();
    }
    String need =
        "which day of "
            + milestone
            + " is meant, "
            + text(days.first().range())
            + " or "
            + text(days.last().range())
            + "? The rule does not say";
    return Moment.unknown(milestone, MissingKind.UNDECIDABLE, need);
  }

  /** The day of a stage: of a visit with several days the last, on which it is completed. */
  Moment stageDay(String stage) {
    return days(stage).last();
  }

  /** The first or the last day of a visit, or its one day. */
  Moment day(DateExpr.Milestone milestone) {
    return switch (milestone.day()) {
      case DATE -> day(milestone.name());
      case START -> days(milestone.name()).first();
      case END -> days(milestone.name()).last();
    };
  }

  private Days days(String milestone) {
    restsOnPlans |= planned.contains(milestone);
    return Optional.ofNullable(known.get(milestone))
        .orElseGet(() ->
            Days.one(Moment.unknown(milestone, MissingKind.NOT_ASKED, "the day of " + milestone)));
  }

  /** The days of a visit from its first to its last, as declared or else as recorded. */
  Stretch visit(String name) {
    Days own = days(name);
    Optional<Milestone.VisitDays> days = protocol.milestone(name).flatMap(Milestone::days);
    if (days.isEmpty()) {
      return Stretch.between(own.first(), own.last());
    }
    Moment anchor = day(days.get().anchor());
    return Stretch.between(
        anchor.at(anchor.range().shift(days.get().from())),
        anchor.at(anchor.range().shift(days.get().to())));
  }

  /** Whether a visit declares its days. */
  boolean declaresDays(String name) {
    return protocol.milestone(name).flatMap(Milestone::days).isPresent();
  }

  /** The first declared milestone, before which nothing is asked. */
  Optional<Moment> first() {
    return protocol.milestones().stream().findFirst().map(m -> days(m.name()).first());
  }

  /**
   * The milestones that lack a usable day among those declared up to the last of {@code read},
   * visits with declared days aside.
   */
  List<String> lacking(Collection<String> read) {
    List<Milestone> all = protocol.milestones();
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      last = read.contains(all.get(i).name()) ? i : last;
    }
    return all.subList(0, last + 1).stream()
        .filter(m -> m.days().isEmpty() && !m.later())
        .map(Milestone::name)
        .filter(name -> !days(name).first().missing().isEmpty())
        .toList();
  }

  /** The planned days that were used as days, by milestone. */
  Map<String, LocalDate> plans() {
    Map<String, LocalDate> plans = new java.util.LinkedHashMap<>();
    for (Milestone milestone : protocol.milestones()) {
      Moment moment = days(milestone.name()).first();
      if (moment.planned()) {
        moment.range().lastDay().ifPresent(day -> plans.put(milestone.name(), day));
      }
    }
    return plans;
  }

  /** A day that was planned: what may have passed of it is no planned one (H4, H23). */
  Moment perhapsPlanned(DayRange range, boolean planned) {
    Optional<DayRange> passed = range.intersect(DayRange.upTo(asOf.minusDays(1)));
    boolean ahead = range.last() >= asOf.toEpochDay();
    return planned && ahead && passed.isPresent()
        ? new Moment(range, false, passed, List.of())
        : new Moment(range, planned && ahead, List.of());
  }

  /** The days of a plan as a run may use them: none if it has passed or plans do not count. */
  Optional<DayRange> plan(DayRange planned) {
    Optional<DayRange> ahead = planned.intersect(DayRange.from(asOf));
    restsOnPlans |= ahead.isPresent();
    return plansCount ? ahead : Optional.empty();
  }

  /**
   * Takes note of which milestones have other days when no planned day is taken as one, so that
   * {@link #noted} can tell.
   */
  void watch(Timeline withoutPlans) {
    planned =
        known.keySet().stream()
            .filter(name -> !Objects.equals(known.get(name), withoutPlans.known.get(name)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What was worked out, and whether anything in it is otherwise without planned days. */
  record Noted<T>(T value, boolean plans) {}

  /** Works something out and notes whether it rests on planned days. */
  <T> Noted<T> noted(Supplier<T> work) {
    boolean before = restsOnPlans;
    restsOnPlans = false;
    try {
      T value = work.get();
      return new Noted<>(value, restsOnPlans);
    } finally {
      restsOnPlans |= before;
    }
  }

  /** What was worked out before, read once more. */
  <T> T again(Noted<T> known) {
    restsOnPlans |= known.plans();
    return known.value();
  }

  /** Whether planned days are taken as days. */
  boolean plansCount() {
    restsOnPlans = true;
    return plansCount;
  }

  LocalDate asOf() {
    return asOf;
  }

  static String text(DayRange range) {
    if (range.isExact()) {
      return range.firstDay().map(DayText::of).orElseThrow();
    }
    Optional<String> from = range.firstDay().map(DayText::of);
    Optional<String> to = range.lastDay().map(DayText::of);
    if (from.isPresent() && to.isPresent()) {
      return from.get() + " to " + to.get();
    }
    return from.map(f -> "from " + f).or(() -> to.map(t -> "up to " + t)).orElse("an unknown day");
  }
}
