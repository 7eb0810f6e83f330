package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.internal.eval.Reading.Limit;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.Grounds;
import org.eligo.engine.screening.MissingKind;

/**
 * Conditions: each is evaluated and explained in one step. Missing data is what the unknown leaves
 * of undecided parts wait for; a decided part waits for nothing.
 */
final class Conditions {
  private final Evaluation evaluation;
  private final Results results;
  private final Recordings recordings;
  private final Samples samples;

  Conditions(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.results = evaluation.results();
    this.recordings = new Recordings(evaluation, results);
    this.samples = new Samples(evaluation);
  }

  Explanation test(Condition condition, Frame frame) {
    return switch (condition) {
      case Condition.And and -> joined(and.parts(), true, frame, and.span());
      case Condition.Or or -> joined(or.parts(), false, frame, or.span());
      case Condition.Not not -> negated(test(not.part(), frame), not.span());
      case Condition.Group group -> evaluation.groups().asCondition(group, frame);
      case Condition.Compare compare -> compare(compare, frame);
      case Condition.MemberOf member -> Choices.test(member, frame);
      case Condition.NotDone undone -> recordings.notDone(undone, frame);
      case Condition.Known known -> recordings.known(known, frame);
      case Condition.CountResults count -> recordings.count(count, frame);
      case Condition.SameSample sample -> samples.test(sample, frame);
      case Condition.Includes includes -> SeveralAnswers.test(includes, frame);
      case Condition.RangeTest range -> rangeTest(range, frame);
      case Condition.ResultTest result -> results.test(result, frame);
      case Condition.Exists exists -> evaluation.histories().exists(exists, frame);
      case Condition.CountEntries count -> evaluation.counts().test(count, frame);
      case Condition.EntryTest entry -> evaluation.histories().latest(entry, frame);
      case Condition.Steady steady -> evaluation.steadiness().test(steady, frame);
      case Condition.Lasting lasting -> evaluation.courses().lasting(lasting, frame);
      case Condition.DateInWindow date -> dateInWindow(date, frame);
      case Condition.DateInSeason date -> dateInSeason(date, frame);
      case Condition.Defined defined -> defined(defined, frame);
      case Condition.Question question -> evaluation.questions().test(question, frame);
      case Condition.CohortIn in -> cohort(in, frame);
      case Condition.CriterionPassed passed -> evaluation.others().passed(passed, frame);
      case Condition.Hole hole ->
          leaf(
              hole.span(),
              Truth.UNKNOWN,
              "defined elsewhere: " + hole.document(),
              List.of(
                  new Missing(
                      hole.document(),
                      MissingKind.UNDECIDABLE,
                      "the text does not hold this rule")));
    };
  }

  private static Explanation cohort(Condition.CohortIn in, Frame frame) {
    boolean is = in.cohorts().contains(frame.cohort());
    String asked = is ? "" : ", not " + String.join(" or ", in.cohorts());
    return leaf(in.span(), Truth.of(is), "the cohort is " + frame.cohort() + asked, List.of());
  }

  static Explanation leaf(Span span, Truth truth, String sentence, List<Missing> missing) {
    return new Explanation(
        span, truth, sentence, truth.isDecided() ? List.of() : missing, List.of());
  }

  private Explanation joined(List<Condition> parts, boolean all, Frame frame, Span span) {
    List<Explanation> told = new ArrayList<>(parts.size());
    Truth truth = all ? Truth.YES : Truth.NO;
    for (Condition condition : parts) {
      Explanation part = test(condition, frame);
      told.add(part);
      truth = all ? truth.and(part.truth()) : truth.or(part.truth());
    }
    return compound(span, truth, told, all);
  }

  /** A compound is explained by the parts that made it what it is. */
  static Explanation compound(Span span, Truth truth, List<Explanation> parts, boolean all) {
    boolean decisive = parts.stream().anyMatch(part -> part.truth() == truth);
    StringJoiner sentences = new StringJoiner("; ");
    List<Missing> missing = new ArrayList<>();
    for (Explanation part : parts) {
      if (!decisive || part.truth() == truth) {
        sentences.add(part.sentence());
      }
      if (!truth.isDecided()) {
        missing.addAll(part.missing());
      }
    }
    Grounds grounds = all ? Grounds.all(truth, parts) : Grounds.any(truth, parts);
    return new Explanation(span, truth, sentences.toString(), Once.each(missing), parts, grounds);
  }

  static Explanation negated(Explanation part, Span span) {
    return new Explanation(
        span,
        part.truth().not(),
        part.sentence(),
        part.missing(),
        List.of(part),
        part.grounds().not());
  }

