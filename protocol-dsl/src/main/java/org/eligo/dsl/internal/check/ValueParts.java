package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ValueSyntax;

/** Rewrites the values that a comparison is made of, down to the names and fields in them. */
final class ValueParts {
  private final UnaryOperator<ValueSyntax> leaf;

  ValueParts(UnaryOperator<ValueSyntax> leaf) {
    this.leaf = leaf;
  }

  ConditionSyntax in(ConditionSyntax condition) {
    return switch (condition) {
      case ConditionSyntax.Compared c ->
          new ConditionSyntax.Compared(in(c.left()), c.comparator(), in(c.right()), c.span());
      case ConditionSyntax.Between b ->
          new ConditionSyntax.Between(in(b.value()), in(b.low()), in(b.high()), b.span());
      case ConditionSyntax.RangeTest r ->
          new ConditionSyntax.RangeTest(in(r.value()), r.range(), r.span());
      case ConditionSyntax.ListTest l ->
          new ConditionSyntax.ListTest(in(l.value()), l.negated(), l.list(), l.span());
      case ConditionSyntax.ChoiceTest c ->
          new ConditionSyntax.ChoiceTest(in(c.value()), c.negated(), c.choices(), c.span());
      case ConditionSyntax.Holds h -> new ConditionSyntax.Holds(in(h.value()), h.span());
      case ConditionSyntax.Includes i ->
          new ConditionSyntax.Includes(in(i.value()), i.word(), i.count(), i.choices(), i.span());
      case ConditionSyntax.DayTest day -> day;
      case ConditionSyntax.CriterionPassed passed -> passed;
      case ConditionSyntax.Known known -> known;
      case ConditionSyntax.SameSample sample -> sample;
      case ConditionSyntax.CountedResults counted -> counted;
      case ConditionSyntax.And and -> and;
      case ConditionSyntax.Or or -> or;
      case ConditionSyntax.Not not -> not;
      case ConditionSyntax.CohortTest cohort -> cohort;
      case ConditionSyntax.History history -> history;
      case ConditionSyntax.TheEntry entry -> entry;
      case ConditionSyntax.Outline outline -> outline;
      case ConditionSyntax.Gap gap -> gap;
    };
  }

  ValueSyntax in(ValueSyntax value) {
    return switch (value) {
      case ValueSyntax.Arithmetic a ->
          new ValueSyntax.Arithmetic(a.operator(), in(a.left()), in(a.right()), a.span());
      case ValueSyntax.Power p -> new ValueSyntax.Power(in(p.base()), in(p.exponent()), p.span());
      case ValueSyntax.Function f -> new ValueSyntax.Function(f.word(), in(f.of()), f.span());
      case ValueSyntax.Extreme e ->
          new ValueSyntax.Extreme(e.greatest(), e.lengths(), all(e.of()), e.span());
      case ValueSyntax.When w ->
          new ValueSyntax.When(in(w.then()), in(w.condition()), in(w.otherwise()), w.span());
      case ValueSyntax.InUnit u -> new ValueSyntax.InUnit(in(u.value()), u.unit(), u.span());
      case ValueSyntax.Limit l -> new ValueSyntax.Limit(factor(l.factor()), l.upper(), l.span());
      case ValueSyntax.TwoLimits t ->
          new ValueSyntax.TwoLimits(in(t.first()), in(t.second()), t.span());
      case ValueSyntax.TitreLiteral t -> leaf.apply(t);
      case ValueSyntax.NumberLiteral n -> leaf.apply(n);
      case ValueSyntax.DateLiteral d -> leaf.apply(d);
      case ValueSyntax.Named n -> leaf.apply(n);
      case ValueSyntax.FieldOf f -> leaf.apply(f);
      case ValueSyntax.DayOf d -> leaf.apply(d);
      case ValueSyntax.Total t -> leaf.apply(t);
      case ValueSyntax.Distributed d -> leaf.apply(d);
      case ValueSyntax.Age a -> leaf.apply(a);
      case ValueSyntax.Its i -> leaf.apply(i);
      case ValueSyntax.Gap g -> leaf.apply(g);
    };
  }

  private Optional<ValueSyntax> factor(Optional<ValueSyntax> factor) {
    return factor.map(this::in);
  }

  private List<ValueSyntax> all(List<ValueSyntax> values) {
    return values.stream().map(this::in).toList();
  }
}
