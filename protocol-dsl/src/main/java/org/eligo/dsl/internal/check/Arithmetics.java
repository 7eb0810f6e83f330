package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Value.Operator;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.ValueSyntax.Arithmetic;

/**
 * The four operations: sums need units that agree, products one plain number. Powers and functions
 * take plain numbers only.
 */
final class Arithmetics {
  private final Translation t;

  Arithmetics(Translation t) {
    this.t = t;
  }

  Typed calculate(Arithmetic syntax, Typed left, Typed right) {
    if (left.isUnread() || right.isUnread()) {
      return Typed.unread(syntax.span());
    }
    Optional<ValueSyntax> age =
        left.kind() instanceof Typed.OfAge
            ? Optional.of(syntax.left())
            : right.kind() instanceof Typed.OfAge ? Optional.of(syntax.right()) : Optional.empty();
    if (age.isPresent()) {
      String text = t.text(age.get().span());
      t.report(
          DiagnosticCode.NEEDS_CAST,
          age.get().span(),
          "nothing says whether this age counts in years or in months",
          "years or months?",
          "write `" + text + " in years`");
      return Typed.unread(syntax.span());
    }
    for (Typed part : List.of(left, right)) {
      if (part.kind() instanceof Typed.OfTitre) {
        t.report(
            DiagnosticCode.WRONG_TYPE,
            part.value().span(),
            "nothing is calculated with a titre",
            "a titre",
            "compare it: `>= 1:80`");
        return Typed.unread(syntax.span());
      }
    }
    return switch (syntax.operator()) {
      case PLUS -> sum(syntax, Operator.PLUS, left, right);
      case MINUS -> sum(syntax, Operator.MINUS, left, right);
      case TIMES -> product(syntax, left, right);
      case DIVIDED_BY -> quotient(syntax, left, right);
    };
  }

  private Typed sum(Arithmetic syntax, Operator operator, Typed left, Typed right) {
    if (left.kind() instanceof Typed.EitherUnit either) {
      return right.kind() instanceof Typed.Measured measured
          ? sum(syntax, operator, t.agreement.in(left, either, measured.unit(), ""), right)
          : t.agreement.refuseEither(left, either);
    }
    Typed agreed = t.agreement.as(right, left, t.text(syntax.left().span()));
    return agreed.isUnread()
        ? Typed.unread(syntax.span())
        : new Typed(
            new Value.Arithmetic(operator, left.value(), agreed.value(), syntax.span()),
            left.kind());
  }

  private Typed product(Arithmetic syntax, Typed left, Typed right) {
    if (!left.isPlain() && !right.isPlain()) {
      return needsCast(syntax, right, "two values with units cannot be multiplied");
    }
    return new Typed(
        new Value.Arithmetic(Operator.TIMES, left.value(), right.value(), syntax.span()),
        left.isPlain() ? right.kind() : left.kind());
  }

  private Typed quotient(Arithmetic syntax, Typed left, Typed right) {
    if (right.isPlain()) {
      return new Typed(
          new Value.Arithmetic(Operator.DIVIDED_BY, left.value(), right.value(), syntax.span()),
          left.kind());
    }
    if (right.kind() instanceof Typed.EitherUnit either
        && left.kind() instanceof Typed.Measured top) {
      return quotient(syntax, left, t.agreement.in(right, either, top.unit(), ""));
    }
    if (left.kind() instanceof Typed.EitherUnit either
        && right.kind() instanceof Typed.Measured bottom) {
      return quotient(syntax, t.agreement.in(left, either, bottom.unit(), ""), right);
    }
    if (left.kind() instanceof Typed.Measured top
        && right.kind() instanceof Typed.Measured bottom
        && bottom.unit().convertsTo(top.unit())) {
      Typed agreed = t.agreement.convert(right, bottom.unit(), top.unit(), "");
      return Typed.plain(
          new Value.Arithmetic(Operator.DIVIDED_BY, left.value(), agreed.value(), syntax.span()));
    }
    return needsCast(syntax, right, "these two cannot be divided: their units do not cancel out");
  }

  private Typed needsCast(Arithmetic syntax, Typed typed, String message) {
    ValueSyntax right = syntax.right();
    String unit = typed.kind() instanceof Typed.Measured measured ? measured.unit().text() : "UNIT";
    t.diagnostics.add(
        Diagnostic.of(DiagnosticCode.NEEDS_CAST, syntax.span(), message, "units in a product")
            .because("no unit is worked out for products, so that no formula is misread")
            .help(
                "say in which unit the number counts, for instance `("
                    + t.text(right.span())
                    + " in "
                    + unit
                    + ")`"));
    return Typed.unread(syntax.span());
  }

  Typed power(ValueSyntax.Power syntax, Typed base, Typed exponent) {
    boolean plainBase = isPlain(base, syntax.base(), "a power is taken of");
    boolean plainExponent = isPlain(exponent, syntax.exponent(), "an exponent is one of the");
    return plainBase && plainExponent
        ? Typed.plain(new Value.Power(base.value(), exponent.value(), syntax.span()))
        : Typed.unread(syntax.span());
  }

  Typed function(ValueSyntax.Function syntax, Typed of) {
    return switch (syntax.word()) {
      case LN -> function(Value.FunctionKind.LN, syntax, of, "`ln` is taken of");
      case SQUARE_ROOT ->
          function(Value.FunctionKind.SQUARE_ROOT, syntax, of, "a square root is taken of");
      case ROUNDED -> function(Value.FunctionKind.ROUNDED, syntax, of, "`rounded` is asked of");
    };
  }

  private Typed function(
      Value.FunctionKind kind, ValueSyntax.Function syntax, Typed of, String what) {
    return isPlain(of, syntax.of(), what)
        ? Typed.plain(new Value.Function(kind, of.value(), syntax.span()))
        : Typed.unread(syntax.span());
  }

  private boolean isPlain(Typed value, ValueSyntax written, String what) {
    switch (value.kind()) {
      case Typed.Plain plain -> {
        return true;
      }
      case Typed.Measured measured ->
          t.diagnostics.add(
              Diagnostic.of(
                      DiagnosticCode.NEEDS_CAST,
                      written.span(),
                      what + " plain numbers",
                      "in `" + measured.unit() + "`")
                  .because("another unit would give another result")
                  .help(
                      "say in which unit the number counts: `("
                          + t.text(written.span())
                          + " in "
                          + measured.unit()
                          + ")`"));
      case Typed.OfAge age ->
          t.report(
              DiagnosticCode.NEEDS_CAST,
              written.span(),
              "nothing says whether this age counts in years or in months",
              "years or months?",
              "write `(" + t.text(written.span()) + " in years)`");
      case Typed.OfTitre titre ->
          t.report(
              DiagnosticCode.WRONG_TYPE,
              written.span(),
              "nothing is calculated with a titre",
              "a titre",
              "compare it: `>= 1:80`");
      case Typed.EitherUnit either -> t.agreement.refuseEither(value, either);
      case Typed.Unread unread -> {}
    }
    return false;
  }
}
