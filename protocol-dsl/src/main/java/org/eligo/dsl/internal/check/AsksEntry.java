package org.eligo.dsl.internal.check;

import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.TableKey;
import org.eligo.dsl.plan.Value;

/**
 * Whether a condition inside {@code where} asks anything of the entry or result around it. What
 * stands in a {@code where} of its own is asked of another one; its time may lean on this one.
 */
final class AsksEntry {
  private AsksEntry() {}

  static boolean in(Condition condition) {
    return asks(condition);
  }

  private static boolean asks(Object piece) {
    return switch (piece) {
      case Value.Field field -> true;
      case Value.This result -> true;
      case Value.ThisLimit limit -> true;
      case DateExpr.Its its -> true;
      case DateExpr.DateField field -> true;
      case TableKey.OfField key -> true;
      // The range is that of the result around it.
      case Condition.RangeTest range -> true;
      case Condition.Hole hole -> Translation.isUnread(hole);
      // What is asked of another entry or result stands in its filter and its test.
      case HistoryQuery query -> asks(query.time());
      case ResultQuery query -> asks(query.time());
      case Condition.ResultTest test -> asks(test.query());
      case Condition.Known known -> asks(known.query());
      case Condition.CountResults count -> asks(count.query());
      case Condition.SameSample sample -> asks(sample.time());
      case Condition.EntryTest entry -> asks(entry.query());
      case DateExpr.EntryDay entry -> asks(entry.query());
      case Value.Total total -> asks(total.query());
      default -> Parts.of(piece).stream().anyMatch(AsksEntry::asks);
    };
  }
}
