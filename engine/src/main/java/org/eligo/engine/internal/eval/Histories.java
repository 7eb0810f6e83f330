package org.eligo.engine.internal.eval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.History;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * Conditions over the entries of events and courses. Recorded entries can prove that something
 * happened; that it did not happen is proven only by a completeness statement for the whole time
 * asked about.
 */
final class Histories {
  private final Evaluation evaluation;
  private final Completeness completeness;
  private final Spells spells;

  Histories(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.completeness = new Completeness(evaluation);
    this.spells = new Spells(evaluation);
  }

  /** An entry with the certainty that it is meant. */
  record Match(Spell spell, Truth truth, List<Missing> missing, String lacks) {
    String shown() {
      return spell.shown() + (lacks.isEmpty() ? "" : " (" + lacks + ")");
    }
  }

  /** The entries that a query may mean, and whether they are surely all. */
  record Found(List<Match> matches, Truth complete, List<Missing> gaps, Stretch time) {
    Found {
      matches = List.copyOf(matches);
      gaps = List.copyOf(gaps);
    }

    List<Missing> missing() {
      List<Missing> all = new ArrayList<>();
      matches.forEach(m -> all.addAll(m.missing()));
      all.addAll(gaps);
      return Once.each(all);
    }

    String shown(Truth truth) {
      return String.join(
          ", ", matches.stream().filter(m -> m.truth() == truth).map(Match::shown).toList());
    }
  }

  Found find(HistoryQuery query, Frame frame) {
    DataItem item = evaluation.item(query.item());
    // A length that is a field of the entries is not known before an entry is: it may be any.
    Stretch time = time(query, frame.windowOfAny());
    List<Match> matches = new ArrayList<>();
    for (Spell spell : spells.of(item, query.status())) {
      Match match = match(query, item, spell, time, frame);
      if (match.truth() != Truth.NO) {
        matches.add(match);
      }
    }
    List<Missing> gaps = new ArrayList<>(time.missing());
    Completeness.Answer answer =
        completeness.covers(item, time, query, entry -> mayBeMeant(query, item, entry, frame));
    answer.gap().ifPresent(gaps::add);
    return new Found(matches, answer.truth(), gaps, time);
  }

  /**
   * The stretch that a query asks about; without an end it reaches to the day of the stage, and of
   * plans without end.
   */
  private Stretch time(HistoryQuery query, Frame frame) {
    Optional<Stretch.Side> horizon = Optional.of(new Stretch.Side(frame.horizon(), true));
    return switch (query.time()) {
      case EntryTime.Ever ever -> new Stretch(Optional.empty(), horizon);
      case EntryTime.OngoingAt at -> {
        Moment day = evaluation.windows().day(at.day(), frame);
        yield Stretch.between(day, day);
      }
      case EntryTime.InWindow in -> {
        Stretch stretch = evaluation.windows().stretch(in.window(), frame);
        boolean plans = query.status() != HistoryQuery.Status.HAPPENED;
        if (plans && stretch.from().isEmpty() && stretch.to().isEmpty()) {
          Moment today = Moment.known(DayRange.of(evaluation.timeline().asOf()));
          yield new Stretch(Optional.of(new Stretch.Side(today, true)), Optional.empty());
        }
        yield plans || stretch.to().isPresent() ? stretch : new Stretch(stretch.from(), horizon);
      }
    };
  }

