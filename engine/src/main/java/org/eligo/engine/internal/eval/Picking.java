package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Result.Visit;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * Which results a query means. A result that may lie in the time of the query is a candidate; one
 * that may be the newest (oldest, lowest, highest) stays one. What is asked must come out alike for
 * all candidates.
 */
final class Picking {
  private final Evaluation evaluation;

  Picking(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** A result with the certainty that it belongs to the query's time and filter. */
  record Candidate(Reading reading, Truth member) {}

  /**
   * What a query found.
   *
   * @param sure whether at least one result surely belongs
   * @param problems what would settle it where something is open
   */
  record Picked(List<Candidate> candidates, boolean sure, List<Missing> problems) {
    Picked {
      candidates = List.copyOf(candidates);
      problems = List.copyOf(problems);
    }
  }

  Picked pick(ResultQuery query, Frame frame) {
    return pick(query, frame, Reading::open);
  }

  /** For its day alone: of what was surely done the fields tell (W14). */
  Picked pickDay(ResultQuery query, Frame frame) {
    return pick(query, frame, Results::isOpen);
  }

  private Picked pick(ResultQuery query, Frame frame, Predicate<Reading> mute) {
    DataItem item = evaluation.item(query.item());
    List<Candidate> members = members(query, item, frame, mute);
    boolean sure = members.stream().anyMatch(c -> c.member() == Truth.YES);
    List<Missing> problems = new ArrayList<>(timeProblems(query.time(), frame));
    if (!sure && !waitsForTimeOnly(query, members, frame)) {
      problems.add(
          new Missing(item.name(), lack(query, item, members, frame), need(query, item, frame)));
    } else if (sure) {
      Optional<Missing> toCome =
          frame.repeats().filter(Repeats::open).flatMap(r -> toCome(r, query, item, members));
      toCome.ifPresent(problems::add);
      sure = toCome.isEmpty();
    }
    List<Candidate> picked =
        item.constant() || frame.sample().flatMap(s -> s.of(item.name())).isPresent()
            ? members
            : switch (query.pick()) {
              case SOLE -> repeats(query, frame).map(r -> r.deciding(members)).orElse(members);
              case ANY, EVERY, MEAN -> members;
              case LATEST, EARLIEST -> dated(query, item, members, frame);
              case LOWEST -> extreme(item, members, true);
              case HIGHEST -> extreme(item, members, false);
            };
    return new Picked(picked, sure, problems);
  }

  /** Whether results of known days are there, and nothing is known of the window. */
  private boolean waitsForTimeOnly(ResultQuery query, List<Candidate> members, Frame frame) {
    Stretch stretch =
        switch (query.time()) {
          case ResultTime.InWindow in -> anyStretch(in.window(), frame);
          case ResultTime.Valid _ -> Stretch.between(frame.horizon(), frame.horizon());
          default -> new Stretch(Optional.empty(), Optional.empty());
        };
    if (members.isEmpty() || query.laboratory().isPresent() || query.filterFirst()) {
      return false;
    }
    return !stretch.missing().isEmpty()
        && !stretch.begin().hasFirst()
        && !stretch.end().hasLast()
        && members.stream().allMatch(c -> c.reading().on().isExact());
  }

  /** The repeats that the item around allows of the one result of a visit. */
  static Optional<Repeats> repeats(ResultQuery query, Frame frame) {
    return query.pick() == ResultQuery.Pick.SOLE && query.time() instanceof ResultTime.AtVisit
        ? frame.repeats()
        : Optional.empty();
  }

  private Optional<Missing> toCome(
      Repeats repeats, ResultQuery query, DataItem item, List<Candidate> members) {
    return query.time() instanceof ResultTime.AtVisit(String visit)
        ? repeats.toCome(item, visit, members, evaluation.timeline())
        : Optional.empty();
  }

  /** The repeats that may still come of results of visits, and the days that these wait for. */
  List<Missing> toCome(Repeats repeats, List<ResultQuery> queries, Frame frame) {
    List<Missing> all = new ArrayList<>();
    for (ResultQuery query : queries) {
      DataItem item = evaluation.item(query.item());
      List<Candidate> members = members(query, item, frame, Reading::open);
      if (!members.isEmpty()) {
        toCome(repeats, query, item, members)
            .ifPresent(repeat -> {
              all.add(repeat);
              all.addAll(timeProblems(query.time(), frame));
            });
      }
    }
    return Once.each(all);
  }

  /**
   * The results that may be meant.
   *
   * @param mute of which results the fields say nothing, nor does a filter in front (V2)
   */
  private List<Candidate> members(
      ResultQuery query, DataItem item, Frame frame, Predicate<Reading> mute) {
    Optional<List<Candidate>> sample = frame.sample().flatMap(s -> s.of(item.name()));
    List<Placed> placed =
        sample
            .map(of -> of.stream().map(c -> new Placed(c.reading(), c)).toList())
            .orElseGet(() -> placed(query, item, frame));
    List<Candidate> members = new ArrayList<>();
    for (Placed one : placed) {
      Reading reading = one.candidate().reading();
      Truth member = one.candidate().member().and(madeBy(query.laboratory(), reading));
      if (query.filterFirst() && query.where().isPresent() && member != Truth.NO) {
        Frame inner = frame.of(new Subject.OfReading(item, one.whole()));
        member =
            member.and(
                mute.test(one.whole())
                    ? Truth.UNKNOWN
                    : evaluation.conditions().test(query.where().get(), inner).truth());
      }
      if (member != Truth.NO) {
        members.add(new Candidate(reading, member));
      }
    }
    return members;
  }

  /**
   * A result in the time of a query.
   *
   * @param whole as it was recorded: too old is not unknown, and its fields are what they were
   */
  private record Placed(Reading whole, Candidate candidate) {}

  /** Whether the newest is too old is asked of the days on which it is the newest. */
  private List<Placed> placed(ResultQuery query, DataItem item, Frame frame) {
    boolean first = isFirst(query.pick()) && !item.constant();
    boolean ofNewest = first && query.time() instanceof ResultTime.Valid;
    Stretch upTo = upTo(frame);
    return evaluation.readings().of(item).stream()
        .map(reading ->
            new Placed(
                reading,
                ofNewest
                    ? new Candidate(reading, upTo.notAfter(reading.on()))
                    : inTime(query.time(), item, reading, frame)))
        .toList();
  }

  private static boolean isFirst(ResultQuery.Pick pick) {
    return pick == ResultQuery.Pick.LATEST || pick == ResultQuery.Pick.EARLIEST;
  }

  private static Stretch upTo(Frame frame) {
    return new Stretch(Optional.empty(), Optional.of(new Stretch.Side(frame.horizon(), true)));
  }

  /** The newest (oldest), each on the days on which it is that. */
  private static List<Candidate> dated(
      ResultQuery query, DataItem item, List<Candidate> members, Frame frame) {
    boolean newest = query.pick() == ResultQuery.Pick.LATEST;
    List<Candidate> picked = latest(members, newest);
    List<Candidate> dated = new ArrayList<>();
    for (Candidate candidate : picked) {
      DayRange days = within(newest, candidate.reading().on(), picked);
      Reading reading = candidate.reading().on(days);
      dated.add(
          new Candidate(
              query.time() instanceof ResultTime.Valid valid
                  ? aged(item, valid, reading, frame)
                  : reading,
              candidate.member()));
    }
    return dated;
  }

  /** The days on which a result is the latest (earliest): not before any that surely counts. */
  private static DayRange within(boolean newest, DayRange own, List<Candidate> candidates) {
    DayRange days = own;
    for (Candidate other : candidates) {
      DayRange on = other.reading().on();
      if (other.member() == Truth.YES && newest) {
        days = days.intersect(new DayRange(on.first(), DayRange.NO_LAST)).orElse(days);
      }
      if (other.member() == Truth.YES && !newest) {
        days = days.intersect(new DayRange(DayRange.NO_FIRST, on.last())).orElse(days);
      }
    }
    return days;
  }

  /** All results of an item, with the certainty that they lie in the time. */
  List<Candidate> all(ResultTime time, DataItem item, Frame frame) {
    return evaluation.readings().of(item).stream()
        .map(reading -> inTime(time, item, reading, frame))
        .toList();
  }

  /** A result whose laboratory is not recorded may be of any. */
  private static Truth madeBy(Optional<String> laboratory, Reading reading) {
    Optional<String> recorded =
        reading.recorded().laboratory().filter(word -> !word.equals("unknown"));
    return laboratory.isEmpty()
        ? Truth.YES
        : recorded.map(word -> Truth.of(word.equals(laboratory.get()))).orElse(Truth.UNKNOWN);
  }

  /** Whether a reading is surely of the time and the laboratory of a query. */
  boolean isMeant(ResultQuery query, DataItem item, Reading reading, Frame frame) {
    return inTime(query.time(), item, reading, frame).member() == Truth.YES
        && madeBy(query.laboratory(), reading) == Truth.YES
        && !reading.recorded().on().range().isUnbounded();
  }

  private Candidate inTime(ResultTime time, DataItem item, Reading reading, Frame frame) {
    return switch (time) {
      case ResultTime.AnyTime any -> new Candidate(reading, Truth.YES);
      case ResultTime.Valid valid -> valid(item, valid, reading, frame);
      case ResultTime.InWindow in ->
          new Candidate(
              reading,
              evaluation
                  .windows()
                  .stretch(in.window(), frame.windowOf(new Subject.OfReading(item, reading)))
                  .contains(reading.on()));
      case ResultTime.AtVisit at -> atVisit(at.milestone(), reading);
    };
  }

  /**
   * A too old result keeps its place and decides nothing; one after the day of the stage has none.
   */
  private static Candidate valid(
      DataItem item, ResultTime.Valid valid, Reading reading, Frame frame) {
    return new Candidate(aged(item, valid, reading, frame), upTo(frame).notAfter(reading.on()));
  }

  private static Reading aged(DataItem item, ResultTime.Valid valid, Reading reading, Frame frame) {
    Truth fresh = fresh(valid, reading.on(), frame);
    if (fresh == Truth.YES) {
      return reading;
    }
    String why =
        fresh == Truth.NO
            ? item.name()
                + " "
                + reading.text()
                + " is too old: valid for "
                + valid.length().display()
                + ", needed from "
                + Timeline.text(oldest(valid, frame).range())
            : "it is not sure that " + item.name() + " " + reading.text() + " is still valid";
    Missing own =
        new Missing(
            item.name(), fresh == Truth.NO ? MissingKind.TOO_OLD : MissingKind.NOT_EXACT, why);
    // How old a result of a known day is hangs on the day of the stage alone.
    Missing lack =
        fresh == Truth.UNKNOWN && reading.on().isExact()
            ? frame.horizon().missing().stream().findFirst().orElse(own)
            : own;
    return reading.without(lack);
  }

  /** Whether what is dated so still counts on the day of the stage. */
  static Truth fresh(ResultTime.Valid valid, DayRange on, Frame frame) {
    return Stretch.between(oldest(valid, frame), frame.horizon()).notBefore(on);
  }

  private static Moment oldest(ResultTime.Valid valid, Frame frame) {
    return frame.horizon().at(Windows.moved(frame.horizon().range(), valid.length(), true));
  }

  private Candidate atVisit(String visit, Reading reading) {
    Stretch days = evaluation.timeline().visit(visit);
    boolean declared = evaluation.timeline().declaresDays(visit);
    Truth inDays = days.contains(reading.on());
    return switch (reading.visit()) {
      case Visit.Tagged tagged -> {
        if (!tagged.milestone().equals(visit)) {
          yield new Candidate(reading, Truth.NO);
        }
        // A tag outside the declared days is a conflict: it may or may not be of the visit.
        yield new Candidate(reading, !declared || inDays == Truth.YES ? Truth.YES : Truth.UNKNOWN);
      }
      case Visit.Unknown unknown -> new Candidate(reading, Truth.UNKNOWN);
      case Visit.Untagged untagged -> new Candidate(reading, inDays);
    };
  }

  static List<Candidate> latest(List<Candidate> members, boolean latest) {
    return members.stream()
        .filter(c ->
            members.stream()
                .noneMatch(other ->
                    other.member() == Truth.YES
                        && (latest
                            ? other.reading().on().definitelyAfter(c.reading().on())
                            : other.reading().on().definitelyBefore(c.reading().on()))))
        .toList();
  }

  /** A result can only be the lowest if it is not above any other: its number is cut there. */
  private static List<Candidate> extreme(DataItem item, List<Candidate> members, boolean lowest) {
    return switch (item.type()) {
      case Type.Ordered(List<String> choices) -> extreme(choices, members, lowest);
      // Results in different units have no order; all of them must decide alike.
      case Type.EitherUnit either when !inOneUnit(members, either) -> members;
      default -> extreme(members, lowest);
    };
  }

  /**
   * Whether all numbers are of one unit; a word without unit may be of any, and so may be a result
   * of which nothing is known.
   */
  static boolean inOneUnit(List<Candidate> members, Type.EitherUnit either) {
    if (members.size() > 1 && members.stream().anyMatch(c -> c.reading().open())) {
      return false;
    }
    List<Optional<Boolean>> units =
        members.stream()
            .filter(c -> c.reading().worth() instanceof Worth.Num)
            .map(c -> c.reading().unit().map(u -> Boolean.valueOf(u.convertsTo(either.first()))))
            .distinct()
            .toList();
    return units.size() <= 1;
  }

  /** A choice can only be the lowest if it is not above any other: what may be is cut there. */
  private static List<Candidate> extreme(
      List<String> choices, List<Candidate> members, boolean lowest) {
    List<String> order = lowest ? choices : choices.reversed();
    int bound =
        members.stream()
            .filter(c -> c.member() == Truth.YES && c.reading().worth() instanceof Worth.Choice)
            .mapToInt(c -> order.indexOf(((Worth.Choice) c.reading().worth()).choice()))
            .min()
            .orElse(order.size() - 1);
    List<Candidate> kept = new ArrayList<>();
    for (Candidate c : members) {
      switch (c.reading().worth()) {
        case Worth.Choice(String choice) when order.indexOf(choice) > bound -> {}
        case Worth.Choice choice -> kept.add(c);
        default ->
            kept.add(
                new Candidate(
                    c.reading().worth(new Worth.OneOf(order.subList(0, bound + 1))), c.member()));
      }
    }
    return kept;
  }

  private static List<Candidate> extreme(List<Candidate> members, boolean lowest) {
    Optional<Interval> bound =
        members.stream()
            .filter(c -> c.member() == Truth.YES && c.reading().worth() instanceof Worth.Num)
            .map(c -> c.reading().interval())
            .reduce((a, b) -> a.extreme(!lowest, b));
    if (bound.isEmpty()) {
      return members;
    }
    Interval cut = bound.get();
    List<Candidate> kept = new ArrayList<>();
    for (Candidate c : members) {
      Interval own = c.reading().interval();
      Truth beyond =
          own.compare(
              lowest
                  ? org.eligo.dsl.plan.Condition.Comparator.ABOVE
                  : org.eligo.dsl.plan.Condition.Comparator.BELOW,
              cut);
      if (beyond != Truth.YES) {
        Interval fits = lowest ? own.cutAbove(cut.high()) : own.cutBelow(cut.low());
        Worth worth =
            switch (c.reading().worth()) {
              case Worth.Word(boolean positive, Interval _) -> new Worth.Word(positive, fits);
              default -> new Worth.Num(fits);
            };
        kept.add(new Candidate(c.reading().worth(worth), c.member()));
      }
    }
    return kept;
  }

  private List<Missing> timeProblems(ResultTime time, Frame frame) {
    return switch (time) {
      case ResultTime.AnyTime any -> List.of();
      case ResultTime.Valid valid -> frame.horizon().missing();
      case ResultTime.InWindow in -> anyStretch(in.window(), frame).missing();
      case ResultTime.AtVisit at -> evaluation.timeline().visit(at.milestone()).missing();
    };
  }

  private Stretch anyStretch(Window window, Frame frame) {
    return evaluation.windows().stretch(window, frame.windowOfAny());
  }

  /** What is needed, in one clause: {@code platelets from 04 Mar 2025 to 01 Apr 2025}. */
  String need(ResultQuery query, DataItem item, Frame frame) {
    String from = query.laboratory().map(l -> " from " + l + " laboratory").orElse("");
    String what = item.name() + from + when(query.time(), frame);
    String absence = evaluation.readings().absence(item);
    boolean some = !evaluation.readings().of(item).isEmpty();
    return what + " needed (" + (some ? "none in that time" : absence) + ")" + due(query, frame);
  }

  private MissingKind lack(ResultQuery query, DataItem item, List<Candidate> members, Frame frame) {
    if (!due(query, frame).isEmpty()) {
      return MissingKind.NOT_DUE;
    }
    return members.isEmpty() ? evaluation.readings().whyNone(item) : MissingKind.NOT_EXACT;
  }

  private String when(ResultTime time, Frame frame) {
    return switch (time) {
      case ResultTime.AnyTime any -> "";
      case ResultTime.Valid valid -> " not older than " + valid.length().display();
      case ResultTime.InWindow in -> " " + anyStretch(in.window(), frame).text();
      case ResultTime.AtVisit at -> " at " + at.milestone();
    };
  }

  private String due(ResultQuery query, Frame frame) {
    DayRange begin =
        switch (query.time()) {
          case ResultTime.AnyTime any -> DayRange.ALWAYS;
          case ResultTime.Valid valid -> DayRange.ALWAYS;
          case ResultTime.InWindow in -> anyStretch(in.window(), frame).begin();
          case ResultTime.AtVisit at -> evaluation.timeline().visit(at.milestone()).begin();
        };
    boolean ahead = begin.definitelyAfter(DayRange.of(evaluation.timeline().asOf()));
    return ahead ? ", due from " + Timeline.text(begin) : "";
  }
}
