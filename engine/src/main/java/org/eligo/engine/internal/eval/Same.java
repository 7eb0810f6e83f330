package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;

/** Whether two entries have the same value in a field. */
final class Same {
  private Same() {}

  /** A value that is exactly known, equal to another one if both are the same. */
  record Known(Object value) {}

  /** The exact value of a field; empty where it is not recorded, or only within bounds. */
  static Optional<Known> known(Spell spell, String field, DataItem item) {
    Recorded recorded = spell.fields().get(field);
    if (recorded instanceof Recorded.Choice c) {
      return mayBeAny(c.choice()) ? Optional.empty() : Optional.of(new Known(c.choice()));
    }
    if (recorded instanceof Recorded.DateValue d && d.date().range().isExact()) {
      return Optional.of(new Known(d.date().range()));
    }
    return number(recorded, field, item).flatMap(Interval::exact).map(Same::of);
  }

  /** What is like a list may be any entry of it, and so the same as any other value. */
  static boolean mayBeAny(String choice) {
    return choice.startsWith("like ");
  }

  private static Known of(Rational number) {
    return new Known(number);
  }

  private static Optional<Interval> number(
      @org.jspecify.annotations.Nullable Recorded recorded, String field, DataItem item) {
    DataItem.Field declared = item.fields().get(field);
    return recorded instanceof Recorded.Numeric n && declared != null
        ? Readings.number(n, declared.type(), false)
        : Optional.empty();
  }

  /** Whether all fields are the same; one that surely differs is enough for no. */
  static Truth inAll(List<String> fields, Spell a, Spell b, DataItem item) {
    Truth same = Truth.YES;
    for (String field : fields) {
      same = same.and(in(field, a, b, item));
    }
    return same;
  }

  private static Truth in(String field, Spell a, Spell b, DataItem item) {
    Optional<Known> one = known(a, field, item);
    Optional<Known> other = known(b, field, item);
    if (one.isPresent() && other.isPresent()) {
      return Truth.of(one.equals(other));
    }
    Optional<Interval> left = number(a.fields().get(field), field, item);
    Optional<Interval> right = number(b.fields().get(field), field, item);
    boolean apart =
        left.isPresent()
            && right.isPresent()
            && left.get().compare(org.eligo.dsl.plan.Condition.Comparator.EQUAL, right.get())
                == Truth.NO;
    return apart ? Truth.NO : Truth.UNKNOWN;
  }
}
