package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.List;
import java.util.Optional;

/** Draws conditions about histories. */
final class HistoryText {
  private static final List<Kind> BOTH = List.of(Kind.EVENT, Kind.COURSE);
  private final Grammar grammar;
  private final World world;
  private final Draw draw;

  HistoryText(Grammar grammar) {
    this.grammar = grammar;
    this.world = grammar.world();
    this.draw = grammar.draw();
  }

  /** The time of entries with a blank before it. */
  String time(Thing item, Scope scope) {
    return time(item, scope, grammar.times().window(scope.deeper(), Optional.of(item)));
  }

  /** The same, perhaps a bound such as {@code at least 4 weeks before}. */
  private String bounded(Thing item, Scope scope) {
    return draw.percent(8) ? " " + grammar.times().bound(scope.deeper()) : time(item, scope);
  }

  private String time(Thing item, Scope scope, String window) {
    boolean course = item.kind() == Kind.COURSE;
    return new Draw.Ways<String>()
        .add(10, () -> " " + window)
        .add(4, () -> " ever")
        .addIf(course, 8, () -> " ongoing at " + grammar.times().anchor(scope.deeper()))
        .addIf(course, 3, () -> " started " + window)
        .addIf(course, 3, () -> " ended " + window)
        .addIf(course, 3, () -> " throughout " + window)
        .draw(draw);
  }

  private String filters(Thing item, Scope scope) {
    if (!scope.deep()) {
      return "";
    }
    return new Draw.Ways<String>()
        .add(10, () -> "")
        .add(8, () -> " where " + field(item, scope))
        .add(3, () -> " other than those where " + field(item, scope))
        .add(
            1,
            () ->
                " where "
                    + Grammar.closed(field(item, scope))
                    + " other than those where "
                    + field(item, scope))
        .draw(draw);
  }

  private String field(Thing item, Scope scope) {
    Scope inside = scope.in(item);
    return grammar.fields().condition(draw.percent(20) ? inside.atLeast(1) : inside);
  }

  /** Entries of an item in a time; with a filter in parentheses. */
  String entries(Thing item, Scope scope, boolean filtered) {
    String found = item.name() + time(item, scope);
    if (!filtered) {
      return found;
    }
    String where = found + " where " + field(item, scope);
    return draw.coin() ? "of (" + where + ")" : where;
  }

  /** A condition about a history. */
  String condition(Scope scope) {
    Thing item = world.item(Kind.EVENT, Kind.COURSE);
    boolean course = item.kind() == Kind.COURSE;
    return new Draw.Ways<String>()
        .add(12, () -> exists(item, scope))
        .add(5, () -> planned(item, scope))
        .add(6, () -> counted(item, scope))
        .add(4, () -> different(scope).orElseGet(() -> exists(item, scope)))
        .add(5, () -> every(item, scope))
        .addIf(course, 7, () -> lasting(item, scope))
        .add(5, () -> steady(scope).orElseGet(() -> exists(item, scope)))
        .add(6, () -> fieldOfLatest(scope).orElseGet(() -> exists(item, scope)))
        .add(3, () -> distributed(scope))
        .draw(draw);
  }

  private String exists(Thing item, Scope scope) {
    String known = "known " + item.name();
    return draw.percent(5)
        ? known
        : draw.of("any ", "any ", "no ")
            + item.name()
            + bounded(item, scope)
            + filters(item, scope);
  }

  private String planned(Thing item, Scope scope) {
    String window = " " + grammar.times().window(scope.deeper(), Optional.of(item));
    String word = draw.of(" planned", " given or planned");
    String time = word.equals(" planned") && draw.percent(30) ? "" : window;
    return draw.of("any ", "no ") + item.name() + word + time + filters(item, scope);
  }

  private String quantifier() {
    return draw.of(
        "at least 2 ",
        "at most 1 ",
        "exactly 1 ",
        "exactly 2 ",
        "more than 1 ",
        "fewer than 2 ",
        "at least 3 ",
        "at most 2 ");
  }

  private String counted(Thing item, Scope scope) {
    String apart =
        draw.of("", "", " at least 4 weeks apart", " on different days", " at least 2 days apart");
    return quantifier() + item.name() + apart + time(item, scope) + filters(item, scope);
  }

  private Optional<String> different(Scope scope) {
    return world
        .historyWith(BOTH, Kind.CHOICE, Kind.LISTED, Kind.ORDERED, Kind.YES_NO, Kind.NUMBER)
        .map(item -> {
          Thing field =
              item.field(Kind.CHOICE, Kind.LISTED, Kind.ORDERED, Kind.YES_NO, Kind.NUMBER)
                  .orElseThrow();
          return quantifier()
              + "different "
              + field.name()
              + " of "
              + item.name()
              + time(item, scope)
              + filters(item, scope);
        });
  }

