package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.List;
import java.util.Optional;
import org.eligo.tests.differential.World.Named;
import org.eligo.tests.differential.World.Sort;

/** Draws values: plain numbers, and quantities in the dimension of an item. */
final class ValueText {
  private final Grammar grammar;
  private final World world;
  private final Draw draw;

  ValueText(Grammar grammar) {
    this.grammar = grammar;
    this.world = grammar.world();
    this.draw = grammar.draw();
  }

  /** A value that can be compared with a result or field. */
  String value(Thing like, Scope scope) {
    return like.kind() == Kind.MEASURE ? quantity(like, scope) : number(scope);
  }

  /** A plain number. */
  String number(Scope scope) {
    if (scope.site()) {
      return draw.of("18", world.fact(Kind.NUMBER).name(), "20");
    }
    if (!scope.deep()) {
      return draw.percent(60) ? small() : leaf(scope);
    }
    Scope deeper = scope.deeper();
    return new Draw.Ways<String>()
        .add(12, this::small)
        .add(20, () -> leaf(scope))
        .add(
            8,
            () ->
                Grammar.closed(
                    number(deeper) + draw.of(" + ", " - ", " * ", " / ") + number(deeper)))
        .add(6, () -> Grammar.closed(when(number(deeper), number(deeper), deeper)))
        .add(
            5,
            () ->
                draw.of("lesser", "greater")
                    + " of ("
                    + number(deeper)
                    + ", "
                    + number(deeper)
                    + ")")
        .add(5, () -> Grammar.closed(Grammar.closed(number(deeper)) + " ^ " + exponent(deeper)))
        .add(
            8,
            () ->
                Grammar.closed(
                    draw.of("ln", "square root of", "rounded")
                        + " "
                        + Grammar.closed(number(deeper))))
        .add(5, () -> ratio(scope))
        .add(3, () -> factor(world.constantChoice()))
        .draw(draw);
  }

  private String exponent(Scope scope) {
    return draw.coin()
        ? draw.of("2", "3", "0.5", "(0 - 1)")
        : Grammar.closed(draw.coin() ? number(scope) : leaf(scope));
  }

  private String small() {
    return draw.of("1", "2", "3", "0.5", "4", "1.5", "10", "0");
  }

  private String leaf(Scope scope) {
    Optional<Thing> field = scope.around().flatMap(t -> t.field(Kind.NUMBER));
    Thing measured = world.item(Kind.MEASURE);
    return new Draw.Ways<String>()
        .add(10, () -> numberResult(scope))
        .add(6, () -> cast(scope))
        .add(
            1,
            () ->
                "("
                    + grammar.results().limit(measured)
                    + " in "
                    + measured.scale().units().getFirst()
                    + ")")
        .add(4, () -> "(age " + day(scope) + draw.of(" in years)", " in months)"))
        .addIf(field.isPresent(), 12, () -> field.orElseThrow().name())
        .addIf(scope.depth() > -2, 2, () -> factor(world.constantChoice()))
        .add(3, () -> world.fact(Kind.NUMBER).name())
        .addIf(scope.deep(), 12, () -> total("bags", scope).orElse("2"))
        .addIf(scope.around().isEmpty(), 8, () -> named(Sort.NUMBER, scope))
        .draw(draw);
  }

  private Optional<String> total(String field, Scope scope) {
    Thing of =
        Catalogue.FIELDS.stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow();
    return grammar.histories().total(of, timed(scope)).map(Grammar::closed);
  }

  private static Scope timed(Scope scope) {
    return new Scope(scope.around(), false, false, scope.depth() - 1);
  }

  private String day(Scope scope) {
    world.birthDate();
    if (scope.open() && draw.percent(60)) {
      world.input(false);
      return "";
    }
    return "at " + grammar.times().anchor(timed(scope));
  }

  private String numberResult(Scope scope) {
    return result(world.item(Kind.NUMBER), scope);
  }

  private String result(Thing item, Scope scope) {
    String pick =
        item.constant() || draw.percent(50)
            ? ""
            : draw.of("latest", "earliest", "lowest", "highest", "mean of");
    boolean filtered = !item.fields().isEmpty() && draw.percent(30);
    String text = grammar.results().picked(item, pick, scope, filtered);
    return text.contains(" ") && !text.startsWith("(") ? Grammar.closed(text) : text;
  }

  private String cast(Scope scope) {
    Thing item = world.item(Kind.MEASURE, Kind.MEASURE, Kind.EITHER);
    String inner = result(item, scope);
    inner = inner.startsWith("(") ? inner : Grammar.closed(inner);
    return Grammar.closed(inner + " in " + draw.of(item.scale().units()));
  }

  private String ratio(Scope scope) {
    Thing item = world.item(Kind.MEASURE);
    return Grammar.closed(result(item, scope) + " / " + grammar.results().limit(item));
  }

  private String when(String then, String otherwise, Scope scope) {
    String condition = Grammar.closed(grammar.conditions().small(scope));
    String more =
        draw.percent(15)
            ? then + " when " + Grammar.closed(grammar.conditions().small(scope)) + ", "
            : "";
    return more + then + " when " + condition + ", otherwise " + otherwise;
  }

