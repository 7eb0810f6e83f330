package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.ValueSyntax.NumberLiteral;
import org.eligo.dsl.time.AmountUnit;
import org.eligo.dsl.time.CalendarAmount;
import org.eligo.dsl.unit.NumberText;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/** Reads the numbers, units and plain lengths of time of a text. */
final class Numbers {
  private final Diagnostics diagnostics;

  Numbers(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The exact number; reported and empty if it is none. */
  Optional<Rational> number(String text, Span span) {
    return switch (NumberText.read(text)) {
      case NumberText.Read read -> Optional.of(read.value());
      case NumberText.Mistake mistake -> {
        diagnostics.add(
            Diagnostic.of(DiagnosticCode.UNREADABLE_NUMBER, span, mistake.message(), "here")
                .help(mistake.help()));
        yield Optional.empty();
      }
    };
  }

  /** The unit of the closed table; reported and empty if it is none. */
  Optional<Unit> unit(String text, Span span) {
    Optional<Unit> unit = Units.parse(text);
    if (unit.isEmpty()) {
      Diagnostic mistake =
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_UNIT,
                  span,
                  "`" + text + "` is not one of the units that can be used",
                  "unknown unit")
              .because("units come from a closed table, so that every conversion is exact");
      List<String> near = Units.suggest(text);
      String help =
          Units.mistake(text)
              .orElse(
                  near.isEmpty()
                      ? "use a unit of the table on the page `units`"
                      : Similar.question(near));
      diagnostics.add(mistake.help(help));
    }
    return unit;
  }

  /** A number of days, weeks, months, ...; reported and empty if it is none. */
  Optional<CalendarAmount> amount(ValueSyntax value) {
    if (value instanceof NumberLiteral literal && literal.unit().isPresent()) {
      Optional<AmountUnit> unit = AmountUnit.parse(literal.unit().get());
      if (unit.isPresent()) {
        Optional<Rational> number = number(literal.number(), literal.span());
        Optional<CalendarAmount> amount = number.flatMap(n -> CalendarAmount.of(n, unit.get()));
        if (number.isPresent() && amount.isEmpty()) {
          diagnostics.add(
              Diagnostic.of(
                      DiagnosticCode.NOT_A_LENGTH,
                      literal.span(),
                      "this length of time cannot be counted on a calendar",
                      "not a whole number of months, or too long")
                  .help("write it in days, or in whole months"));
        }
        return amount;
      }
    }
    if (!(value instanceof ValueSyntax.Gap)) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.NOT_A_LENGTH,
                  value.span(),
                  "a length of time is needed here",
                  "not a length of time")
              .help("write a number with `days`, `weeks`, `months`, `years` or `hours`"));
    }
    return Optional.empty();
  }

  /** A number in the unit of an item; {@code unit} is empty for a plain number. */
  Optional<Rational> inUnit(ValueSyntax value, Optional<Unit> unit) {
    if (!(value instanceof NumberLiteral literal)) {
      if (!(value instanceof ValueSyntax.Gap)) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.WRONG_VALUE,
                    value.span(),
                    "a number is needed here",
                    "no number")
                .help("write a number" + unit.map(u -> " with its unit, `" + u + "`").orElse("")));
      }
      return Optional.empty();
    }
    Optional<Rational> number = number(literal.number(), literal.span());
    if (number.isEmpty() || literal.unit().isEmpty()) {
      return number;
    }
    Optional<Unit> written = unit(literal.unit().get(), literal.span());
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<Rational> converted =
        unit.flatMap(to -> Units.convert(number.get(), written.get(), to));
    if (converted.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNIT_MISMATCH,
                  literal.span(),
                  "`" + written.get() + "` does not fit the unit of the item",
                  "does not fit")
              .help(
                  unit.map(u -> "give the number in `" + u + "`")
                      .orElse("leave the unit out: the item is a plain number")));
    }
    return converted;
  }
}
