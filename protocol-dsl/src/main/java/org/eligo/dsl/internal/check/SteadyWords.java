package org.eligo.dsl.internal.check;

import java.util.List;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ConditionSyntax.History;
import org.eligo.dsl.syntax.ConditionSyntax.Quantifier;
import org.eligo.dsl.syntax.Name;

/** Turns {@code stable in} and {@code changed in} into their node. */
record SteadyWords(Translation t) {

  Condition steady(
      History history, ConditionSyntax.Steady steady, DataItem item, HistoryQuery query) {
    boolean course = isCourse(item, steady);
    boolean fields = hasFields(item, steady);
    boolean asked = isAsked(history, steady);
    boolean window = hasWindow(history, steady, query);
    if (!course || !fields || !asked || !window) {
      return Translation.unread(history.span());
    }
    List<String> names = steady.fields().stream().map(Name::text).toList();
    Condition made = new Condition.Steady(query, names, steady.changed(), history.span());
    return history.quantifier() == Quantifier.NO ? new Condition.Not(made, history.span()) : made;
  }

  private boolean isCourse(DataItem item, ConditionSyntax.Steady steady) {
    boolean course = item.type() instanceof Type.Course;
    if (!course) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          steady.span(),
          "`" + item.name() + "` is an event: it happens on a day and does not go on",
          "not for an event",
          "declare it as a `course`, or leave these words out");
    }
    return course;
  }

  private boolean hasFields(DataItem item, ConditionSyntax.Steady steady) {
    boolean all = true;
    for (Name field : steady.fields()) {
      if (!item.fields().containsKey(field.text())) {
        t.names.unknown(
            field, "field of `" + item.name() + "`", List.copyOf(item.fields().keySet()));
        all = false;
      }
    }
    return all;
  }

  private boolean isAsked(History history, ConditionSyntax.Steady steady) {
    boolean plain =
        (history.quantifier() == Quantifier.ANY || history.quantifier() == Quantifier.NO)
            && history.length().isEmpty()
            && history.planning().isEmpty();
    if (!plain) {
      String name = history.name().text();
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          steady.span(),
          "counts, lengths and plans cannot be asked of what is stable or changed",
          "asked of `any` or `no`",
          "write `any " + name + " ...` or `no " + name + " ...`");
    }
    return plain;
  }

  private boolean hasWindow(History history, ConditionSyntax.Steady steady, HistoryQuery query) {
    boolean window =
        query.time() instanceof EntryTime.InWindow(EntryTime.Overlap overlap, Window days)
            && overlap == EntryTime.Overlap.OVERLAP
            && (steady.changed() || days.from().isPresent());
    if (!window && history.time().isPresent()) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          history.time().get().span(),
          "a change is asked within a window",
          "no window",
          "write `changed in ... within 8 weeks before ...`");
    }
    return window;
  }
}