  private Match match(HistoryQuery query, DataItem item, Spell spell, Stretch time, Frame frame) {
    Frame inner = frame.of(new Subject.OfEntry(item, spell));
    List<Missing> missing = new ArrayList<>();
    // A window whose length is a field of the entry is worked out for each entry.
    Stretch own = time(query, frame.windowOf(new Subject.OfEntry(item, spell)));
    Truth inTime =
        query.status() == HistoryQuery.Status.PLANNED
            ? own.contains(spell.start())
            : inTime(query.time(), completeness.stillServing(item, spell, own), own);
    boolean known = spell.start().isExact() && spell.end().isExact();
    if (inTime == Truth.UNKNOWN && !(known && !own.missing().isEmpty())) {
      missing.add(
          new Missing(
              item.name(),
              known ? MissingKind.UNDECIDABLE : MissingKind.NOT_EXACT,
              item.name() + " " + spell.shown() + ": " + open(query.time(), spell, own)));
    }
    Truth truth = inTime;
    String lacks = "";
    if (query.where().isPresent() && truth != Truth.NO) {
      Explanation told = evaluation.conditions().test(query.where().get(), inner);
      missing.addAll(told.missing());
      lacks = lacking(query).isPresent() && told.truth() == Truth.YES ? told.sentence() : "";
      truth = truth.and(told.truth());
    }
    if (query.otherThan().isPresent() && truth != Truth.NO) {
      Explanation told = evaluation.conditions().test(query.otherThan().get(), inner);
      missing.addAll(told.missing());
      truth = truth.and(told.truth().not());
    }
    if (spell.happened() == Truth.UNKNOWN && truth != Truth.NO) {
      missing.add(
          new Missing(
              item.name(),
              MissingKind.NOT_KNOWN,
              "whether it happened: " + item.name() + " " + spell.shown()));
    }
    truth = truth.and(spell.happened());
    if (truth == Truth.UNKNOWN) {
      missing.addAll(time.missing());
      missing.addAll(own.missing());
    }
    return new Match(spell, truth, truth == Truth.UNKNOWN ? missing : List.of(), lacks);
  }

  /** Whether the filters do not surely leave a plan out, on whatever day it is now (H14, H23). */
  private boolean mayBeMeant(HistoryQuery query, DataItem item, History.Entry entry, Frame frame) {
    Spell spell = spells.spell(item, entry, query.status()).onAnyDay();
    Frame inner = frame.of(new Subject.OfEntry(item, spell));
    return query.where().map(w -> test(w, inner) != Truth.NO).orElse(true)
        && query.otherThan().map(o -> test(o, inner) != Truth.YES).orElse(true);
  }

  private Truth test(Condition condition, Frame frame) {
    return evaluation.conditions().test(condition, frame).truth();
  }

  /** What the entries that are sought must lack: then an entry says why it is one of them. */
  private static Optional<Condition> lacking(HistoryQuery query) {
    return query
        .where()
        .map(w -> w instanceof Condition.And and ? and.parts().getLast() : w)
        .filter(Condition.Not.class::isInstance);
  }

  private static String open(EntryTime time, Spell spell, Stretch own) {
    boolean touches =
        time instanceof EntryTime.InWindow in && in.overlap() == EntryTime.Overlap.OVERLAP;
    if (touches && spell.ongoing() && own.begin().hasFirst() && own.begin().isExact()) {
      return "must end by " + Timeline.text(own.begin().shift(-1)) + ", give its end";
    }
    return "its days are needed (asked " + own.text() + ")";
  }

  private static Truth inTime(EntryTime time, Spell spell, Stretch own) {
    return switch (time) {
      case EntryTime.Ever ever -> own.notAfter(spell.start());
      case EntryTime.OngoingAt at -> own.notAfter(spell.start()).and(own.notBefore(spell.end()));
      case EntryTime.InWindow in ->
          switch (in.overlap()) {
            case OVERLAP -> own.notAfter(spell.start()).and(own.notBefore(spell.end()));
            case STARTED -> own.contains(spell.start());
            case ENDED -> own.contains(spell.end());
            case THROUGHOUT -> throughout(spell, own);
          };
    };
  }

  private static Truth throughout(Spell spell, Stretch own) {
    DayRange begin = own.from().map(Stretch.Side::outer).orElse(DayRange.ALWAYS);
    DayRange end = own.to().map(Stretch.Side::outer).orElse(DayRange.ALWAYS);
    Truth before = Stretch.truth(spell.start().onOrBefore(begin));
    Truth after = Stretch.truth(spell.end().onOrAfter(end));
    // A time that ends before it begins holds nothing that begins later, or ended earlier.
    Truth reached =
        own.from().isPresent()
            ? own.notAfter(spell.start()).and(own.notBefore(spell.end()))
            : Truth.YES;
    return before.and(after).and(reached);
  }

  Explanation exists(Condition.Exists exists, Frame frame) {
    Found found = find(exists.query(), frame);
    Truth truth = found.complete() == Truth.YES ? Truth.NO : Truth.UNKNOWN;
    for (Match match : found.matches()) {
      truth = truth.or(match.truth());
    }
    return told(exists.query(), found, truth, exists.span());
  }

