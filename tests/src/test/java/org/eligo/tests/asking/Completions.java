package org.eligo.tests.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Screening.Asks;

/**
 * Finds out, by drawing, what a record does not say: the opposite of {@code Garbles}. What is known
 * stays; what was never recorded is recorded, what is unknown gets a value.
 */
final class Completions {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

  private final Protocol protocol;
  private final LocalDate asOf;
  private RandomGenerator random;
  private final List<Rational> numbers = new ArrayList<>();

  Completions(Protocol protocol, LocalDate asOf, RandomGenerator random) {
    this.protocol = protocol;
    this.asOf = asOf;
    this.random = random;
    Matcher matcher = NUMBER.matcher(protocol.source().text());
    while (matcher.find()) {
      Rational.parse(matcher.group().replace(",", "")).ifPresent(numbers::add);
    }
    numbers.add(Rational.ONE);
  }

  /** What is drawn from now on depends on this generator alone. */
  Completions drawing(RandomGenerator generator) {
    random = generator;
    return this;
  }

  /**
   * The record with this item or milestone found out.
   *
   * @param anew whether new facts may be found too where some are known already
   */
  Participant with(Participant p, String datum, boolean anew) {
    DataItem item = protocol.data().get(datum);
    if (item == null) {
      return protocol.milestone(datum).map(m -> dated(p, m)).orElse(p);
    }
    if (item.isSiteFact()) {
      return p;
    }
    return item.isHistory() ? history(p, item, anew) : series(p, item, anew);
  }

  /** The record with an answer about an item. */
  Participant answered(Participant p, String id, Asks asks, String digest) {
    List<Decision> decisions = new ArrayList<>(p.decisions());
    decisions.removeIf(d -> d.about().equals(id));
    String answer = asks.answers().get(random.nextInt(asks.answers().size()));
    decisions.add(
        new Decision(
            id,
            asks.role(),
            Decision.Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
            Optional.of("N. N."),
            day(answerDay(p)),
            Optional.empty(),
            Optional.of(digest)));
    return new Participant(
        p.id(), p.site(), p.asOf(), p.milestones(), p.series(), p.histories(), decisions);
  }

  private LocalDate answerDay(Participant p) {
    List<LocalDate> days = new ArrayList<>(List.of(asOf, asOf.minusDays(random.nextInt(20))));
    p.milestones().values().stream()
        .filter(m -> !m.planned())
        .flatMap(m -> m.days().stream())
        .flatMap(d -> d.range().lastDay().stream())
        .filter(d -> !d.isAfter(asOf))
        .forEach(days::add);
    return one(days);
  }

  private Participant dated(Participant p, Milestone milestone) {
    Participant.MilestoneDay known = p.milestones().get(milestone.name());
    boolean exact =
        known != null
            && !known.planned()
            && known.days().stream().allMatch(d -> d.range().isExact());
    if (exact && random.nextInt(3) > 0) {
      return p;
    }
    LocalDate from = asOf.minusDays(60);
    LocalDate to = asOf;
    boolean before = true;
    for (Milestone other : protocol.milestones()) {
      Optional<LocalDate> day =
          Optional.ofNullable(p.milestones().get(other.name()))
              .filter(m -> !m.planned())
              .flatMap(m -> m.days().getFirst().range().lastDay());
      if (other.name().equals(milestone.name())) {
        before = false;
      } else if (day.isPresent() && other.days().isEmpty()) {
        from = before && day.get().isAfter(from) ? day.get() : from;
        to = !before && day.get().isBefore(to) ? day.get() : to;
      }
    }
    LocalDate day =
        known != null
                && !exact
                && !known.planned()
                && !known.days().getFirst().range().isUnbounded()
            ? within(known.days().getFirst().range())
            : between(from, to);
    Map<String, Participant.MilestoneDay> days = new LinkedHashMap<>(p.milestones());
    days.put(milestone.name(), new Participant.MilestoneDay(day(day), false));
    return new Participant(
        p.id(), p.site(), p.asOf(), days, p.series(), p.histories(), p.decisions());
  }

  private Participant series(Participant p, DataItem item, boolean anew) {
    List<Result> results = new ArrayList<>();
    List<Result> recorded = p.series().getOrDefault(item.name(), List.of());
    for (Result result : recorded) {
      Result found = found(result, item);
      // Which of several counts is said by taking the others back.
      if (!anew || recorded.size() < 2 || random.nextInt(3) > 0) {
        results.add(found);
      }
    }
    if (recorded.isEmpty() || (anew && !item.constant() && random.nextBoolean())) {
      int more = item.constant() ? 1 : 1 + random.nextInt(2);
      for (int i = 0; i < more; i++) {
        results.add(result(item));
      }
    }
    Map<String, List<Result>> series = new LinkedHashMap<>(p.series());
    series.put(item.name(), results);
    return new Participant(
        p.id(), p.site(), p.asOf(), p.milestones(), series, p.histories(), p.decisions());
  }

