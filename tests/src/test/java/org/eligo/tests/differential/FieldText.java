package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.List;
import java.util.Optional;

/** Draws conditions about one entry or result: its fields and days. */
final class FieldText {
  private final Grammar grammar;
  private final Draw draw;

  FieldText(Grammar grammar) {
    this.grammar = grammar;
    this.draw = grammar.draw();
  }

  /** A condition that asks something of the entry or result around it. */
  String condition(Scope scope) {
    return scope.deep() && draw.percent(18)
        ? Grammar.closed(grammar.conditions().condition(scope.deeper()))
        : own(scope);
  }

  private String own(Scope scope) {
    Thing item = scope.around().orElseThrow();
    List<Thing> fields = item.fields();
    return new Draw.Ways<String>()
        .addIf(!fields.isEmpty(), 30, () -> test(draw.of(fields), scope))
        .add(fields.isEmpty() ? 10 : 3, () -> grammar.times().ownDateCondition(scope))
        .addIf(scope.deep(), 3, () -> day(scope))
        .addIf(scope.deep() && !fields.isEmpty(), 5, () -> both(scope))
        .addIf(scope.deep(), 4, () -> nested(scope))
        .addIf(scope.deep() && !fields.isEmpty(), 4, () -> calculated(item, scope))
        .addIf(item.field(Kind.NUMBER, Kind.MEASURE).isPresent(), 7, () -> value(item, scope))
        .addIf(scope.deep(), 2, () -> "not " + Grammar.closed(own(scope.deeper())))
        .draw(draw);
  }

  private String day(Scope scope) {
    String its = scope.around().orElseThrow().kind() == Kind.COURSE ? "its start" : "its date";
    return its + " " + grammar.times().dayWindow(scope.deeper());
  }

  private String both(Scope scope) {
    String second = own(scope.deeper());
    return Grammar.closed(own(scope.deeper())) + draw.of(" and ", " or ") + Grammar.closed(second);
  }

  /** Another history or result near the entry. */
  private String nested(Scope scope) {
    Thing item = scope.around().orElseThrow();
    Thing other = grammar.world().item(Kind.EVENT, Kind.COURSE);
    String its = item.kind() == Kind.COURSE ? draw.of("its start", "its end") : "its date";
    boolean result = draw.percent(25);
    String window =
        " within "
            + grammar.times().length(result ? Optional.empty() : Optional.of(other))
            + draw.of(" before ", " after ", " of ")
            + its;
    if (result) {
      Thing near = grammar.results().dated();
      String test = near.isYesNo() ? "" : " " + grammar.results().test(near, scope.alone());
      return Grammar.closed(draw.of("", "latest ", highest(near)) + near.name() + window + test);
    }
    return Grammar.closed(draw.of("any ", "no ", "at least 2 ") + other.name() + window);
  }

  private static String highest(Thing result) {
    return switch (result.kind()) {
      case NUMBER, MEASURE, ORDERED -> "highest ";
      default -> "";
    };
  }

  /** A condition about one field. */
  String test(Thing field, Scope scope) {
    return field.kind() == Kind.DATE
        ? field.name() + " " + grammar.times().dayWindow(scope.deeper())
        : asked(field.name(), field, scope);
  }

  /** A condition about a field that is named so. */
  String asked(String name, Thing field, Scope scope) {
    return switch (field.kind()) {
      case YES_NO, JUDGED -> draw.of(name, name, "not " + name);
      default -> name + " " + tested(field, scope);
    };
  }

  private String tested(Thing field, Scope scope) {
    return switch (field.kind()) {
      case NUMBER, MEASURE -> grammar.results().compared(field, scope);
      default -> grammar.results().test(field, scope);
    };
  }

  private String value(Thing item, Scope scope) {
    Thing field = item.field(Kind.NUMBER, Kind.MEASURE).orElseThrow();
    String value = grammar.values().value(field, scope.atLeast(2));
    return value + " " + grammar.results().comparator() + " " + grammar.results().limit(field);
  }

  private String calculated(Thing item, Scope scope) {
    Optional<Thing> number = item.field(Kind.NUMBER);
    Optional<Thing> measure = item.field(Kind.MEASURE);
    Thing field = measure.or(() -> number).orElse(item.fields().getFirst());
    if (measure.isEmpty() && number.isEmpty()) {
      return test(field, scope);
    }
    if (measure.isPresent() && draw.percent(30)) {
      String unit = draw.of(field.scale().units());
      return "(" + field.name() + " in " + unit + ") " + grammar.results().comparator() + " 5";
    }
    Optional<Thing> key = item.field(Kind.CHOICE, Kind.ORDERED, Kind.LISTED);
    String by =
        key.isPresent() && draw.coin()
            ? grammar.values().factor(key.orElseThrow())
            : number.map(Thing::name).orElse("2");
    return field.name()
        + " * "
        + by
        + " "
        + grammar.results().comparator()
        + " "
        + grammar.results().limit(field);
  }
}
