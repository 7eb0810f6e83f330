package org.eligo.engine.when;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Participant.MilestoneDay;

/**
 * A record in which the milestone of a stage is planned, and with it others.
 *
 * @param with the days before the milestone of the stage, by milestone in declared order
 * @param happened whether the milestone of the stage is recorded
 */
record Plans(Participant participant, String stage, Map<String, Integer> with, boolean happened) {

  static Plans of(
      Protocol protocol,
      Participant participant,
      String stage,
      LocalDate asOf,
      Map<String, Integer> distances) {
    distances.keySet().forEach(name -> refuse(protocol, participant, stage, name));
    Map<String, Integer> with = new LinkedHashMap<>();
    boolean before = true;
    for (Milestone milestone : protocol.milestones()) {
      String name = milestone.name();
      before &= !name.equals(stage);
      Optional<Integer> distance = Optional.ofNullable(distances.get(name));
      boolean follows = before && milestone.days().isEmpty() && !milestone.later();
      if (distance.isPresent()) {
        with.put(name, distance.get());
      } else if (follows && !isDated(participant, name, asOf)) {
        with.put(name, 0);
      }
    }
    return new Plans(participant, stage, with, isRecorded(participant, stage));
  }

  private static void refuse(
      Protocol protocol, Participant participant, String stage, String name) {
    Optional<Milestone> milestone = protocol.milestone(name);
    if (milestone.isEmpty()) {
      throw new IllegalArgumentException(
          "`"
              + name
              + "` is no milestone of this protocol; its milestones are "
              + String.join(", ", protocol.milestones().stream().map(Milestone::name).toList()));
    }
    if (name.equals(stage)) {
      throw new IllegalArgumentException(
          "`" + name + "` is the milestone whose days are searched; name the others only");
    }
    if (milestone.get().later()) {
      throw new IllegalArgumentException(
          "`" + name + "` is declared `later`: it lies behind every stage and cannot be planned");
    }
    if (isRecorded(participant, name)) {
      throw new IllegalArgumentException(
          "`" + name + "` is recorded for " + participant.id() + " and cannot be planned");
    }
  }

  private static Optional<MilestoneDay> day(Participant participant, String name) {
    return Optional.ofNullable(participant.milestones().get(name));
  }

  private static boolean isRecorded(Participant participant, String name) {
    return day(participant, name).filter(day -> !day.planned()).isPresent();
  }

  /** Whether it is recorded, or planned for a day that has not passed. */
  private static boolean isDated(Participant participant, String name, LocalDate asOf) {
    return day(participant, name)
        .filter(day ->
            !day.planned()
                || day.days().getFirst().range().intersect(DayRange.from(asOf)).isPresent())
        .isPresent();
  }

  /** The record with the milestone of the stage planned on a day. */
  Participant on(LocalDate day) {
    Map<String, MilestoneDay> milestones = new LinkedHashMap<>(participant.milestones());
    milestones.put(stage, planned(day));
    with.forEach((name, distance) -> milestones.put(name, planned(day.minusDays(distance))));
    return new Participant(
        participant.id(),
        participant.site(),
        participant.asOf(),
        milestones,
        participant.series(),
        participant.histories(),
        participant.decisions());
  }

  private static MilestoneDay planned(LocalDate day) {
    return new MilestoneDay(List.of(new PartialDate.Day(day)), true);
  }
}
