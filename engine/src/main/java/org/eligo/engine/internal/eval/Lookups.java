package org.eligo.engine.internal.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/**
 * Rows of tables. A key that is not known may be any of the declared choices: the value is then one
 * of their rows, and anything at all if one of them has none.
 */
final class Lookups {
  private static final List<String> YES_NO = List.of("yes", "no");

  private final Evaluation evaluation;

  Lookups(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /**
   * What the key may be.
   *
   * @param choices empty where it may be something that nobody declared
   * @param item the item that holds it
   * @param missing what would make it known
   */
  private record Keys(
      Optional<Set<String>> choices, String name, String item, List<Missing> missing) {
    /** The rows that may be meant; empty if one of the choices has none. */
    <T> Optional<List<T>> rows(java.util.Map<String, T> rows) {
      return choices
          .filter(all -> !all.isEmpty() && rows.keySet().containsAll(all))
          .map(all -> all.stream().map(rows::get).toList());
    }

    String shown() {
      return choices.filter(all -> all.size() == 1).map(all -> all.iterator().next()).orElse(name);
    }
  }

  Figures value(Value.Lookup lookup, Frame frame) {
    Keys keys = keys(lookup.key(), frame);
    Optional<List<Rational>> rows = keys.rows(lookup.rows());
    String shown = lookup.table() + " of " + keys.shown();
    if (rows.isEmpty()) {
      return Figures.unknown(shown, why(lookup.table(), keys));
    }
    Interval interval =
        rows.get().stream().map(Interval::of).reduce(Interval::hull).orElse(Interval.ALL);
    return new Figures(
        interval,
        shown + " " + Figures.text(interval, lookup.unit()),
        interval.isExact() ? List.of() : why(lookup.table(), keys));
  }

  /** A day moved by the length of the row: every day that a possible row gives. */
  Moment moved(
      Moment base,
      Length.Lookup lookup,
      boolean earlier,
      Function<CalendarAmount, DayRange> moved,
      Frame frame) {
    Keys keys = keys(lookup.key(), frame);
    Optional<List<CalendarAmount>> rows = keys.rows(lookup.rows());
    List<Missing> missing = new ArrayList<>(base.missing());
    if (rows.isEmpty()) {
      missing.addAll(why(lookup.table(), keys));
      DayRange open =
          earlier
              ? new DayRange(DayRange.NO_FIRST, base.range().last())
              : new DayRange(base.range().first(), DayRange.NO_LAST);
      return new Moment(open, base.planned(), missing);
    }
    DayRange days = rows.get().stream().map(moved).reduce(DayRange::span).orElse(base.range());
    if (rows.get().stream().distinct().count() > 1) {
      missing.addAll(why(lookup.table(), keys));
    }
    return new Moment(days, base.planned(), missing);
  }

  private static List<Missing> why(String table, Keys keys) {
    return keys.missing().isEmpty()
        ? List.of(
            new Missing(
                keys.name(),
                MissingKind.UNDECIDABLE,
                "the table " + table + " has no row for " + keys.shown(),
                keys.item()))
        : keys.missing();
  }

  private Keys keys(TableKey key, Frame frame) {
    return switch (key) {
      case TableKey.OfField(String item, String field) -> field(item, field, frame);
      case TableKey.OfItem(var query) -> {
        DataItem item = evaluation.item(query.item());
        Picking.Picked picked = evaluation.picking().pick(query, frame);
        Set<String> choices = new LinkedHashSet<>();
        List<Missing> missing = new ArrayList<>(picked.sure() ? List.of() : picked.problems());
        boolean known = picked.sure();
        for (Picking.Candidate candidate : picked.candidates()) {
          if (candidate.reading().worth() instanceof Worth.Choice(String choice)) {
            choices.add(choice);
          } else {
            known = false;
            candidate.reading().why().ifPresent(missing::add);
          }
        }
        if (known && choices.size() > 1) {
          missing.add(
              new Missing(
                  item.name(),
                  MissingKind.CONTRADICTORY,
                  "contradictory: " + String.join(" and ", choices)));
        }
        yield new Keys(
            known ? Optional.of(choices) : any(item.type()),
            item.name(),
            item.name(),
            List.copyOf(missing));
      }
    };
  }

  private Keys field(String item, String field, Frame frame) {
    String what = field + " of " + item;
    Optional<Recorded> recorded =
        frame
            .subject()
            .filter(subject -> subject.item().name().equals(item))
            .flatMap(subject -> Optional.ofNullable(subject.fields().get(field)));
    if (recorded.isPresent() && recorded.get() instanceof Recorded.Choice(String choice)) {
      return new Keys(Optional.of(Set.of(choice)), what, item, List.of());
    }
    Optional<Type> type =
        Optional.ofNullable(evaluation.item(item).fields().get(field)).map(DataItem.Field::type);
    return new Keys(
        type.flatMap(Lookups::any),
        what,
        item,
        List.of(new Missing(what, Lacks.of(recorded.orElse(null)), what + " is not known", item)));
  }

  /** All choices of a type, where there are no others. */
  private static Optional<Set<String>> any(Type type) {
    return switch (type) {
      case Type.OneOf(List<String> choices) -> Optional.of(new LinkedHashSet<>(choices));
      case Type.Ordered(List<String> choices) -> Optional.of(new LinkedHashSet<>(choices));
      case Type.YesNo y -> Optional.of(new LinkedHashSet<>(YES_NO));
      default -> Optional.empty();
    };
  }
}
