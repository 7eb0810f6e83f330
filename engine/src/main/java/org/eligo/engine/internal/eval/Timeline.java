package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.DayText;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;

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
  private final Map<String, Moment> moments = new HashMap<>();

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
    moments.put(Protocol.AS_OF, Moment.known(DayRange.of(asOf)));
    DayRange latest = DayRange.upTo(LocalDate.MAX);
    boolean anyKnown = false;
    for (Milestone milestone : protocol.milestones()) {
      Moment moment = alone(milestone.name());
      if (anyKnown && moment.missing().isEmpty() && moment.range().definitelyBefore(latest)) {
        moment =
            Moment.unknown(
                milestone.name(),
                "the day of " + milestone.name() + " lies before an earlier milestone: correct it");
      }
      moments.put(milestone.name(), moment);
      if (moment.missing().isEmpty() && milestone.days().isEmpty()) {
        latest = anyKnown ? laterOf(latest, moment.range()) : moment.range();
        anyKnown = true;
      }
    }
  }

  private static DayRange laterOf(DayRange a, DayRange b) {
    return new DayRange(Math.max(a.first(), b.first()), Math.max(a.last(), b.last()));
  }

  private Moment alone(String name) {
    Optional<MilestoneDay> recorded = Optional.ofNullable(participant.milestones().get(name));
    Optional<DayRange> happened =
        recorded
            .filter(d -> !d.planned())
            .flatMap(d -> d.day().range().intersect(DayRange.upTo(asOf)));
    if (happened.isPresent()) {
      return happened.get().isUnbounded() || happened.get().equals(DayRange.upTo(asOf))
          ? Moment.unknown(name, "the day of " + name)
          : Moment.known(happened.get());
    }
    Optional<MilestoneDay> plan = recorded.filter(MilestoneDay::planned);
    if (plan.isPresent()) {
      return planned(name, plan.get());
    }
    if (asIfToday) {
      return plansCount
          ? Moment.planned(DayRange.of(asOf))
          : Moment.unknown(name, "the day of " + name);
    }
    return Moment.unknown(name, "the day of " + name + " is not recorded");
  }

  private Moment planned(String name, MilestoneDay plan) {
    Optional<DayRange> ahead = plan.day().range().intersect(DayRange.from(asOf));
    if (ahead.isEmpty()) {
      return Moment.unknown(
          name,
          name
              + " was planned for "
              + plan.day().display()
              + ", which has passed: give a new date");
    }
    return plansCount && !plan.day().range().isUnbounded()
        ? Moment.planned(ahead.get())
        : Moment.unknown(name, "the day of " + name + " is only planned");
  }

  /** The day of a milestone. */
  Moment day(String milestone) {
    return Optional.ofNullable(moments.get(milestone))
        .orElseGet(() -> Moment.unknown(milestone, "the day of " + milestone));
  }

  /** The days of a visit from its first to its last, or its one day if it declares none. */
  Stretch visit(String name) {
    Moment own = day(name);
    Optional<Milestone.VisitDays> days = protocol.milestone(name).flatMap(Milestone::days);
    if (days.isEmpty()) {
      return Stretch.between(own, own);
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
    return protocol.milestones().stream().findFirst().map(m -> day(m.name()));
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
        .filter(name -> !day(name).missing().isEmpty())
        .toList();
  }

  /** The planned days that were used as days, by milestone. */
  Map<String, LocalDate> plans() {
    Map<String, LocalDate> plans = new java.util.LinkedHashMap<>();
    for (Milestone milestone : protocol.milestones()) {
      Moment moment = day(milestone.name());
      if (moment.planned()) {
        moment.range().lastDay().ifPresent(day -> plans.put(milestone.name(), day));
      }
    }
    return plans;
  }

  /** The days of a plan as a run may use them: none if it has passed or plans do not count. */
  Optional<DayRange> plan(DayRange planned) {
    return plansCount ? planned.intersect(DayRange.from(asOf)) : Optional.empty();
  }

  /** Whether planned days are taken as days. */
  boolean plansCount() {
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
