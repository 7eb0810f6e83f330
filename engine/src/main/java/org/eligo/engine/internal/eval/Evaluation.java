package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.List;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.DefinedResult;
import org.eligo.engine.screening.Explanation;

/**
 * One evaluation of one participant: the parts that know how to evaluate each family of nodes,
 * bound to the same record and the same timeline. Made anew for every run; not shared between
 * threads.
 */
final class Evaluation {
  private final Protocol protocol;
  private final Participant participant;
  private final Timeline timeline;
  private final List<String> stages;
  private final Windows windows = new Windows(this);
  private final Values values = new Values(this);
  private final Readings readings = new Readings(this);
  private final Picking picking = new Picking(this);
  private final Results results = new Results(this);
  private final Histories histories = new Histories(this);
  private final Counts counts = new Counts(this);
  private final Steadiness steadiness = new Steadiness(this);
  private final Courses courses = new Courses(this);
  private final Lookups lookups = new Lookups(this);
  private final Conditions conditions = new Conditions(this);
  private final Groups groups = new Groups(this);
  private final Items items = new Items(this);
  private final Questions questions = new Questions(this);
  private final OtherItems others = new OtherItems(this);
  private final Digests digests;

  Evaluation(
      Protocol protocol,
      Participant participant,
      LocalDate asOf,
      boolean plansCount,
      boolean asIfToday,
      Digests digests) {
    this.protocol = protocol;
    this.participant = participant;
    this.digests = digests;
    this.stages = protocol.stages();
    this.timeline = new Timeline(protocol, participant, asOf, plansCount, asIfToday);
  }

  /** Where a cohort is judged at a stage. */
  Frame at(String cohort, String stage) {
    boolean first = stage.equals(stages.getFirst());
    return Frame.at(cohort, stage, first, () -> timeline.stageDay(stage));
  }

  /** The stages of the protocol, in order. */
  List<String> stages() {
    return stages;
  }

  Protocol protocol() {
    return protocol;
  }

  Participant participant() {
    return participant;
  }

  Timeline timeline() {
    return timeline;
  }

  Windows windows() {
    return windows;
  }

  Values values() {
    return values;
  }

  Readings readings() {
    return readings;
  }

  Picking picking() {
    return picking;
  }

  Lookups lookups() {
    return lookups;
  }

  Histories histories() {
    return histories;
  }

  Counts counts() {
    return counts;
  }

  Steadiness steadiness() {
    return steadiness;
  }

  Results results() {
    return results;
  }

  Courses courses() {
    return courses;
  }

  Conditions conditions() {
    return conditions;
  }

  Groups groups() {
    return groups;
  }

  Items items() {
    return items;
  }

  OtherItems others() {
    return others;
  }

  Questions questions() {
    return questions;
  }

  Digests digests() {
    return digests;
  }

  /** What a definition comes to; a mistake of the program itself leaves it unknown. */
  DefinedResult defined(String name, Frame frame) {
    try {
      return switch (protocol.definitions().get(name)) {
        case Definition.OfCondition c -> {
          Explanation told = conditions.test(new Condition.Defined(name, c.span()), frame);
          yield new DefinedResult.OfCondition(told.truth(), told.sentence(), needs(told.missing()));
        }
        case Definition.OfValue v -> {
          Figures figures = values.value(new Value.DefinedValue(name, v.span()), frame);
          Interval interval = figures.interval();
          yield new DefinedResult.OfValue(
              interval.low().map(Interval.End::at),
              interval.high().map(Interval.End::at),
              Figures.text(interval, v.unit()),
              figures.shown(),
              needs(figures.missing()));
        }
        case null ->
            new DefinedResult.OfCondition(
                Truth.UNKNOWN, "nothing is defined as " + name, List.of());
      };
    } catch (RuntimeException | StackOverflowError e) {
      return new DefinedResult.OfCondition(
          Truth.UNKNOWN, name + " could not be worked out: " + e, List.of());
    }
  }

  private static List<String> needs(List<Explanation.Missing> missing) {
    return Once.each(missing, Explanation.Missing::need);
  }

  /** A declared item; the checker has made sure that it is there. */
  DataItem item(String name) {
    DataItem item = protocol.data().get(name);
    if (item == null) {
      throw new IllegalStateException("the plan reads an item that is not declared: " + name);
    }
    return item;
  }
}