  private Explanation told(
      HistoryQuery query, Found found, Truth truth, org.eligo.dsl.source.Span span) {
    String sentence =
        switch (truth) {
          case YES -> query.item() + " " + found.shown(Truth.YES);
          case NO ->
              (lacking(query).isPresent()
                      ? "no " + query.item() + " that is otherwise "
                      : "no such " + query.item() + " ")
                  + found.time().text()
                  + stated(query);
          case UNKNOWN ->
              query.item()
                  + " is not settled: "
                  + String.join("; ", Once.each(found.missing(), Missing::need));
        };
    return Conditions.leaf(span, truth, sentence, found.missing());
  }

  private String stated(HistoryQuery query) {
    Optional<History.Complete> statement =
        Optional.ofNullable(evaluation.participant().histories().get(query.item()))
            .flatMap(History::complete);
    boolean plans = query.status() != HistoryQuery.Status.HAPPENED;
    return statement
        .map(c ->
            ", complete as of "
                + c.on().display()
                + c.plans()
                    .filter(p -> plans)
                    .map(p -> ", plans up to " + p.upTo().map(d -> d.display()).orElse("any day"))
                    .orElse(""))
        .orElse("");
  }

  /** The entries that may be the picked one, and whether it is sure that it is among them. */
  private record Newest(Found found, List<Match> matches, boolean sure, Completeness.Answer upTo) {
    List<Missing> missing() {
      List<Missing> missing = new ArrayList<>();
      matches.forEach(m -> missing.addAll(m.missing()));
      upTo.gap().ifPresent(missing::add);
      return missing;
    }
  }

  private Newest newest(HistoryQuery query, boolean latest, Frame frame) {
    Found found = find(query, frame);
    List<Match> newest =
        found.matches().stream()
            .filter(m ->
                found.matches().stream()
                    .noneMatch(o ->
                        o.truth() == Truth.YES
                            && (latest
                                ? o.spell().start().definitelyAfter(m.spell().start())
                                : o.spell().start().definitelyBefore(m.spell().start()))))
            .toList();
    boolean sure = newest.stream().anyMatch(m -> m.truth() == Truth.YES);
    DataItem item = evaluation.item(query.item());
    // Where no entry is sure, an older one could be the newest.
    Completeness.Answer upTo =
        sure && found.complete() != Truth.YES
            ? completeFrom(item, newest, found.time(), latest)
            : new Completeness.Answer(found.complete(), Optional.empty());
    return new Newest(found, newest, sure, upTo);
  }

  /** The newest entry decides, if it is sure that there is no newer one. */
  Explanation latest(Condition.EntryTest test, Frame frame) {
    DataItem item = evaluation.item(test.query().item());
    Newest newest = newest(test.query(), test.latest(), frame);
    if (newest.matches().isEmpty()) {
      return told(
          test.query(),
          newest.found(),
          newest.found().complete() == Truth.YES ? Truth.NO : Truth.UNKNOWN,
          test.span());
    }
    List<Explanation> parts =
        newest.matches().stream()
            .map(m ->
                evaluation
                    .conditions()
                    .test(test.test(), frame.of(new Subject.OfEntry(item, m.spell()))))
            .toList();
    Truth truth = parts.stream().map(Explanation::truth).reduce(Truth::agree).orElse(Truth.UNKNOWN);
    boolean settled = newest.upTo().truth() == Truth.YES && (newest.sure() || truth == Truth.NO);
    List<Missing> missing = new ArrayList<>();
    parts.forEach(p -> missing.addAll(p.missing()));
    missing.addAll(newest.missing());
    if (missing.isEmpty()) {
      missing.addAll(newest.found().gaps());
    }
    if (missing.isEmpty()) {
      missing.add(
          new Missing(
              item.name(),
              MissingKind.NOT_EXACT,
              "which entry is the newest? " + newest.found().shown(Truth.YES)));
    }
    String shown =
        String.join(" or ", newest.matches().stream().map(m -> m.spell().shown()).toList());
    String what = String.join("; ", Once.each(parts, Explanation::sentence));
    String sentence =
        settled && truth.isDecided()
            ? nameOf(test.query(), test.latest()) + " " + shown + ": " + what
            : String.join("; ", Once.each(missing, Missing::need));
    return Conditions.leaf(test.span(), settled ? truth : Truth.UNKNOWN, sentence, missing);
  }

  private static String nameOf(HistoryQuery query, boolean latest) {
    return query.named().orElse((latest ? "latest " : "earliest ") + query.item());
  }

