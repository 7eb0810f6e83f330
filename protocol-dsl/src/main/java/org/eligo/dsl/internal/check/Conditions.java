package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ConditionSyntax.Holds;
import org.eligo.dsl.syntax.ConditionSyntax.Quantifier;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.WindowSyntax;

/** Turns conditions into those of the plan. */
final class Conditions {
  private static final List<String> YES = List.of("yes");
  private final Translation t;

  Conditions(Translation t) {
    this.t = t;
  }

  Condition convert(ConditionSyntax condition, Scope scope) {
    List<ValueSyntax.FieldOf> fields = t.entries.fieldsIn(condition);
    return fields.isEmpty()
        ? converted(condition, scope)
        : t.entries.compare(condition, fields, scope);
  }

  private Condition converted(ConditionSyntax condition, Scope scope) {
    return switch (condition) {
      case ConditionSyntax.And and -> new Condition.And(all(and.parts(), scope), and.span());
      case ConditionSyntax.Or or -> new Condition.Or(all(or.parts(), scope), or.span());
      case ConditionSyntax.Not not -> new Condition.Not(convert(not.part(), scope), not.span());
      case ConditionSyntax.Compared compared -> t.comparisons.compared(compared, scope);
      case ConditionSyntax.Between between -> t.comparisons.between(between, scope);
      case ConditionSyntax.RangeTest range -> t.comparisons.range(range, scope);
      case ConditionSyntax.ChoiceTest choice -> t.choices.convert(choice, scope);
      case ConditionSyntax.DayTest day ->
          dayIn(t.dates.anchor(day.day(), scope), day.window(), day.span(), scope);
      case ConditionSyntax.ListTest list -> t.choices.convert(list, scope);
      case ConditionSyntax.Known known -> t.manyResults.known(known, scope);
      case ConditionSyntax.CountedResults counted -> t.manyResults.counted(counted, scope);
      case ConditionSyntax.SameSample sample -> t.manyResults.sameSample(sample, scope);
      case ConditionSyntax.Includes includes -> t.choices.includes(includes, scope);
      case Holds holds -> holds(holds, scope);
      case ConditionSyntax.History history -> t.histories.convert(history, scope);
      case ConditionSyntax.Outline outline -> t.outlines.convert(outline, scope);
      case ConditionSyntax.CriterionPassed passed -> t.otherCriteria.convert(passed);
      case ConditionSyntax.CohortTest test -> t.cohorts.convert(test);
      case ConditionSyntax.TheEntry entry -> t.entries.there(entry, scope);
      case ConditionSyntax.Gap gap -> Translation.unread(gap.span());
    };
  }

  private List<Condition> all(List<ConditionSyntax> parts, Scope scope) {
    return parts.stream().map(part -> convert(part, scope)).toList();
  }

  private Condition holds(Holds holds, Scope scope) {
    return switch (holds.value()) {
      case ValueSyntax.Named named -> named(named, holds.span(), scope);
      case ValueSyntax.Distributed spread ->
          Distribution.of(spread, holds.span(), name -> oneOf(name, scope));
      case ValueSyntax.DayOf day -> dayOf(day, holds.span(), scope);
      case ValueSyntax.Gap gap -> Translation.unread(gap.span());
      default -> {
        Typed value = t.values.value(holds.value(), scope);
        if (!value.isUnread()) {
          missingComparison(holds.span());
        }
        yield Translation.unread(holds.span());
      }
    };
  }

  /** A day with a window: of a milestone or a named entry, which take no time of their own. */
  private Condition dayOf(ValueSyntax.DayOf day, Span span, Scope scope) {
    ValueSyntax.Named of = day.entry();
    Names.Meaning meaning = t.names.find(of.name(), scope);
    boolean timeless = meaning instanceof Names.OfCondition || meaning instanceof Names.OfMilestone;
    if (timeless
        && of.pick() == ValueSyntax.Pick.UNSAID
        && of.where().isEmpty()
        && of.time().orElse(new TimeSyntax.Ever(span)) instanceof TimeSyntax.InWindow in
        && in.overlap() == TimeSyntax.Overlap.OVERLAP) {
      DateExpr date =
          t.dates.anchor(
              new ValueSyntax.DayOf(day.day(), Dates.withoutTime(of), day.span()), scope);
      return dayIn(date, in.window(), span, scope);
    }
    boolean dated =
        meaning instanceof Names.OfItem item
            && !item.item().constant()
            && !(item.item().type() instanceof Type.Date);
    if (dated || timeless) {
      dayAlone(day, meaning, span);
    } else {
      t.dates.anchor(day, scope); // Says what is wrong with the name.
    }
    return Translation.unread(span);
  }

