package org.eligo.dsl.internal.check;

import java.util.Optional;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.Case.Expectation;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.SectionSyntax.Define;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/** Reads what must come out of a defined value or condition in a case. */
final class DefinedExpectations {
  private final Translation t;

  DefinedExpectations(Translation t) {
    this.t = t;
  }

  Optional<Expectation> value(CaseLine.ExpectValue line) {
    Optional<Define> define = define(line.definition());
    if (define.isEmpty()) {
      return Optional.empty();
    }
    if (define.get().unit().isEmpty()) {
      t.report(
          DiagnosticCode.WRONG_VALUE,
          line.low().span(),
          "`" + line.definition().text() + "` is a condition and has no number",
          "not a number of it",
          "write `expect " + line.definition().text() + " yes`, `no` or `unknown`");
      return Optional.empty();
    }
    Optional<String> name = meant(line.definition(), line.time());
    Optional<Rational> low = number(line.low(), define.get());
    Optional<Rational> high = number(line.high(), define.get());
    if (name.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get().compareTo(high.get()) > 0) {
      t.report(
          DiagnosticCode.EMPTY_RANGE,
          line.low().span().to(line.high().span()),
          "the range ends below its beginning",
          "no value lies in it",
          "write the lower number first");
      return Optional.empty();
    }
    return Optional.of(
        new Expectation.OfValue(
            name.get(), written(line.span()), low.get(), high.get(), line.span()));
  }

  Optional<Expectation> truth(CaseLine.ExpectTruth line) {
    Optional<Define> define = define(line.definition());
    if (define.isEmpty()) {
      return Optional.empty();
    }
    String truth = line.truth().text();
    if (define.get().unit().isPresent() && !truth.equals("unknown")) {
      t.report(
          DiagnosticCode.WRONG_VALUE,
          line.truth().span(),
          "`" + line.definition().text() + "` is a number, neither yes nor no",
          "a number is expected",
          "write `expect " + line.definition().text() + " = 3`, or `from 2.9 to 3.1`");
      return Optional.empty();
    }
    return meant(line.definition(), line.time())
        .map(name -> new Expectation.OfTruth(name, written(line.span()), truth, line.span()));
  }

  private String written(Span line) {
    String text = t.text(line);
    return text.startsWith("expect ") ? text.substring("expect ".length()) : text;
  }

  private Optional<Define> define(Name name) {
    Optional<Define> define = Optional.ofNullable(t.symbols.definitions().get(name.text()));
    if (define.isEmpty() && !t.symbols.unread().contains(name.text())) {
      t.names.unknown(name, "definition or score", t.symbols.definitions().keySet());
    }
    return define;
  }

  /** The definition of the plan, at the time that the line says where the inputs are open. */
  private Optional<String> meant(Name name, Optional<TimeSyntax> time) {
    DefaultTime.Open open = t.instances.open(name.text());
    if (time.isPresent() && !open.any()) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          time.get().span(),
          "`" + name.text() + "` takes no time: all its inputs have one",
          "no time needed",
          "write `" + name.text() + "` alone");
      return Optional.empty();
    }
    time.ifPresent(said -> t.instances.checkTime(name.text(), said));
    return Optional.of(t.instances.used(name.text(), time, name.span()));
  }

  private Optional<Rational> number(Name written, Define define) {
    String text = written.text();
    int blank = text.indexOf(' ');
    Optional<Rational> number =
        t.numbers.number(blank < 0 ? text : text.substring(0, blank), written.span());
    if (blank < 0 || number.isEmpty()) {
      return number;
    }
    Optional<Unit> unit = t.numbers.unit(text.substring(blank + 1), written.span());
    Optional<Unit> own = define.unit().flatMap(u -> Units.parse(u.text()));
    Optional<Rational> converted =
        unit.flatMap(from -> own.flatMap(to -> Units.convert(number.get(), from, to)));
    if (unit.isPresent() && converted.isEmpty()) {
      t.report(
          DiagnosticCode.UNIT_MISMATCH,
          written.span(),
          "`"
              + define.name().text()
              + "` is "
              + own.map(to -> "in `" + to + "`").orElse("a plain number")
              + " and cannot come out as `"
              + text
              + "`",
          "another unit",
          "leave the unit out");
    }
    return converted;
  }
}