  private Explanation compare(Condition.Compare compare, Frame frame) {
    if (compare.left() instanceof org.eligo.dsl.plan.Value.This) {
      Reading reading = Values.reading(frame);
      if (reading.worth() instanceof Worth.Word word
          && (word.within().isAll() || Values.comparesWithUln(compare))) {
        return word(compare, reading, word, frame);
      }
    }
    Figures left = evaluation.values().value(compare.left(), frame);
    Figures right = evaluation.values().value(compare.right(), frame);
    Truth truth = left.interval().compare(compare.comparator(), right.interval());
    if (truth == Truth.UNKNOWN) {
      truth = branches(compare, frame);
    }
    List<Missing> missing = new ArrayList<>(left.missing());
    missing.addAll(right.missing());
    if (missing.isEmpty() && truth == Truth.UNKNOWN) {
      missing.addAll(inexact(compare, left, right, frame));
    }
    String told =
        sentence(compare, truth, left, right) + margin(compare, truth, left, right, frame);
    return leaf(compare.span(), truth, told, missing);
  }

  /** What was not detected is any value up to the limit of the test, which may not be known. */
  private static String imprecise(Figures figures, Frame frame) {
    boolean limitless =
        frame.subject().isPresent()
            && frame.subject().get() instanceof Subject.OfReading(DataItem item, Reading reading)
            && item.options().detectsFrom().isEmpty()
            && reading.recorded().value() instanceof Recorded.Word(Recorded.LabWord word)
            && word == Recorded.LabWord.NOT_DETECTED;
    return figures.shown()
        + " is not precise enough"
        + (limitless ? ": record it with the limit of the test, `<20 not detected`" : "");
  }

  /** Each branch that is still possible is compared by itself; they must all decide alike. */
  private Truth branches(Condition.Compare compare, Frame frame) {
    List<Interval> left = evaluation.values().branches(compare.left(), frame);
    List<Interval> right = evaluation.values().branches(compare.right(), frame);
    return left.stream()
        .flatMap(l -> right.stream().map(r -> l.compare(compare.comparator(), r)))
        .reduce(Truth::agree)
        .orElse(Truth.UNKNOWN);
  }

  /** What would tell on which side of the limit the value lies. */
  private List<Missing> inexact(
      Condition.Compare compare, Figures left, Figures right, Frame frame) {
    Optional<Subject> subject = frame.subject();
    if (subject.isPresent()) {
      MissingKind kind =
          subject.get() instanceof Subject.OfReading(DataItem item, Reading reading)
              ? Lacks.ofRange(reading)
              : MissingKind.NOT_EXACT;
      return List.of(new Missing(subject.get().item().name(), kind, imprecise(left, frame)));
    }
    Figures open = left.interval().isExact() ? right : left;
    List<String> items = Reads.of(evaluation.protocol(), compare).items().stream().toList();
    String need = imprecise(open, frame);
    return items.isEmpty()
        ? List.of(new Missing(open.shown(), MissingKind.UNDECIDABLE, need))
        : items.stream().map(item -> new Missing(item, MissingKind.UNDECIDABLE, need)).toList();
  }

  private static MissingKind lackOf(Condition.Range range, Reading reading) {
    boolean ofLimits = range == Condition.Range.NORMAL || range == Condition.Range.OUTSIDE_NORMAL;
    boolean limitless =
        reading.low() instanceof Limit.Unknown || reading.high() instanceof Limit.Unknown;
    return ofLimits && limitless ? MissingKind.NO_REFERENCE_RANGE : Lacks.ofRange(reading);
  }

  /** The comparison as it came out: {@code 7.1 g/dL is below 8 g/dL}, never a false statement. */
  private static String sentence(
      Condition.Compare compare, Truth truth, Figures left, Figures right) {
    String limit = right.shown();
    Optional<Rational> exact = right.interval().exact();
    if (exact.isPresent() && limit.contains("×")) {
      limit = limit + " = " + Figures.text(exact.get());
    }
    String value = left.shown();
    Optional<Rational> own = left.interval().exact();
    if (own.isPresent() && exact.isPresent() && value.contains("≈")) {
      String precise = own.get().toTextBeside(exact.get());
      value = value.contains(precise) ? value : value + " (" + precise + ")";
    }
    String relation =
        switch (truth) {
          case YES -> compare.comparator().symbol();
          case NO -> opposite(compare.comparator());
          case UNKNOWN -> "(is it " + compare.comparator().symbol();
        };
    return value + " " + relation + " " + limit + (truth == Truth.UNKNOWN ? "?)" : "");
  }

  private String margin(
      Condition.Compare compare, Truth truth, Figures left, Figures right, Frame frame) {
    boolean equal = compare.comparator() == Condition.Comparator.EQUAL && truth == Truth.YES;
    if (!truth.isDecided() || equal) {
      return "";
    }
    Optional<Unit> unit = unit(compare, frame);
    String suffix =
        unit.isEmpty() && compare.left() instanceof org.eligo.dsl.plan.Value.Age age
            ? age.unit() == org.eligo.dsl.plan.Value.AgeUnit.YEARS ? " years" : " months"
            : "";
    return Margin.of(left.interval(), right.interval(), unit, suffix);
  }