  private void dayAlone(ValueSyntax.DayOf day, Names.Meaning meaning, Span span) {
    ValueSyntax.Named of = day.entry();
    String name = of.name().text();
    boolean history = meaning instanceof Names.OfItem item && item.item().isHistory();
    String pick = of.pick() == ValueSyntax.Pick.EARLIEST ? "earliest " : "latest ";
    String all = history ? " ever" : " at any time";
    Optional<String> window =
        of.time().filter(TimeSyntax.InWindow.class::isInstance).map(said -> t.text(said.span()));
    String whole = meaning instanceof Names.OfItem ? pick + name + all : name;
    String first = t.text(new Span(day.span().start(), of.span().start())).strip();
    String where =
        "say where the day must lie: `"
            + first
            + " "
            + whole
            + " "
            + window.orElse(
                meaning instanceof Names.OfMilestone ? "before ..." : "before screening")
            + "`";
    t.report(
        DiagnosticCode.CONDITION_EXPECTED,
        span,
        "`" + t.text(span) + "` is a day, and a day alone is neither true nor false",
        "where must it lie?",
        history && window.isPresent()
            ? "ask whether there is one: `any " + name + " " + window.get() + "`;\nor " + where
            : where);
  }

  /** One name of a distribution: a history is asked for any entry. */
  private Condition oneOf(ValueSyntax.Named named, Scope scope) {
    boolean history =
        t.names.find(named.name(), scope) instanceof Names.OfItem item && item.item().isHistory();
    return history ? anyEntry(named, named.time(), scope) : named(named, named.span(), scope);
  }

  /** There is an entry of the named history in a time. */
  Condition anyEntry(ValueSyntax.Named named, Optional<TimeSyntax> time, Scope scope) {
    return t.histories.convert(
        new ConditionSyntax.History(
            Quantifier.ANY,
            0,
            Optional.empty(),
            named.name(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            time,
            named.where(),
            Optional.empty(),
            Optional.empty(),
            named.span()),
        scope);
  }

  private Condition named(ValueSyntax.Named named, Span span, Scope scope) {
    Names.Meaning meaning = t.names.find(named.name(), scope);
    if (t.dates.isDate(meaning)) {
      return dateInWindow(named, span, scope);
    }
    return switch (meaning) {
      case Names.OfField field -> field(named, field.field(), span);
      case Names.OfItem item -> item(named, item.item(), span, scope);
      case Names.OfCondition defined -> new Condition.Defined(t.instances.used(named), span);
      case Names.OfValue value -> {
        missingComparison(span);
        yield Translation.unread(span);
      }
      // Milestones are days, which were asked above.
      case Names.OfMilestone milestone -> Translation.unread(span);
      case Names.Unread unread -> Translation.unread(span);
      case Names.Nothing nothing -> {
        t.names.unknown(named.name(), "item or definition", t.names.inRules(scope));
        yield Translation.unread(span);
      }
    };
  }

  private Condition dateInWindow(ValueSyntax.Named named, Span span, Scope scope) {
    DateExpr date = t.dates.dated(named, scope).orElseThrow();
    if (named.time().orElse(new TimeSyntax.Ever(span)) instanceof TimeSyntax.InWindow in
        && in.overlap() == TimeSyntax.Overlap.OVERLAP) {
      return dayIn(date, in.window(), span, scope);
    }
    String name = named.name().text();
    t.report(
        DiagnosticCode.MISSING_TIME,
        span,
        "nothing says where the day `" + name + "` must lie",
        "before or after what?",
        "write a window: `"
            + name
            + " before "
            + t.results.exampleVisit()
            + "`, `"
            + name
            + " within 3 months before ...`");
    return Translation.unread(span);
  }

  /** Of a day, and of nothing else, a season can be asked. */
  private Condition dayIn(DateExpr date, WindowSyntax window, Span span, Scope scope) {
    Optional<Periods.Season> season =
        window instanceof WindowSyntax.During during
            ? t.periods.season(during.period())
            : Optional.empty();
    return season
        .<Condition>map(s -> new Condition.DateInSeason(date, s.from(), s.to(), span))
        .orElseGet(() ->
            new Condition.DateInWindow(
                date, t.windows.window(window, Optional.empty(), scope), span));
  }

  private Condition field(ValueSyntax.Named named, DataItem.Field field, Span span) {
    if (field.type() instanceof Type.YesNo || field.type() instanceof Type.Judgement) {
      t.values.refuseTime(named);
      return new Condition.MemberOf(new Value.Field(field.name(), named.span()), YES, span);
    }
    missingComparison(span);
    return Translation.unread(span);
  }

  private Condition item(ValueSyntax.Named named, DataItem item, Span span, Scope scope) {
    if (item.isHistory()) {
      return t.histories.chosenEntry(named, item, span, scope);
    }
    if (item.type() instanceof Type.YesNo || item.type() instanceof Type.Judgement) {
      return new Condition.ResultTest(
          t.results.query(named, item, scope),
          new Condition.MemberOf(new Value.This(named.span()), YES, span),
          span);
    }
    missingComparison(span);
    return Translation.unread(span);
  }

  private void missingComparison(Span span) {
    String text = t.text(span);
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.MISSING_COMPARISON,
                span,
                "nothing says what `" + text + "` must be",
                "is neither yes nor no")
            .help(
                t.results.shared(span).map(all -> all + ";\n").orElse("")
                    + "compare it, with a number (`>= 2`) or with a choice (`is positive`)"
                    + t.uses
                        .within()
                        .map(name -> "; if it is a value, say `define " + name + " in UNIT`")
                        .orElse("")));
  }
}
