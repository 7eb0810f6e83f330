package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.List;
import org.eligo.tests.differential.World.Named;
import org.eligo.tests.differential.World.Sort;

/** Draws conditions about a participant. */
final class ConditionText {
  private final Grammar grammar;
  private final World world;
  private final Draw draw;

  ConditionText(Grammar grammar) {
    this.grammar = grammar;
    this.world = grammar.world();
    this.draw = grammar.draw();
  }

  /** Any condition. */
  String condition(Scope scope) {
    if (scope.site()) {
      return site();
    }
    if (scope.around().isPresent() && draw.percent(35)) {
      return beside(scope);
    }
    return new Draw.Ways<String>()
        .add(26, () -> grammar.results().condition(scope))
        .add(26, () -> grammar.histories().condition(scope))
        .add(7, () -> grammar.times().dateCondition(scope))
        .add(12, () -> grammar.values().condition(scope))
        .addIf(scope.deep(), 6, () -> several(scope))
        .addIf(scope.deep(), 3, () -> "not " + Grammar.closed(condition(scope.deeper())))
        .addIf(scope.around().isEmpty(), 5, () -> defined(scope))
        .addIf(scope.around().isEmpty(), 4, () -> namedEntry(scope))
        .add(3, () -> grammar.results().known())
        .add(3, () -> grammar.results().counted(scope))
        .addIf(scope.around().isEmpty(), 3, () -> grammar.results().sameSample(scope))
        .add(3, () -> grammar.results().distributed(scope))
        .addIf(world.asksCohorts(), 3, this::cohort)
        .addIf(!world.criteriaBefore().isEmpty(), 3, this::passed)
        .add(2, this::site)
        .draw(draw);
  }

  /** What else may be asked where an entry or result is tested, as likely as one another. */
  private String beside(Scope scope) {
    return new Draw.Ways<String>()
        .addIf(world.asksCohorts(), 1, this::cohort)
        .addIf(!world.criteriaBefore().isEmpty(), 1, this::passed)
        .add(1, () -> defined(scope))
        .add(1, () -> namedEntry(scope))
        .add(1, () -> grammar.results().known())
        .add(1, () -> grammar.results().counted(scope))
        .add(1, () -> grammar.results().sameSample(scope))
        .add(1, () -> grammar.histories().lasting(world.item(Kind.COURSE), scope))
        .add(1, () -> grammar.histories().steady(scope).orElseGet(grammar.results()::known))
        .draw(draw);
  }

  /** A condition that is short more often. */
  String small(Scope scope) {
    if (scope.site() || draw.percent(20)) {
      return condition(scope);
    }
    Scope flat = new Scope(scope.around(), scope.open(), scope.site(), Math.min(scope.depth(), 0));
    return new Draw.Ways<String>()
        .add(10, () -> grammar.results().condition(flat))
        .add(3, () -> grammar.histories().condition(flat))
        .add(1, () -> grammar.times().dateCondition(flat))
        .addIf(world.asksCohorts(), 1, this::cohort)
        .draw(draw);
  }

  private String several(Scope scope) {
    String word = draw.of(" and ", " or ");
    StringBuilder text = new StringBuilder(Grammar.closed(condition(scope.deeper())));
    int more = draw.between(1, 2);
    for (int i = 0; i < more; i++) {
      text.append(word).append(Grammar.closed(condition(scope.deeper())));
    }
    return text.toString();
  }

  private String defined(Scope scope) {
    List<Named> there = world.named(Sort.CONDITION);
    Named one =
        there.isEmpty() || draw.percent(30)
            ? grammar.definitions().declare(Sort.CONDITION)
            : draw.of(there);
    return grammar.definitions().used(one, scope);
  }

  private String namedEntry(Scope scope) {
    List<Named> there = world.named(Sort.ENTRY);
    Named one =
        there.isEmpty() || draw.percent(30)
            ? grammar.definitions().declare(Sort.ENTRY)
            : draw.of(there);
    Thing item = one.of().orElseThrow();
    List<Thing> fields = item.fields().stream().filter(f -> f.kind() != Kind.DATE).toList();
    if (fields.isEmpty() || draw.percent(25)) {
      return one.name();
    }
    Thing field = draw.of(fields);
    return grammar.fields().asked(field.name() + " of " + one.name(), field, scope.in(item));
  }

  String cohort() {
    return draw.coin()
        ? "cohort is " + draw.of(world.cohorts)
        : "cohort in (" + String.join(", ", draw.some(world.cohorts, 2, 2)) + ")";
  }

  private String passed() {
    return "criterion " + draw.of(world.criteriaBefore()) + " is passed";
  }

  /** A condition that reads facts of the site. */
  String site() {
    Thing fact = world.fact(Kind.CHOICE, Kind.NUMBER, Kind.YES_NO, Kind.MEASURE);
    return fact.isYesNo()
        ? fact.name()
        : fact.name()
            + " "
            + switch (fact.kind()) {
              case CHOICE -> ResultText.oneOf(draw, fact.choices());
              default -> grammar.results().comparator() + " " + grammar.results().limit(fact);
            };
  }
}