  /** The unit in which value and limit are compared, where it is known. */
  private Optional<Unit> unit(Condition.Compare compare, Frame frame) {
    if (compare.right() instanceof org.eligo.dsl.plan.Value.Number n && n.unit().isPresent()) {
      return n.unit();
    }
    if (compare.left() instanceof org.eligo.dsl.plan.Value.DefinedValue defined
        && evaluation.protocol().definitions().get(defined.name())
            instanceof Definition.OfValue value) {
      return value.unit();
    }
    return compare.left() instanceof org.eligo.dsl.plan.Value.This
            && frame.subject().isPresent()
            && frame.subject().get() instanceof Subject.OfReading(DataItem item, Reading reading)
        ? Values.unitOf(item.type(), reading)
        : Optional.empty();
  }

  private static String opposite(Condition.Comparator comparator) {
    return switch (comparator) {
      case AT_LEAST -> "<";
      case AT_MOST -> ">";
      case ABOVE -> "≤";
      case BELOW -> "≥";
      case EQUAL -> "≠";
    };
  }

  private static Explanation word(
      Condition.Compare compare, Reading reading, Worth.Word word, Frame frame) {
    String name = frame.subject().map(s -> s.item().name()).orElse("");
    String sentence = name + " " + reading.text();
    return Values.comparesWithUln(compare)
        ? leaf(compare.span(), Truth.of(word.positive()), sentence + " > ULN", List.of())
        : leaf(
            compare.span(),
            Truth.UNKNOWN,
            sentence,
            List.of(
                new Missing(
                    name,
                    MissingKind.NOT_COMPARABLE,
                    "a number is needed, `" + reading.shown() + "` answers > ULN only")));
  }

  private Explanation rangeTest(Condition.RangeTest range, Frame frame) {
    Reading reading = Values.reading(frame);
    String name = frame.subject().map(s -> s.item().name()).orElse("");
    Truth truth =
        switch (range.range()) {
          case NORMAL -> normal(reading);
          case OUTSIDE_NORMAL -> normal(reading).not();
          case DETECTED -> reading.open() ? Truth.UNKNOWN : detected(reading);
          case NONE -> none(reading);
        };
    String limits =
        range.range() == Condition.Range.DETECTED || range.range() == Condition.Range.NONE
            ? ""
            : ", normal " + limits(reading, frame);
    Missing why =
        reading
            .why()
            .orElse(
                new Missing(
                    name,
                    lackOf(range.range(), reading),
                    "the reference range of " + name + " does not settle it"));
    return leaf(range.span(), truth, name + " " + reading.text() + limits, List.of(why));
  }

  /** What may not have been done, or of which nothing is known, may be none as well. */
  private static Truth none(Reading reading) {
    return reading.open()
        ? Truth.UNKNOWN
        : Truth.of(
            reading.recorded().value() instanceof Recorded.Absent(Recorded.State state)
                && state == Recorded.State.NONE);
  }

  private static Truth normal(Reading reading) {
    if (!(reading.worth() instanceof Worth.Num(Interval value))) {
      return Truth.UNKNOWN;
    }
    Truth notLow =
        switch (reading.low()) {
          case Limit.At at -> value.compare(Condition.Comparator.AT_LEAST, at.interval());
          case Limit.None n -> Truth.YES;
          case Limit.Unknown u -> Truth.UNKNOWN;
        };
    Truth notHigh =
        switch (reading.high()) {
          case Limit.At at -> value.compare(Condition.Comparator.AT_MOST, at.interval());
          case Limit.None n -> Truth.YES;
          case Limit.Unknown u -> Truth.UNKNOWN;
        };
    return notLow.and(notHigh);
  }

  /**
   * A number above 0 that is no bound from above says yes, `not detected` says no. Whether a 0
   * means that nothing was detected nobody knows.
   */
  static Truth detected(Reading reading) {
    return switch (reading.worth()) {
      case Worth.Word w -> Truth.UNKNOWN;
      case Worth.Num n ->
          reading.recorded().value() instanceof Recorded.Detection d
              ? Truth.of(d.detected())
              : reading.shown().equals("not detected")
                  ? Truth.NO
                  : isAboveZero(n.interval()) && isNumber(reading) ? Truth.YES : Truth.UNKNOWN;
      case Worth.Choice c -> Truth.UNKNOWN;
      case Worth.OneOf o -> Truth.UNKNOWN;
      case Worth.Several s -> Truth.UNKNOWN;
      case Worth.Day d -> Truth.UNKNOWN;
      case Worth.None n -> Truth.UNKNOWN;
      case Worth.Unclear u -> Truth.UNKNOWN;
      case Worth.Nothing n -> Truth.UNKNOWN;
    };
  }