  /** A day of an entry in words. */
  static String nameOf(DateExpr.EntryDay day) {
    String which =
        switch (day.day()) {
          case DATE -> "date of ";
          case START -> "start of ";
          case END -> "end of ";
        };
    return which + nameOf(day.query(), day.latest());
  }

  /** The day of the picked entry; unknown unless it is surely picked. */
  Moment day(DateExpr.EntryDay day, Frame frame) {
    DataItem item = evaluation.item(day.query().item());
    Newest newest = newest(day.query(), day.latest(), frame);
    List<Missing> missing = new ArrayList<>(newest.missing());
    missing.addAll(newest.found().gaps());
    boolean settled = newest.sure() && newest.upTo().truth() == Truth.YES;
    Optional<DayRange> days = Optional.empty();
    boolean planned = false;
    Optional<DayRange> recorded = Optional.empty();
    for (Match match : newest.matches()) {
      Spell spell = match.spell();
      Subject entry = new Subject.OfEntry(item, spell);
      Optional<Explanation> told =
          day.test().map(test -> evaluation.conditions().test(test, frame.of(entry)));
      settled &= told.map(t -> t.truth() == Truth.YES).orElse(true);
      told.ifPresent(t -> missing.addAll(t.missing()));
      boolean end = day.day() == DateExpr.ItsDay.END;
      DayRange own = end ? spell.end() : spell.start();
      Moment one =
          evaluation
              .timeline()
              .perhapsPlanned(own, end ? spell.endPlanned() : spell.startPlanned());
      Optional<DayRange> been =
          one.planned() ? Optional.empty() : one.recorded().or(() -> Optional.of(own));
      planned |= one.planned() || one.recorded().isPresent();
      recorded = recorded.map(r -> been.map(r::span).orElse(r)).or(() -> been);
      days = Optional.of(days.map(d -> d.span(own)).orElse(own));
    }
    String need = "the " + nameOf(day) + " is not known";
    if (!settled) {
      missing.add(new Missing(item.name(), Lacks.like(missing), need));
      return new Moment(DayRange.ALWAYS, false, Once.each(missing));
    }
    DayRange found = days.orElseThrow();
    return found.equals(DayRange.ALWAYS)
        ? Moment.unknown(item.name(), MissingKind.NOT_EXACT, need)
        // What is asked before a planned day serves for no other (H4).
        : new Moment(
            found, planned && recorded.isEmpty(), planned ? recorded : Optional.empty(), List.of());
  }

  /** Whether the history is complete over a time. */
  Completeness.Answer covers(DataItem item, Stretch time) {
    return completeness.covers(item, time);
  }

  /** Whether what was said of an item on a day serves before a planned one. */
  boolean serves(DataItem item, DayRange on) {
    return completeness.serves(item, on);
  }

  /** Whether a plan has passed since a statement of a day. */
  boolean isOvertaken(DataItem item, DayRange on) {
    return completeness.isOvertaken(item, on);
  }

  /** An entry that goes on, as far as that may be taken to be so. */
  Spell stillServing(DataItem item, Spell spell, Stretch time) {
    return completeness.stillServing(item, spell, time);
  }

  private Completeness.Answer completeFrom(
      DataItem item, List<Match> newest, Stretch time, boolean latest) {
    if (!latest) {
      return completeTo(item, newest);
    }
    long from = newest.stream().mapToLong(m -> m.spell().start().first()).min().orElseThrow();
    if (from == DayRange.NO_FIRST) {
      return completeness.covers(item, new Stretch(Optional.empty(), time.to()));
    }
    Stretch.Side begin =
        new Stretch.Side(Moment.known(DayRange.of(LocalDate.ofEpochDay(from))), true);
    return completeness.covers(item, new Stretch(Optional.of(begin), time.to()));
  }

  /** No entry that nobody told of began before the earliest one, or on its day. */
  private Completeness.Answer completeTo(DataItem item, List<Match> earliest) {
    long to =
        earliest.stream()
            .filter(m -> m.truth() == Truth.YES)
            .mapToLong(m -> m.spell().start().last())
            .min()
            .orElseThrow();
    Stretch.Side end = new Stretch.Side(Moment.known(DayRange.of(LocalDate.ofEpochDay(to))), true);
    return completeness.covers(item, new Stretch(Optional.empty(), Optional.of(end)));
  }
}
