package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.time.CountRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Histories.Found;
import org.eligo.engine.internal.eval.Histories.Match;
import org.eligo.engine.internal.eval.Same.Known;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * Numbers of entries and sums over them. Entries that could be the same one count once in the lower
 * bound; a history that is not complete leaves the upper bound open.
 */
final class Counts {
  private static final Interval.End ONE = new Interval.End(Rational.ONE, false);
  private static final Interval.End NOTHING = new Interval.End(Rational.ZERO, false);

  private final Evaluation evaluation;

  Counts(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Explanation test(Condition.CountEntries count, Frame frame) {
    Found found = evaluation.histories().find(count.query(), frame);
    Interval number = bounds(count, found);
    Truth truth = number.compare(count.comparator(), Interval.of(Rational.of(count.count())));
    List<Missing> missing = new ArrayList<>(found.missing());
    if (missing.isEmpty()) {
      missing.add(new Missing(count.query().item(), MissingKind.NOT_EXACT, undecided(count)));
    }
    String sentence =
        count.different().map(field -> "different " + field + " of ").orElse("")
            + count.query().item()
            + ": "
            + Figures.text(number, Optional.empty())
            + " "
            + found.time().text()
            + ", asked "
            + count.comparator().symbol()
            + " "
            + count.count();
    return Conditions.leaf(count.span(), truth, sentence, missing);
  }

  private static String undecided(Condition.CountEntries count) {
    return count
        .different()
        .map(field -> field + " of every entry is needed")
        .orElse("entries may be the same one: say which are different");
  }

  private Interval bounds(Condition.CountEntries count, Found found) {
    long least;
    long most;
    if (count.apart().isPresent()) {
      List<Spacing.Spot> spots =
          found.matches().stream()
              .map(m -> new Spacing.Spot(m.spell().start(), m.truth() == Truth.YES))
              .toList();
      CountRange range = Spacing.count(spots, count.apart().get());
      least = range.least();
      most = range.most();
    } else if (count.different().isPresent()) {
      String field = count.different().get();
      DataItem item = evaluation.item(count.query().item());
      Set<Object> sure = new HashSet<>();
      Set<Object> possible = new HashSet<>();
      long unknown = 0;
      for (Match match : found.matches()) {
        Optional<Known> value = Same.known(match.spell(), field, item);
        unknown += value.isEmpty() ? 1 : 0;
        value.ifPresent(possible::add);
        value.filter(v -> match.truth() == Truth.YES).ifPresent(sure::add);
      }
      least = sure.size();
      most = possible.size() + unknown;
    } else {
      least =
          Distinct.most(sure(found).stream().map(m -> ONE).toList(), spells(found))
              .at()
              .numerator()
              .longValueExact();
      most = found.matches().size();
    }
    return interval(
        new Interval.End(Rational.of(least), false),
        Optional.of(new Interval.End(Rational.of(most), false)),
        found);
  }

  private static List<Match> sure(Found found) {
    return found.matches().stream().filter(m -> m.truth() == Truth.YES).toList();
  }

  private static List<Spell> spells(Found found) {
    return sure(found).stream().map(Match::spell).toList();
  }

  private static Interval interval(Interval.End least, Optional<Interval.End> most, Found found) {
    return new Interval(Optional.of(least), most.filter(m -> found.complete() == Truth.YES));
  }

  /** The sum over the entries. What may be negative cannot be bounded, so it is unknown. */
  Figures total(Value.Total total, Frame frame) {
    Found found = evaluation.histories().find(total.query(), frame);
    DataItem item = evaluation.item(total.query().item());
    List<Missing> missing = new ArrayList<>(found.missing());
    List<Interval.End> sure = new ArrayList<>();
    Optional<Interval.End> most = Optional.of(NOTHING);
    boolean below = false;
    for (Match match : found.matches()) {
      Frame inner = frame.of(new Subject.OfEntry(item, match.spell()));
      Figures own = evaluation.values().value(total.of(), inner);
      missing.addAll(own.missing());
      boolean negative = own.interval().low().map(low -> low.at().signum() < 0).orElse(true);
      below |= negative;
      Optional<Interval.End> high = negative ? Optional.empty() : own.interval().high();
      // An entry that may not fit may add nothing: then its open end is not reached either.
      most = most.flatMap(m -> high.map(m::plus));
      if (match.truth() == Truth.YES) {
        sure.add(negative ? NOTHING : own.interval().low().orElseThrow());
      }
      if (negative && own.missing().isEmpty()) {
        missing.add(
            new Missing(item.name(), MissingKind.UNDECIDABLE, own.shown() + " may be negative"));
      }
    }
    boolean signed = Signs.mayBeNegative(total.of());
    boolean unbounded = signed && (below || found.complete() != Truth.YES);
    Interval sum =
        unbounded ? Interval.ALL : interval(Distinct.most(sure, spells(found)), most, found);
    if (!sum.isExact() && missing.isEmpty()) {
      missing.add(
          new Missing(
              item.name(),
              MissingKind.NOT_EXACT,
              "entries may be the same one: say which are different"));
    }
    return new Figures(
        sum,
        "total of "
            + item.name()
            + " "
            + Figures.text(sum, Optional.empty())
            + " "
            + found.time().text(),
        sum.isExact() ? List.of() : Once.each(missing));
  }
}