  private String named(Sort sort, Scope scope) {
    List<Named> there = world.named(sort);
    Named one = there.isEmpty() ? grammar.definitions().declare(sort) : draw.of(there);
    return grammar.definitions().used(one, timed(scope));
  }

  /** A value in a unit of the item's dimension. */
  String quantity(Thing like, Scope scope) {
    if (scope.site() || !scope.deep()) {
      return grammar.results().limit(like);
    }
    Scope deeper = scope.deeper();
    boolean item = world.has(like.name());
    return new Draw.Ways<String>()
        .add(6, () -> grammar.results().limit(like))
        .add(
            8,
            () ->
                Grammar.closed(when(grammar.results().limit(like), quantity(like, deeper), deeper)))
        .add(
            5,
            () ->
                draw.of("lesser", "greater")
                    + " of ("
                    + quantity(like, deeper)
                    + ", "
                    + grammar.results().limit(like)
                    + ")")
        .add(
            4,
            () ->
                Grammar.closed(
                    quantity(like, deeper) + draw.of(" + ", " - ") + grammar.results().limit(like)))
        .add(4, () -> Grammar.closed(number(deeper) + " * " + grammar.results().limit(like)))
        .addIf(item, 6, () -> result(like, deeper))
        .addIf(scope.around().filter(t -> t.fields().contains(like)).isPresent(), 8, like::name)
        .addIf(
            !item && like.kind() == Kind.MEASURE,
            6,
            () -> total(like.name(), deeper).orElseGet(() -> grammar.results().limit(like)))
        .addIf(item, 4, () -> tableOf(like))
        .addIf(item && scope.around().isEmpty(), 6, () -> namedQuantity(like, deeper))
        .draw(draw);
  }

  private String tableOf(Thing like) {
    Thing key = world.constantChoice();
    String unit = like.scale().units().getFirst();
    StringBuilder lines =
        new StringBuilder("measurement in " + unit + " by " + key.name() + " | Limits\n");
    for (String choice : key.choices()) {
      if (draw.percent(85)) {
        String limit = draw.of(like.scale().limits()).getFirst();
        lines
            .append("  ")
            .append(choice)
            .append(" = ")
            .append(limit)
            .append(' ')
            .append(unit)
            .append('\n');
      }
    }
    String name = like.name().replace(' ', '-') + "-limit";
    return lines.indexOf("=") < 0
        ? grammar.results().limit(like)
        : world.table("limit " + like.name(), name, lines.toString());
  }

  /** A table of numbers by a field or a constant item. */
  String factor(Thing key) {
    StringBuilder lines = new StringBuilder("number by " + key.name() + " | Factors\n");
    for (int i = 0; i < key.choices().size(); i++) {
      if (i == 0 || draw.percent(85)) {
        lines.append("  ").append(key.choices().get(i)).append(" = ");
        lines.append(draw.of("1", "1.25", "2", "0.5")).append('\n');
      }
    }
    return world.table(
        "factor " + key.name(), key.name().replace(' ', '-') + "-factor", lines.toString());
  }

  private String namedQuantity(Thing like, Scope scope) {
    List<Named> fitting =
        world.named(Sort.QUANTITY).stream().filter(n -> n.of().equals(Optional.of(like))).toList();
    Named one = fitting.isEmpty() ? grammar.definitions().declareQuantity(like) : draw.of(fitting);
    return grammar.definitions().used(one, scope);
  }

  /** A comparison of calculated values, or of an age. */
  String condition(Scope scope) {
    world.birthDate();
    return new Draw.Ways<String>()
        .add(6, () -> age(scope))
        .add(8, () -> number(scope) + " " + grammar.results().comparator() + " " + limit(scope))
        .add(5, () -> quantities(scope))
        .add(2, () -> small() + " " + grammar.results().comparator() + " " + leaf(scope))
        .add(
            3, () -> number(scope) + " between 1 and " + (draw.coin() ? "3" : leaf(scope.deeper())))
        .draw(draw);
  }

  private String limit(Scope scope) {
    return draw.percent(75) ? draw.of("1", "2", "3", "0", "18", "1.5") : number(scope.deeper());
  }

  private String quantities(Scope scope) {
    boolean field = draw.percent(25);
    Thing like =
        field
            ? draw.of(Catalogue.FIELDS.stream().filter(f -> f.kind() == Kind.MEASURE).toList())
            : world.item(Kind.MEASURE);
    return quantity(like, scope)
        + " "
        + grammar.results().comparator()
        + " "
        + grammar.results().limit(like);
  }

  private String age(Scope scope) {
    String limit = draw.of("18 years", "65 years", "216 months", "70 years");
    String other = draw.of("21 years", "19 years", "66 years");
    boolean split = scope.deep() && draw.percent(30);
    String shown =
        split
            ? Grammar.closed(
                when(limit.contains("months") ? "18 years" : limit, other, scope.deeper()))
            : limit;
    return "age " + day(scope) + " " + draw.of(">=", "<", ">", "<=") + " " + shown;
  }
}
