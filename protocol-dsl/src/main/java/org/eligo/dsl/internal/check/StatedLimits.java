package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/** Limits that are stated in two units, and limits for results that stand in either of two. */
final class StatedLimits {
  private final Translation t;

  StatedLimits(Translation t) {
    this.t = t;
  }

  /** The limit for what stands on the other side of a comparison. */
  Typed limit(Typed compared, String comparedText, ValueSyntax limit, Scope scope) {
    boolean result = compared.value() instanceof Value.This;
    if (result && compared.kind() instanceof Typed.EitherUnit either) {
      return either(either, limit, scope);
    }
    if (!(limit instanceof ValueSyntax.TwoLimits(var one, var other, Span span))) {
      return t.values.value(limit, scope);
    }
    Typed first = t.agreement.as(t.values.value(one, scope), compared, comparedText);
    Typed second = t.agreement.as(t.values.value(other, scope), compared, comparedText);
    if (first.isUnread() || second.isUnread()) {
      return Typed.unread(span);
    }
    boolean same =
        first.value() instanceof Value.Number a
            && second.value() instanceof Value.Number b
            && a.value().equals(b.value());
    if (!same) {
      t.report(
          DiagnosticCode.UNIT_MISMATCH,
          span,
          "the two limits are not the same: `"
              + t.text(other.span())
              + "` is not `"
              + t.text(one.span())
              + "`",
          "which of them counts?",
          "correct one of them, or keep the one in the unit of `" + comparedText + "`");
      return Typed.unread(span);
    }
    return first;
  }

  private Typed either(Typed.EitherUnit either, ValueSyntax limit, Scope scope) {
    if (limit instanceof ValueSyntax.TwoLimits(var one, var other, Span span)) {
      Optional<Value.StatedLimit> first = stated(either, t.values.value(one, scope), span);
      Optional<Value.StatedLimit> second = stated(either, t.values.value(other, scope), span);
      return first
          .flatMap(f -> second.flatMap(s -> both(f, s, span)))
          .map(both -> new Typed(both, either))
          .orElse(Typed.unread(span));
    }
    Typed value = t.values.value(limit, scope);
    if (value.isUnread() || isLimitOfNormal(value.value())) {
      return value;
    }
    return stated(either, value, limit.span())
        .map(stated -> new Typed(stated, either))
        .orElse(Typed.unread(limit.span()));
  }

  /** A multiple of ULN or LLN is in the unit of the result itself. */
  private static boolean isLimitOfNormal(Value value) {
    return switch (value) {
      case Value.ThisLimit limit -> true;
      case Value.Arithmetic product -> product.right() instanceof Value.ThisLimit;
      default -> false;
    };
  }

  private Optional<Value.StatedLimit> stated(Typed.EitherUnit either, Typed value, Span span) {
    if (value.isUnread()) {
      return Optional.empty();
    }
    if (!(value.value() instanceof Value.Number number)
        || !(value.kind() instanceof Typed.Measured measured)) {
      t.report(
          value.isPlain() ? DiagnosticCode.MISSING_UNIT : DiagnosticCode.WRONG_TYPE,
          value.value().span(),
          "a limit of this result is a number in `"
              + either.first()
              + "` or in `"
              + either.second()
              + "`",
          "in which unit?",
          "write the limit in one of them or in both: `<= 1.5 "
              + either.first()
              + " (or ... "
              + either.second()
              + ")`");
      return Optional.empty();
    }
    Optional<Value.Number> first = in(number, measured.unit(), either.first());
    Optional<Value.Number> second = in(number, measured.unit(), either.second());
    if (first.isEmpty() && second.isEmpty()) {
      t.report(
          DiagnosticCode.UNIT_MISMATCH,
          value.value().span(),
          "no result of this item stands in `" + measured.unit() + "`",
          "another unit",
          "give the limit in `" + either.first() + "` or in `" + either.second() + "`");
      return Optional.empty();
    }
    return Optional.of(new Value.StatedLimit(first, second, span));
  }

  private static Optional<Value.Number> in(Value.Number number, Unit from, Unit to) {
    return Units.convert(number.value(), from, to)
        .map(converted -> new Value.Number(converted, Optional.of(to), number.span()));
  }

  private Optional<Value.StatedLimit> both(
      Value.StatedLimit one, Value.StatedLimit other, Span span) {
    if (one.first().isPresent() == other.first().isPresent()) {
      t.report(
          DiagnosticCode.UNIT_MISMATCH,
          span,
          "both limits are stated for results in the same unit",
          "one for each unit",
          "give the second limit in the other unit of the item");
      return Optional.empty();
    }
    return Optional.of(
        new Value.StatedLimit(one.first().or(other::first), one.second().or(other::second), span));
  }
}
