package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/** Makes the units of two values agree: numbers of the text exactly, other values when judged. */
final class Agreement {
  private static final String COMPARED =
      "the two numbers would be compared as if they had one unit";
  private final Diagnostics diagnostics;

  Agreement(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The value in the unit of {@code target}; reported and unread if there is no such value. */
  Typed as(Typed value, Typed target, String targetText) {
    Span span = value.value().span();
    if (value.isUnread() || target.isUnread()) {
      return Typed.unread(span);
    }
    return switch (target.kind()) {
      case Typed.Plain plain ->
          switch (value.kind()) {
            case Typed.Plain same -> value;
            case Typed.Measured measured -> refuseUnit(span, measured.unit(), targetText);
            case Typed.OfAge age -> refuseAge(span);
            case Typed.OfTitre titre -> refuseTitre(value, target);
            case Typed.EitherUnit either -> refuseEither(value, either);
            case Typed.Unread unread -> value;
          };
      case Typed.Measured wanted ->
          switch (value.kind()) {
            case Typed.Plain none -> missingUnit(value, span, wanted.unit(), targetText);
            case Typed.Measured measured ->
                convert(value, measured.unit(), wanted.unit(), targetText);
            case Typed.OfAge age -> refuseAge(span);
            case Typed.OfTitre titre -> refuseTitre(value, target);
            case Typed.EitherUnit either -> in(value, either, wanted.unit(), targetText);
            case Typed.Unread unread -> value;
          };
      case Typed.OfTitre titre ->
          value.kind() instanceof Typed.OfTitre ? value : refuseTitre(value, target);
      case Typed.EitherUnit either -> refuseEither(target, either);
      case Typed.OfAge age -> refuseAge(target.value().span());
      case Typed.Unread unread -> value;
    };
  }

  /** The value in another unit of its dimension; a number of the text becomes another number. */
  Typed convert(Typed value, Unit from, Unit to, String targetText) {
    Span span = value.value().span();
    if (from.equals(to)) {
      return value;
    }
    if (!from.convertsTo(to)) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNIT_MISMATCH,
                  span,
                  "`" + targetText + "` cannot be compared with a value in `" + from + "`",
                  "cannot become `" + to + "`")
              .because(
                  "no factor turns `"
                      + from
                      + "` into `"
                      + to
                      + "`, so neither yes nor no would be true")
              .help("give the limit in `" + to + "`, or in a unit that converts to it"));
      return Typed.unread(span);
    }
    if (value.value() instanceof Value.Number number) {
      Rational converted = Units.convert(number.value(), from, to).orElseThrow();
      return Typed.measured(new Value.Number(converted, Optional.of(to), span), to);
    }
    return Typed.measured(new Value.Convert(value.value(), from, to, span), to);
  }

  private Typed missingUnit(Typed value, Span span, Unit wanted, String targetText) {
    String written =
        value.value() instanceof Value.Number number ? number.value().toText() + " " : "... ";
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.MISSING_UNIT,
                span,
                "the unit is missing: `" + targetText + "` is measured in `" + wanted + "`",
                "a number without unit")
            .because(COMPARED)
            .help(
                "write the unit that the protocol means, for instance `" + written + wanted + "`"));
    return Typed.unread(span);
  }

  private Typed refuseUnit(Span span, Unit unit, String targetText) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNIT_MISMATCH,
                span,
                "`" + targetText + "` is a plain number and cannot be compared with `" + unit + "`",
                "has a unit")
            .because(COMPARED)
            .help(
                "leave the unit out, or declare a `measurement`; a measured value becomes a plain"
                    + " number by `(... in "
                    + unit
                    + ")`"));
    return Typed.unread(span);
  }

  /** A result that may stand in two units, in the one that is asked for. */
  Typed in(Typed value, Typed.EitherUnit either, Unit unit, String text) {
    Unit from = unit.convertsTo(either.first()) ? either.first() : either.second();
    return convert(Typed.measured(only(value.value(), from), from), from, unit, text);
  }

  /** The same calculation with results in one unit only. */
  private static Value only(Value value, Unit unit) {
    return switch (value) {
      case Value.ResultValue result -> new Value.Convert(result, unit, unit, result.span());
      case Value.Arithmetic a ->
          new Value.Arithmetic(a.operator(), only(a.left(), unit), only(a.right(), unit), a.span());
      default -> value;
    };
  }

  Typed refuseEither(Typed value, Typed.EitherUnit either) {
    Span span = value.value().span();
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.NEEDS_CAST,
                span,
                "nothing says in which unit this result counts",
                "in `" + either.first() + "` or in `" + either.second() + "`?")
            .help(
                "say it: `(... in "
                    + either.first()
                    + ")`; a result in the other unit is unknown"));
    return Typed.unread(span);
  }

  private Typed refuseTitre(Typed value, Typed target) {
    Span span = value.value().span();
    boolean number = target.kind() instanceof Typed.OfTitre;
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.WRONG_TYPE,
                span,
                "a titre is compared with a titre",
                number ? "not a titre" : "a titre")
            .help(
                value.value() instanceof Value.Number n && number
                    ? "write `1:" + n.value().toText() + "`"
                    : "write a limit such as `1:80`, and name an item of type `titre`"));
    return Typed.unread(span);
  }

  private Typed refuseAge(Span span) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNIT_MISMATCH,
                span,
                "an age is compared with years or months",
                "not years or months")
            .help("write `70 years`, or make the age a plain number: `age at consent in years`"));
    return Typed.unread(span);
  }
}
