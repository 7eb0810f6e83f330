package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.ResultQuery.Pick;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.internal.eval.Picking.Picked;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** Conditions that are asked of results of a series. */
final class Results {
  private static final Recorded NOT_KNOWN = new Recorded.Absent(Recorded.State.UNKNOWN);

  private final Evaluation evaluation;

  Results(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** A candidate with what was asked of it. */
  private record Asked(Candidate candidate, Explanation told) {}

  Explanation test(Condition.ResultTest test, Frame frame) {
    DataItem item = evaluation.item(test.query().item());
    Picked picked = evaluation.picking().pick(test.query(), frame);
    if (asksMeanForDetection(test)) {
      String need = "a mean of " + item.name() + " was never tested for being detected";
      List<Missing> missing = List.of(new Missing(item.name(), MissingKind.UNDECIDABLE, need));
      return Conditions.leaf(test.span(), Truth.UNKNOWN, need, missing);
    }
    if (picked.candidates().isEmpty()) {
      return nothing(test, picked);
    }
    if (test.query().pick() == Pick.MEAN && !asksIfNone(test)) {
      return mean(test, item, picked, frame);
    }
    List<Asked> asked =
        picked.candidates().stream()
            .map(c -> {
              Explanation told = ask(test, item, c, frame);
              return new Asked(c, restsOnFields(test) ? ifDone(told, item, c) : told);
            })
            .toList();
    return switch (test.query().pick()) {
      case ANY -> any(test, picked, asked, item);
      case EVERY -> every(test, item, picked, asked, frame);
      case SOLE, LATEST, EARLIEST, LOWEST, HIGHEST, MEAN -> one(test, item, picked, asked, frame);
    };
  }

  /** No result decides that. */
  private static boolean asksMeanForDetection(Condition.ResultTest test) {
    return test.query().pick() == Pick.MEAN
        && test.test() instanceof Condition.RangeTest range
        && range.range() == Condition.Range.DETECTED;
  }

  /** That is asked of what was recorded, not of a number. */
  private static boolean asksIfNone(Condition.ResultTest test) {
    return test.test() instanceof Condition.RangeTest range
        && range.range() == Condition.Range.NONE;
  }

  private static Explanation nothing(Condition.ResultTest test, Picked picked) {
    List<String> needs = picked.problems().stream().map(Missing::need).toList();
    return Conditions.leaf(test.span(), Truth.UNKNOWN, String.join("; ", needs), picked.problems());
  }

  private static boolean restsOnFields(Condition.ResultTest test) {
    boolean filter = test.query().where().isPresent() && !test.query().filterFirst();
    return filter || OwnValue.isNotAll(test.test());
  }

  /**
   * A result of which the value is recorded as unknown may not have been done, and one that may not
   * count decides nothing: then its fields say nothing either.
   */
  private static Explanation ifDone(Explanation told, DataItem item, Candidate candidate) {
    if (!candidate.reading().open() || !told.truth().isDecided()) {
      return told;
    }
    String need =
        item.name() + " " + candidate.reading().text() + ": was it done, and does it count?";
    Optional<Missing> why = candidate.reading().why();
    List<Missing> missing = new ArrayList<>();
    missing.add(
        new Missing(item.name(), why.map(Missing::kind).orElse(MissingKind.NOT_KNOWN), need));
    why.filter(w -> !w.datum().equals(item.name())).ifPresent(missing::add);
    return new Explanation(told.span(), Truth.UNKNOWN, need, missing, told.parts());
  }

  /** The test of one result; a filter behind the pick is part of it. */
  Explanation ask(Condition.ResultTest test, DataItem item, Candidate candidate, Frame frame) {
    Frame inner = frame.of(new Subject.OfReading(item, candidate.reading()));
    Explanation told = evaluation.conditions().test(test.test(), inner);
    Optional<Condition> where = test.query().where();
    if (where.isEmpty() || test.query().filterFirst()) {
      return told;
    }
    Explanation fits = evaluation.conditions().test(where.get(), inner);
    return Conditions.compound(
        test.span(), told.truth().and(fits.truth()), List.of(told, fits), true);
  }

  private Explanation one(
      Condition.ResultTest test, DataItem item, Picked picked, List<Asked> asked, Frame frame) {
    Truth truth =
        asked.stream().map(a -> a.told().truth()).reduce(Truth::agree).orElse(Truth.UNKNOWN);
    if (!picked.sure()) {
      truth = Truth.UNKNOWN;
    }
    List<Explanation> parts = asked.stream().map(Asked::told).toList();
    if (truth.isDecided()) {
      return new Explanation(
          test.span(), truth, shared(parts) + earlier(test, item, asked, frame), List.of(), parts);
    }
    List<Missing> missing = new ArrayList<>();
    parts.forEach(p -> missing.addAll(p.missing()));
    missing.addAll(picked.problems());
    if (missing.isEmpty()) {
      missing.add(
          new Missing(item.name(), MissingKind.CONTRADICTORY, conflict(test, asked, frame)));
    }
    String sentence = String.join("; ", Once.each(missing, Missing::need));
    return new Explanation(test.span(), Truth.UNKNOWN, sentence, Once.each(missing), parts);
  }

  private static String shared(List<Explanation> parts) {
    return String.join("; ", Once.each(parts, Explanation::sentence));
  }

  private static String conflict(Condition.ResultTest test, List<Asked> asked, Frame frame) {
    List<String> values =
        asked.stream().map(a -> a.candidate().reading().text()).distinct().toList();
    String all = String.join(" and ", values);
    return test.query().pick() == Pick.SOLE
        ? "repeated, which counts? " + all + allowed(test, frame)
        : "contradictory results: " + all;
  }

  private static String allowed(Condition.ResultTest test, Frame frame) {
    return Picking.repeats(test.query(), frame)
        .map(repeats -> " (allowed: " + repeats.allowed().display() + ")")
        .orElse("");
  }

  /** A day of a result in words. */
  static String nameOf(DateExpr.ResultDay day) {
    String pick =
        switch (day.query().pick()) {
          case SOLE, ANY, EVERY, MEAN -> "";
          case LATEST -> "latest ";
          case EARLIEST -> "earliest ";
          case LOWEST -> "lowest ";
          case HIGHEST -> "highest ";
        };
    return "date of " + pick + day.query().item();
  }

  /** The day of the picked result: any day of those that may be the picked one. */
  Moment day(DateExpr.ResultDay day, Frame frame) {
    DataItem item = evaluation.item(day.query().item());
    Picked picked = evaluation.picking().pickDay(day.query(), frame);
    List<Missing> missing = new ArrayList<>(picked.problems());
    boolean settled = picked.sure() && surelyDone(day.query().pick(), picked.candidates());
    Optional<DayRange> days = Optional.empty();
    for (Candidate candidate : picked.candidates()) {
      Reading reading = candidate.reading();
      if (day.query().where().isPresent() && !day.query().filterFirst()) {
        Frame inner = frame.of(new Subject.OfReading(item, reading));
        Explanation told = evaluation.conditions().test(day.query().where().get(), inner);
        settled &= told.truth() == Truth.YES;
        missing.addAll(told.missing());
      }
      DayRange own = reading.on();
      if (day.query().time() instanceof ResultTime.Valid valid
          && Picking.fresh(valid, own, frame) != Truth.YES) {
        settled = false;
        reading.why().ifPresent(missing::add);
      }
      days = Optional.of(days.map(d -> d.span(own)).orElse(own));
    }
    String need = "the " + nameOf(day) + " is not known";
    if (!settled) {
      missing.add(new Missing(item.name(), Lacks.like(missing), need));
      return new Moment(DayRange.ALWAYS, false, Once.each(missing));
    }
    return Moment.known(days.orElseThrow());
  }

  /**
   * A result of which the value is recorded as unknown may not have been done at all; then another
   * one is the latest. Among the lowest the others that it could be are candidates too.
   */
  private static boolean surelyDone(Pick pick, List<Candidate> candidates) {
    if (pick == Pick.LOWEST || pick == Pick.HIGHEST) {
      return candidates.stream().anyMatch(c -> c.member() == Truth.YES && !isOpen(c.reading()));
    }
    return candidates.stream().map(Candidate::reading).noneMatch(Results::isOpen);
  }

  /** Whether it may not have been done at all. */
  static boolean isOpen(Reading reading) {
    return reading.recorded().value().equals(NOT_KNOWN);
  }

  /** In a free window the latest decides; earlier results that say otherwise are named. */
  private String earlier(Condition.ResultTest test, DataItem item, List<Asked> asked, Frame frame) {
    boolean latest =
        test.query().pick() == Pick.LATEST
            && test.query().time() instanceof org.eligo.dsl.plan.ResultTime.InWindow;
    if (!latest) {
      return "";
    }
    Truth decided = asked.getFirst().told().truth();
    List<String> contrary = new ArrayList<>();
    org.eligo.dsl.plan.ResultQuery all =
        new org.eligo.dsl.plan.ResultQuery(
            test.query().item(),
            Pick.ANY,
            test.query().time(),
            test.query().where(),
            test.query().filterFirst(),
            test.query().laboratory());
    for (Candidate candidate : evaluation.picking().pick(all, frame).candidates()) {
      Truth other = ask(test, item, candidate, frame).truth();
      if (other.isDecided() && other != decided && candidate.member() == Truth.YES) {
        contrary.add(candidate.reading().text());
      }
    }
    return contrary.isEmpty()
        ? ""
        : " (earlier and otherwise: " + String.join(", ", contrary) + ")";
  }

  private static Explanation any(
      Condition.ResultTest test, Picked picked, List<Asked> asked, DataItem item) {
    Truth truth = Truth.NO;
    for (Asked a : asked) {
      truth = truth.or(a.candidate().member().and(a.told().truth()));
    }
    if (truth == Truth.NO && !picked.sure()) {
      truth = Truth.UNKNOWN;
    }
    return spread(test, truth, picked, asked, item, false);
  }

  private static Explanation spread(
      Condition.ResultTest test,
      Truth truth,
      Picked picked,
      List<Asked> asked,
      DataItem item,
      boolean all) {
    List<Explanation> parts = asked.stream().map(Asked::told).toList();
    Explanation told = Conditions.compound(test.span(), truth, parts, all);
    if (truth.isDecided() || !told.missing().isEmpty()) {
      return told;
    }
    List<Missing> missing = picked.problems().isEmpty() ? unplaced(item, asked) : picked.problems();
    String need = item.name() + " that is asked about needed (none on record)";
    List<Missing> why =
        missing.isEmpty()
            ? List.of(new Missing(item.name(), MissingKind.NOT_ASKED, need))
            : missing;
    return new Explanation(test.span(), truth, told.sentence(), why, parts);
  }

  /** Results that may or may not be meant. */
  private static List<Missing> unplaced(DataItem item, List<Asked> asked) {
    return asked.stream()
        .filter(a -> a.candidate().member() == Truth.UNKNOWN)
        .map(a -> item.name() + " " + a.candidate().reading().text() + ": is it one of them?")
        .map(need -> new Missing(item.name(), MissingKind.NOT_EXACT, need))
        .toList();
  }

  /** {@code every X has C}: there is an X, and there is none without C. */
  private Explanation every(
      Condition.ResultTest test, DataItem item, Picked picked, List<Asked> asked, Frame frame) {
    Truth some = Truth.NO;
    Truth all = Truth.YES;
    for (Asked a : asked) {
      Truth member = a.candidate().member().and(fits(test, item, a, frame));
      some = some.or(member);
      all = all.and(member.not().or(bare(test, item, a, frame)));
    }
    // Without any result there is nothing to speak of: a series has no completeness statement.
    Truth truth = some == Truth.NO ? Truth.UNKNOWN : some.and(all);
    return spread(test, truth, picked, asked, item, true);
  }

  /** With {@code where} behind the pick, results that do not fit are not asked. */
  private Truth fits(Condition.ResultTest test, DataItem item, Asked asked, Frame frame) {
    Optional<Condition> where = test.query().where();
    if (where.isEmpty() || test.query().filterFirst()) {
      return Truth.YES;
    }
    return asked.candidate().reading().open()
        ? Truth.UNKNOWN
        : evaluation.conditions().test(where.get(), about(item, asked, frame)).truth();
  }

  private Truth bare(Condition.ResultTest test, DataItem item, Asked asked, Frame frame) {
    return evaluation.conditions().test(test.test(), about(item, asked, frame)).truth();
  }

  private static Frame about(DataItem item, Asked asked, Frame frame) {
    return frame.of(new Subject.OfReading(item, asked.candidate().reading()));
  }

  private Explanation mean(Condition.ResultTest test, DataItem item, Picked picked, Frame frame) {
    if (!evaluation.values().allFit(test.query(), item, picked, frame)) {
      String need = "not all results of " + item.name() + " surely fit the filter";
      return Conditions.leaf(
          test.span(),
          Truth.UNKNOWN,
          need,
          List.of(new Missing(item.name(), MissingKind.NOT_EXACT, need)));
    }
    Reading first = picked.candidates().getFirst().reading();
    Optional<Unit> unit = Values.unitOf(item.type(), first);
    Figures mean = Means.of(item, picked, unit);
    Reading all =
        new Reading(
            new Reading.Worth.Num(mean.interval()),
            org.eligo.dsl.time.DayRange.ALWAYS,
            first.recorded(),
            new Reading.Limit.Unknown(),
            new Reading.Limit.Unknown(),
            "mean " + Figures.text(mean.interval(), unit),
            mean.missing().stream().findFirst(),
            false,
            org.eligo.dsl.time.DayRange.ALWAYS);
    return evaluation.conditions().test(test.test(), frame.of(new Subject.OfReading(item, all)));
  }
}