  private String every(Thing item, Scope scope) {
    String any = draw.of("", ", if any,");
    String where =
        draw.percent(30) && scope.deep() ? " where " + Grammar.closed(field(item, scope)) : "";
    return "every " + item.name() + any + time(item, scope) + where + " has " + field(item, scope);
  }

  /** How long courses lasted. */
  String lasting(Thing item, Scope scope) {
    String length = draw.of("7 days", "14 days", "4 weeks", "3 months", "1 year", "30 days");
    String comparator = draw.of("at least ", "more than ", "at most ", "less than ", "at least ");
    String mode = draw.of(" in total", " in a row", " together");
    String window = grammar.times().window(scope.deeper(), Optional.of(item));
    String time = draw.percent(15) ? "ever" : window;
    return draw.of("any ", "any ", "no ")
        + item.name()
        + " for "
        + comparator
        + length
        + mode
        + " "
        + time
        + filters(item, scope);
  }

  /** Whether a field stayed as it was. */
  Optional<String> steady(Scope scope) {
    return world
        .historyWith(List.of(Kind.COURSE), Kind.MEASURE, Kind.CHOICE, Kind.ORDERED, Kind.LISTED)
        .map(item -> {
          Thing field =
              item.field(Kind.MEASURE, Kind.CHOICE, Kind.ORDERED, Kind.LISTED).orElseThrow();
          String length = draw.of("8 weeks", "14 days", "3 months", "4 weeks");
          String anchor = grammar.times().anchor(scope.deeper());
          String time =
              draw.coin()
                  ? " stable in " + field.name() + " for " + length + " before " + anchor
                  : " changed in " + field.name() + " within " + length + " before " + anchor;
          return draw.of("any ", "no ") + item.name() + time + filters(item, scope);
        });
  }

  /** A field of the latest entry in a time. */
  private Optional<String> fieldOfLatest(Scope scope) {
    return world
        .historyWith(
            BOTH,
            Kind.MEASURE,
            Kind.NUMBER,
            Kind.CHOICE,
            Kind.ORDERED,
            Kind.YES_NO,
            Kind.SEVERAL,
            Kind.TITRE,
            Kind.LISTED)
        .map(item -> {
          List<Thing> fields = item.fields().stream().filter(f -> f.kind() != Kind.DATE).toList();
          Thing field = draw.of(fields);
          String latest =
              field.name() + " of " + draw.of("latest ", "latest ", "earliest ") + item.name();
          return grammar.fields().asked(latest + time(item, scope), field, scope.in(item));
        });
  }

  private String distributed(Scope scope) {
    Thing one = world.item(Kind.EVENT);
    Thing two = world.item(Kind.EVENT);
    return one.equals(two)
        ? exists(one, scope)
        : draw.of("any", "none", "each")
            + " of ("
            + one.name()
            + ", "
            + two.name()
            + ") "
            + grammar.times().window(scope.deeper(), Optional.empty());
  }

  /** The sum of a field over entries. */
  Optional<String> total(Thing field, Scope scope) {
    return world
        .historyWith(BOTH, field.kind())
        .filter(item -> item.fields().contains(field))
        .map(item -> {
          String of = draw.percent(60) ? field.name() : Grammar.closed(product(item, field, scope));
          return "total "
              + of
              + " of "
              + item.name()
              + time(item, scope)
              + (draw.percent(25) ? filters(item, scope) : "");
        });
  }

  private String product(Thing item, Thing field, Scope scope) {
    Optional<Thing> number = item.field(Kind.NUMBER);
    Optional<Thing> key = item.field(Kind.CHOICE, Kind.ORDERED, Kind.LISTED);
    return new Draw.Ways<String>()
        .add(2, () -> field.name() + " * " + draw.of("2", "0.5", "3"))
        .add(
            3,
            () ->
                draw.of("lesser", "greater")
                    + " of ("
                    + field.name()
                    + ", "
                    + grammar.results().limit(field)
                    + ")")
        .addIf(
            field.kind() == Kind.NUMBER,
            6,
            () -> Grammar.closed(grammar.values().number(scope.in(item).atLeast(2))))
        .addIf(field.kind() == Kind.NUMBER, 2, () -> "rounded (" + field.name() + ")")
        .addIf(field.kind() == Kind.NUMBER, 2, () -> field.name() + " ^ 2")
        .addIf(
            field.kind() == Kind.NUMBER, 1, () -> grammar.values().factor(world.constantChoice()))
        .addIf(number.isPresent(), 3, () -> field.name() + " * " + number.orElseThrow().name())
        .addIf(
            key.isPresent(),
            3,
            () -> field.name() + " * " + grammar.values().factor(key.orElseThrow()))
        .add(
            1,
            () ->
                "("
                    + field.name()
                    + " when "
                    + field(item, scope)
                    + ", otherwise "
                    + field.name()
                    + " * 2)")
        .draw(draw);
  }
}
