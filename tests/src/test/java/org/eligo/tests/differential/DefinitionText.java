package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.Optional;
import org.eligo.tests.differential.World.Named;
import org.eligo.tests.differential.World.Sort;

/** Draws definitions and scores, and how they are used. */
final class DefinitionText {
  private final Grammar grammar;
  private final World world;
  private final Draw draw;

  DefinitionText(Grammar grammar) {
    this.grammar = grammar;
    this.world = grammar.world();
    this.draw = grammar.draw();
  }

  /** Declares a new one. */
  Named declare(Sort sort) {
    return switch (sort) {
      case CONDITION -> condition();
      case NUMBER -> draw.percent(40) ? score() : number();
      case QUANTITY -> declareQuantity(world.item(Kind.MEASURE));
      case ENTRY -> entry();
    };
  }

  private boolean open() {
    return !world.stages().isEmpty() && draw.percent(50);
  }

  private static Scope scope(boolean open) {
    return open ? Scope.rule().opened() : Scope.rule().alone();
  }

  private Named condition() {
    boolean open = open();
    Counted before = counted();
    String body = grammar.conditions().condition(scope(open));
    return declared(
        "state",
        Sort.CONDITION,
        before.needs(),
        Optional.empty(),
        "define NAME | Words\n  " + body);
  }

  private Named number() {
    boolean open = open();
    Counted before = counted();
    String body = grammar.values().number(scope(open));
    return declared(
        "index",
        Sort.NUMBER,
        before.needs(),
        Optional.empty(),
        "define NAME in number | Words\n  " + body);
  }

  /** Declares a value in the unit of an item. */
  Named declareQuantity(Thing like) {
    boolean open = open();
    Counted before = counted();
    String body = grammar.values().quantity(like, scope(open));
    String unit = like.scale().units().getFirst();
    return declared(
        "amount",
        Sort.QUANTITY,
        before.needs(),
        Optional.of(like),
        "define NAME in " + unit + " | Words\n  " + body);
  }

  private Named entry() {
    Thing item = world.item(Kind.EVENT, Kind.COURSE);
    String body = grammar.histories().entries(item, Scope.rule(), draw.percent(70));
    if (draw.percent(15)) {
      Scope around = Scope.rule().in(item).atLeast(1);
      body =
          item.name()
              + grammar.histories().time(item, Scope.rule().alone())
              + " where "
              + draw.of("any of", "all of", "none of")
              + "\n    - "
              + grammar.fields().condition(around)
              + "\n    - "
              + grammar.fields().condition(around);
    }
    String which = draw.of("latest", "latest", "earliest");
    return declared(
        "case-entry",
        Sort.ENTRY,
        World.Needs.NO_TIME,
        Optional.of(item),
        "define NAME | Words\n  the " + which + " " + body);
  }

  private Named score() {
    boolean open = open();
    Counted before = counted();
    Scope scope = scope(open);
    StringBuilder text = new StringBuilder("score NAME | Words");
    int lines = draw.between(1, 3);
    for (int i = 0; i < lines; i++) {
      text.append("\n  ").append(points()).append(" when ");
      text.append(grammar.conditions().small(scope));
    }
    if (draw.percent(40)) {
      text.append("\n  first of | First");
      text.append("\n    ")
          .append(points())
          .append(" when ")
          .append(grammar.conditions().small(scope));
      text.append("\n    ")
          .append(points())
          .append(" when ")
          .append(grammar.conditions().small(scope));
      text.append("\n    ").append(points()).append(" otherwise");
    }
    return declared("score", Sort.NUMBER, before.needs(), Optional.empty(), text.toString());
  }

  private String points() {
    return draw.of("1", "2", "0.5", "-1", "3", "0");
  }

  private Named declared(
      String prefix, Sort sort, World.Needs time, Optional<Thing> of, String text) {
    Named one = new Named(world.freshName(prefix), sort, time, of);
    world.declare(one, text.replace("NAME", one.name()));
    return one;
  }

  /** The name of one with the time that it needs. */
  String used(Named one, Scope scope) {
    if (one.time() == World.Needs.NO_TIME) {
      return one.name();
    }
    if (scope.open() && draw.coin()) {
      world.input(one.time() == World.Needs.MAY_SAY);
      return one.name();
    }
    if (one.time() == World.Needs.MAY_SAY && draw.coin()) {
      return one.name();
    }
    return switch (draw.below(4)) {
      case 0 -> one.name() + " at any time";
      case 1 -> one.name() + " " + grammar.times().window(flat(scope), Optional.empty());
      default -> one.name() + " at " + grammar.times().stage().map(World.Stage::name).orElseThrow();
    };
  }

  private static Scope flat(Scope scope) {
    return new Scope(scope.around(), false, false, -1);
  }

  private Counted counted() {
    return new Counted(world, world.inputs(), world.bareInputs());
  }

  /** How many inputs without a time there were before. */
  private record Counted(World world, int inputs, int bare) {
    World.Needs needs() {
      if (world.inputs() == inputs) {
        return World.Needs.NO_TIME;
      }
      return world.bareInputs() == bare ? World.Needs.MAY_SAY : World.Needs.MUST_SAY;
    }
  }
}
