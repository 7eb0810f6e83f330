package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Value.Operator;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.ValueSyntax.Arithmetic;

/** The four operations: sums need units that agree, products one plain number. */
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
    return switch (syntax.operator()) {
      case PLUS -> sum(syntax, Operator.PLUS, left, right);
      case MINUS -> sum(syntax, Operator.MINUS, left, right);
      case TIMES -> product(syntax, left, right);
      case DIVIDED_BY -> quotient(syntax, left, right);
    };
  }

  private Typed sum(Arithmetic syntax, Operator operator, Typed left, Typed right) {
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
}