  private Result result(DataItem item) {
    Recorded value = random.nextInt(20) == 0 && !item.constant() ? none() : value(item.type());
    return found(
        new Result(
            value,
            day(
                switch (random.nextInt(3)) {
                  case 0 -> asOf;
                  case 1 -> between(asOf.minusDays(40), asOf);
                  default -> past();
                }),
            visit(),
            new Result.Bound.Missing(),
            new Result.Bound.Missing(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Map.of()),
        item);
  }

  private static Recorded none() {
    return new Recorded.Absent(Recorded.State.NONE);
  }

  private Result.Visit visit() {
    return protocol.milestones().isEmpty() || random.nextBoolean()
        ? new Result.Visit.Untagged()
        : new Result.Visit.Tagged(one(protocol.milestones()).name());
  }

  private Result found(Result r, DataItem item) {
    Rational low = number();
    return new Result(
        value(r.value(), item.type()),
        r.on().range().isExact() || item.constant() ? r.on() : day(within(r.on().range())),
        r.visit() instanceof Result.Visit.Unknown ? visit() : r.visit(),
        bound(r.low(), low),
        bound(r.high(), low.plus(number())),
        r.laboratory()
            .filter(l -> !l.equals("unknown"))
            .or(() -> Optional.of(random.nextBoolean() ? "central" : "local")),
        r.sample().map(mark -> mark.equals("unknown") ? "S" + random.nextInt(2) : mark),
        r.source(),
        r.by(),
        true,
        fields(r.fields(), item));
  }

  private static Result.Bound bound(Result.Bound now, Rational drawn) {
    return now instanceof Result.Bound.Missing || now instanceof Result.Bound.Unknown
        ? new Result.Bound.Known(drawn)
        : now;
  }

  private Map<String, Recorded> fields(Map<String, Recorded> recorded, DataItem item) {
    Map<String, Recorded> fields = new LinkedHashMap<>();
    item.fields()
        .forEach((name, field) -> {
          Recorded now = recorded.get(name);
          fields.put(name, now == null ? value(field.type()) : value(now, field.type()));
        });
    return fields;
  }

  /** What is known stays; the rest is drawn. */
  private Recorded value(Recorded now, Type type) {
    return switch (now) {
      case Recorded.Absent(Recorded.State state)
          when state == Recorded.State.UNKNOWN
              || state == Recorded.State.PENDING
              || (state == Recorded.State.NONE && random.nextBoolean()) ->
          value(type);
      case Recorded.Unclassified _, Recorded.Word _, Recorded.Detection _, Recorded.Text _ ->
          value(type);
      case Recorded.Numeric n
          when n.censoring() != Recorded.Censoring.NONE || !n.unit().equals(unit(type)) ->
          value(type);
      case Recorded.Judged j when j.role().equals(Recorded.Judged.UNKNOWN_ROLE) -> value(type);
      case Recorded.Choice c when c.choice().startsWith("like ") || type.judge().isPresent() ->
          value(type);
      case Recorded.DateValue d when !d.date().range().isExact() ->
          new Recorded.DateValue(day(within(d.date().range())));
      default -> now;
    };
  }

  private Recorded value(Type type) {
    return switch (type) {
      case Type.YesNo _ -> new Recorded.Choice(random.nextBoolean() ? "yes" : "no");
      case Type.OneOf(List<String> choices) -> new Recorded.Choice(one(choices));
      case Type.Ordered(List<String> choices) -> new Recorded.Choice(one(choices));
      case Type.InList in -> new Recorded.Choice(one(in.choices()));
      case Type.SomeOf(List<String> choices) ->
          new Recorded.Choices(choices.stream().filter(c -> random.nextBoolean()).toList());
      case Type.Titre _, Type.Number _, Type.Measurement _, Type.EitherUnit _ -> {
        Rational n = number();
        yield new Recorded.Numeric(n, Recorded.Censoring.NONE, unit(type), n.toText());
      }
      case Type.Date _ ->
          new Recorded.DateValue(
              day(random.nextBoolean() ? past() : asOf.minusDays(random.nextInt(36_000))));
      case Type.Judgement(String role) ->
          type.judge().isPresent()
              ? new Recorded.Judged(
                  random.nextBoolean() ? "yes" : "no", role, day(asOf), Optional.empty())
              : new Recorded.Choice(random.nextBoolean() ? "yes" : "no");
      case Type.Text _, Type.Event _, Type.Course _ -> new Recorded.Text("text");
    };
  }

  private Optional<Unit> unit(Type type) {
    return switch (type) {
      case Type.Measurement m -> Optional.of(m.unit());
      case Type.EitherUnit e -> Optional.of(random.nextBoolean() ? e.first() : e.second());
      default -> Optional.empty();
    };
  }

  private Participant history(Participant p, DataItem item, boolean anew) {
    Optional<History> recorded = Optional.ofNullable(p.histories().get(item.name()));
    List<History.Entry> entries = new ArrayList<>();
    recorded.ifPresent(h -> h.entries().forEach(e -> found(e, item).ifPresent(entries::add)));
    boolean complete = recorded.flatMap(History::complete).isPresent();
    if (!complete || anew) {
      for (int more = random.nextInt(3); more > 0; more--) {
        entries.add(entry(item));
      }
    }
    History.Complete statement =
        new History.Complete(
            Optional.empty(), day(asOf), Optional.of(new History.Plans(Optional.empty())));
    Map<String, History> histories = new LinkedHashMap<>(p.histories());
    histories.put(
        item.name(),
        new History(
            entries,
            complete && !anew ? recorded.flatMap(History::complete) : Optional.of(statement)));
    return new Participant(
        p.id(), p.site(), p.asOf(), p.milestones(), p.series(), histories, p.decisions());
  }

  private History.Entry entry(DataItem item) {
    LocalDate from = past();
    boolean course = item.type() instanceof Type.Course;
    boolean ongoing = course && random.nextInt(3) == 0;
    return new History.Entry(
        day(from),
        course && !ongoing ? Optional.of(day(between(from, asOf))) : Optional.empty(),
        false,
        ongoing ? Optional.of(day(asOf)) : Optional.empty(),
        History.EntryState.HAPPENED,
        true,
        Optional.empty(),
        fields(Map.of(), item));
  }

  private Optional<History.Entry> found(History.Entry e, DataItem item) {
    boolean open =
        e.state() == History.EntryState.UNKNOWN || e.state() == History.EntryState.PLANNED;
    if (open && random.nextBoolean()) {
      return Optional.empty();
    }
    LocalDate from = e.from().range().isExact() ? exact(e.from()) : within(e.from().range());
    boolean course = item.type() instanceof Type.Course;
    Optional<PartialDate> to =
        e.to().map(end -> end.range().isExact() ? end : day(later(from, within(end.range()))));
    boolean endless = course && to.isEmpty() && (e.ongoing().isEmpty() || random.nextBoolean());
    return Optional.of(
        new History.Entry(
            day(open && from.isAfter(asOf) ? asOf : from),
            endless ? Optional.of(day(between(from, asOf))) : to,
            e.plannedEnd(),
            endless ? Optional.empty() : e.ongoing().map(on -> day(asOf)),
            open ? History.EntryState.HAPPENED : e.state(),
            true,
            e.source(),
            fields(e.fields(), item)));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate exact(PartialDate date) {
    return date.range().firstDay().orElseThrow();
  }

  private LocalDate past() {
    int reach =
        switch (random.nextInt(3)) {
          case 0 -> 40;
          case 1 -> 400;
          default -> 6000;
        };
    return asOf.minusDays(random.nextInt(reach));
  }

  private LocalDate within(DayRange range) {
    LocalDate last = range.lastDay().filter(d -> !d.isAfter(asOf)).orElse(asOf);
    LocalDate first = range.firstDay().orElseGet(() -> last.minusDays(6000));
    return between(first.isAfter(last) ? last : first, last);
  }

  private LocalDate between(LocalDate from, LocalDate to) {
    long days = Math.max(0, to.toEpochDay() - from.toEpochDay());
    return to.minusDays(random.nextLong(days + 1));
  }

  private static PartialDate day(LocalDate day) {
    return PartialDate.parse(day.toString()).orElseThrow();
  }

  private Rational number() {
    Rational n = one(numbers);
    return switch (random.nextInt(5)) {
      case 0 -> n;
      case 1 -> n.times(Rational.of(9, 10));
      case 2 -> n.times(Rational.of(11, 10));
      case 3 -> n.times(Rational.of(4));
      default -> n.times(Rational.of(1, 4));
    };
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