  /** Whether a number is recorded that is not only below something, whatever other results say. */
  private static boolean isNumber(Reading reading) {
    return reading.recorded().value() instanceof Recorded.Numeric number
        && switch (number.censoring()) {
          case BELOW, AT_MOST -> false;
          case NONE, ABOVE, AT_LEAST -> true;
        };
  }

  private static boolean isAboveZero(Interval interval) {
    Interval zero = Interval.of(Rational.ZERO);
    return interval.compare(Condition.Comparator.ABOVE, zero) == Truth.YES;
  }

  private static String limits(Reading reading, Frame frame) {
    DataItem item = frame.subject().map(Subject::item).orElseThrow();
    Optional<Unit> unit = Values.unitOf(item.type(), reading);
    return side(reading.low(), unit) + " to " + side(reading.high(), unit);
  }

  private static String side(Limit limit, Optional<Unit> unit) {
    return switch (limit) {
      case Limit.At at -> Figures.text(at.interval(), unit);
      case Limit.None n -> "(no limit)";
      case Limit.Unknown u -> "(not recorded)";
    };
  }

  private Explanation dateInWindow(Condition.DateInWindow date, Frame frame) {
    Moment day = evaluation.windows().day(date.date(), frame);
    Stretch stretch = evaluation.windows().stretch(date.window(), frame);
    Truth truth = stretch.contains(day.range());
    List<Missing> missing = new ArrayList<>(day.missing());
    missing.addAll(stretch.missing());
    return leaf(
        date.span(),
        truth,
        name(date.date()) + " " + Timeline.text(day.range()) + ", asked " + stretch.text(),
        missing.isEmpty()
            ? List.of(
                new Missing(
                    name(date.date()),
                    day.range().isExact() ? MissingKind.UNDECIDABLE : MissingKind.NOT_EXACT,
                    "the exact day is needed",
                    datum(date.date(), frame)))
            : missing);
  }

  private Explanation dateInSeason(Condition.DateInSeason date, Frame frame) {
    Moment day = evaluation.windows().day(date.date(), frame);
    return leaf(
        date.span(),
        Seasons.contains(date.from(), date.to(), day.range()),
        name(date.date())
            + " "
            + Timeline.text(day.range())
            + ", asked from "
            + Seasons.text(date.from())
            + " to "
            + Seasons.text(date.to())
            + " of a year",
        day.missing());
  }

  /** What holds the day. */
  static String datum(org.eligo.dsl.plan.DateExpr date, Frame frame) {
    return switch (date) {
      case org.eligo.dsl.plan.DateExpr.EntryDay day -> day.query().item();
      case org.eligo.dsl.plan.DateExpr.ResultDay day -> day.query().item();
      case org.eligo.dsl.plan.DateExpr.Shifted s -> datum(s.base(), frame);
      case org.eligo.dsl.plan.DateExpr.DateField _, org.eligo.dsl.plan.DateExpr.Its _ ->
          frame.its().map(s -> s.item().name()).orElse(name(date));
      case org.eligo.dsl.plan.DateExpr.Milestone m -> m.name();
      default -> name(date);
    };
  }

  /** How a day is called. */
  static String name(org.eligo.dsl.plan.DateExpr date) {
    return switch (date) {
      case org.eligo.dsl.plan.DateExpr.Milestone m -> m.words();
      case org.eligo.dsl.plan.DateExpr.StageDay s -> "day of the stage";
      case org.eligo.dsl.plan.DateExpr.DateItem d -> d.query().item();
      case org.eligo.dsl.plan.DateExpr.DateField f -> f.name();
      case org.eligo.dsl.plan.DateExpr.Literal l -> l.date().display();
      case org.eligo.dsl.plan.DateExpr.Its its -> "its date";
      case org.eligo.dsl.plan.DateExpr.EntryDay day -> Histories.nameOf(day);
      case org.eligo.dsl.plan.DateExpr.ResultDay day -> Results.nameOf(day);
      case org.eligo.dsl.plan.DateExpr.Shifted s -> name(s.base());
    };
  }

  private Explanation defined(Condition.Defined defined, Frame frame) {
    Definition definition = evaluation.protocol().definitions().get(defined.name());
    if (definition instanceof Definition.OfCondition c) {
      Explanation inner = test(c.condition(), frame.alone());
      return new Explanation(
          defined.span(),
          inner.truth(),
          defined.name() + ": " + verb(inner.truth()) + " (" + inner.sentence() + ")",
          inner.missing(),
          List.of(inner),
          inner.grounds());
    }
    throw new IllegalStateException(
        "the plan reads a condition that is not defined: " + defined.name());
  }

  private static String verb(Truth truth) {
    return switch (truth) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "not known";
    };
  }
}
