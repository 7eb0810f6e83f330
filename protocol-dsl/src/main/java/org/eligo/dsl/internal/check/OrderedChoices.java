package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ValueSyntax;

/** Turns comparisons of ordered choices into tests of the choices that fit. */
final class OrderedChoices {
  private final Translation t;

  OrderedChoices(Translation t) {
    this.t = t;
  }

  /** Whether a value is a choice of an order, or of none that a comparison could follow. */
  boolean isChoice(ValueSyntax value, Scope scope) {
    return type(value, scope).isPresent();
  }

  private Optional<Type> type(ValueSyntax value, Scope scope) {
    if (!(value instanceof ValueSyntax.Named named)) {
      return Optional.empty();
    }
    Optional<Type> type =
        switch (t.names.find(named.name(), scope)) {
          case Names.OfField(DataItem.Field field) -> Optional.of(field.type());
          case Names.OfItem(DataItem item) -> Optional.of(item.type());
          default -> Optional.empty();
        };
    return type.filter(found -> found instanceof Type.Ordered || found instanceof Type.OneOf);
  }

  Condition compare(ValueSyntax.Named named, List<Comparisons.Side> sides, Span span, Scope scope) {
    Type type = type(named, scope).orElseThrow();
    if (!(type instanceof Type.Ordered(List<String> choices))) {
      t.report(
          DiagnosticCode.WRONG_TYPE,
          named.span(),
          "the choices of `" + named.name().text() + "` have no order",
          "not a number, and no order",
          "declare them as `ordered one of A < B < C`, or write `is` or `in (...)`");
      return Translation.unread(span);
    }
    List<String> fitting = new ArrayList<>(choices);
    for (Comparisons.Side side : sides) {
      Optional<Integer> limit = limit(side.limit(), choices, named);
      if (limit.isEmpty()) {
        return Translation.unread(span);
      }
      fitting.removeIf(choice -> !fits(choices.indexOf(choice), side.comparator(), limit.get()));
    }
    if (fitting.isEmpty()) {
      t.report(
          DiagnosticCode.EMPTY_RANGE,
          span,
          "none of the choices lies there",
          "can never hold",
          "the order is " + String.join(" < ", choices));
      return Translation.unread(span);
    }
    return switch (t.names.find(named.name(), scope)) {
      case Names.OfField(DataItem.Field field) -> {
        t.values.refuseTime(named);
        yield new Condition.MemberOf(new Value.Field(field.name(), named.span()), fitting, span);
      }
      case Names.OfItem(DataItem item) ->
          new Condition.ResultTest(
              t.results.query(named, item, scope),
              new Condition.MemberOf(new Value.This(named.span()), fitting, span),
              span);
      default -> Translation.unread(span);
    };
  }

  private static boolean fits(int at, Condition.Comparator comparator, int limit) {
    return switch (comparator) {
      case AT_LEAST -> at >= limit;
      case AT_MOST -> at <= limit;
      case ABOVE -> at > limit;
      case BELOW -> at < limit;
      case EQUAL -> at == limit;
    };
  }

  private Optional<Integer> limit(
      ValueSyntax limit, List<String> choices, ValueSyntax.Named compared) {
    if (limit instanceof ValueSyntax.Gap) {
      return Optional.empty();
    }
    String written =
        switch (limit) {
          case ValueSyntax.Named name when name.time().isEmpty() && name.where().isEmpty() ->
              name.name().text();
          default -> t.text(limit.span());
        };
    int at = choices.indexOf(written);
    if (at < 0) {
      t.choices.unknownChoice(
          new org.eligo.dsl.syntax.Name(written, limit.span()), choices, compared.name().text());
    }
    return at < 0 ? Optional.empty() : Optional.of(at);
  }
}
