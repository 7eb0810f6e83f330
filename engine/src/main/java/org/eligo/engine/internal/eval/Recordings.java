package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultQuery.Pick;
import org.eligo.dsl.time.CountRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Picking.Candidate;
import org.eligo.engine.internal.eval.Picking.Picked;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** What is on record of an item as a whole: how many results, whether anything is known. */
final class Recordings {
  private static final Recorded NONE = new Recorded.Absent(Recorded.State.NONE);

  private final Evaluation evaluation;
  private final Results results;

  Recordings(Evaluation evaluation, Results results) {
    this.evaluation = evaluation;
    this.results = results;
  }

  Explanation count(Condition.CountResults count, Frame frame) {
    DataItem item = evaluation.item(count.query().item());
    Picked picked = evaluation.picking().pick(count.query(), frame);
    Condition.ResultTest one = new Condition.ResultTest(count.query(), count.test(), count.span());
    List<Spacing.Spot> fitting = new ArrayList<>();
    List<Reading> sure = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    boolean some = false;
    for (Candidate candidate : picked.candidates()) {
      Explanation told = results.ask(one, item, candidate, frame);
      Truth fits = candidate.member().and(told.truth());
      some |= candidate.member() == Truth.YES && hasValue(candidate.reading());
      missing.addAll(told.missing());
      if (fits == Truth.YES) {
        sure.add(candidate.reading());
      }
      if (fits != Truth.NO) {
        fitting.add(new Spacing.Spot(candidate.reading().on(), fits == Truth.YES));
        shown.add(candidate.reading().text());
      }
    }
    boolean several = count.apart().isPresent() || Twice.atLeast(sure) == sure.size();
    CountRange number =
        count
            .apart()
            .map(apart -> Spacing.count(fitting, apart))
            .orElseGet(() -> new CountRange(Twice.atLeast(sure), fitting.size()));
    Interval range = Interval.between(Rational.of(number.least()), Rational.of(number.most()));
    Truth truth = range.compare(count.comparator(), Interval.of(Rational.of(count.count())));
    if (!some) {
      truth = Truth.UNKNOWN;
    }
    if (!some || missing.isEmpty()) {
      missing.addAll(picked.problems());
    }
    if (missing.isEmpty() && !several) {
      missing.add(Twice.asked(item));
    }
    if (missing.isEmpty()) {
      missing.add(
          new Missing(
              item.name(), MissingKind.NOT_EXACT, "the days of " + item.name() + " are needed"));
    }
    String sentence =
        item.name()
            + ": "
            + Figures.text(range, Optional.empty())
            + " fit"
            + (shown.isEmpty() ? "" : " (" + String.join(", ", shown) + ")")
            + ", asked "
            + count.comparator().symbol()
            + " "
            + count.count();
    return Conditions.leaf(count.span(), truth, sentence, Once.each(missing));
  }

  /** Not what may still come back as not done, nor what is recorded as none. */
  private static boolean hasValue(Reading reading) {
    return !reading.open() && !NONE.equals(reading.recorded().value());
  }

  Explanation known(Condition.Known known, Frame frame) {
    DataItem item = evaluation.item(known.query().item());
    Condition.ResultTest one = new Condition.ResultTest(known.query(), known.test(), known.span());
    Truth any = Truth.NO;
    List<String> shown = new ArrayList<>();
    for (Candidate candidate : evaluation.picking().pick(known.query(), frame).candidates()) {
      if (!NONE.equals(candidate.reading().recorded().value())) {
        Truth fits = candidate.member().and(results.ask(one, item, candidate, frame).truth());
        any = any.or(fits);
        shown.add(candidate.reading().text());
      }
    }
    boolean silent = shown.isEmpty() && !looked(item);
    Truth truth = any == Truth.NO && silent ? Truth.UNKNOWN : any;
    String recorded =
        shown.isEmpty() ? evaluation.readings().absence(item) : String.join(", ", shown);
    return Conditions.leaf(
        known.span(),
        truth,
        "on record of " + item.name() + ": " + recorded,
        List.of(
            new Missing(
                item.name(),
                shown.isEmpty() ? evaluation.readings().whyNone(item) : MissingKind.NOT_KNOWN,
                item.name() + ": is anything known? (" + recorded + ")")));
  }

  Explanation notDone(Condition.NotDone undone, Frame frame) {
    boolean all = undone.queries().stream().allMatch(query -> isNotDone(query, frame));
    List<String> names = undone.queries().stream().map(ResultQuery::item).distinct().toList();
    String what = String.join(", ", names) + (all ? " not done" : " may have been done");
    return Conditions.leaf(undone.span(), Truth.of(all), what, List.of());
  }

  /**
   * A dated statement, surely of its time and laboratory, that it was not done, and nothing else.
   */
  private boolean isNotDone(ResultQuery query, Frame frame) {
    ResultQuery all =
        new ResultQuery(
            query.item(), Pick.ANY, query.time(), Optional.empty(), false, query.laboratory());
    DataItem item = evaluation.item(query.item());
    return evaluation.picking().pick(all, frame).candidates().isEmpty()
        && evaluation.readings().notDone(item).stream()
            .anyMatch(reading -> evaluation.picking().isMeant(query, item, reading, frame));
  }

  /** Whether somebody looked, on a known day, and found none or did not do it. */
  private boolean looked(DataItem item) {
    List<Result> all = evaluation.participant().series().getOrDefault(item.name(), List.of());
    return all.stream()
        .anyMatch(result ->
            (item.constant() || !result.on().range().isUnbounded())
                && result.value() instanceof Recorded.Absent(Recorded.State state)
                && (state == Recorded.State.NONE || state == Recorded.State.NOT_DONE));
  }
}
