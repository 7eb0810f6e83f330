package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.tests.differential.World.Stage;

/** Draws criteria: rules, outlines and clauses. */
final class RuleText {
  private static final int ADDRESSED = 3;
  private final Grammar grammar;
  private final World world;
  private final Draw draw;
  private final List<String> lines = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private boolean limited;

  RuleText(Grammar grammar) {
    this.grammar = grammar;
    this.world = grammar.world();
    this.draw = grammar.draw();
  }

  /** The list with so many criteria, and the lines of it. */
  List<String> list(boolean inclusion, int count) {
    String word = inclusion ? "inclusion" : "exclusion";
    boolean some = !limited && !world.cohorts.isEmpty() && draw.percent(20);
    limited |= some;
    world.hideCohorts(some);
    String of = some ? " for " + String.join(", ", draw.some(world.cohorts, 1, 2)) : "";
    lines.clear();
    lines.add(word + " criteria" + of);
    for (int i = 1; i <= count; i++) {
      if (draw.percent(6)) {
        heading();
      }
      String label = (inclusion ? "I" : "E") + i;
      item("  ", label, new Place(inclusion, 0, true));
      ids.forEach(world::criterion);
      ids.clear();
    }
    return List.copyOf(lines);
  }

  private void heading() {
    lines.add("  heading | Of some");
    if (draw.coin()) {
      lines.add("    applies when " + grammar.conditions().small(Scope.rule(world.depth).alone()));
    }
    if (!world.stages().isEmpty() && draw.coin()) {
      lines.add("    at " + draw.of(world.stages()).name());
    }
  }

  /** Where an item stands: in which list, how deep, and whether clauses may let off from it. */
  private record Place(boolean inclusion, int depth, boolean excusable) {
    boolean top() {
      return depth == 0;
    }

    Place below(boolean straight) {
      return new Place(inclusion, depth + 1, excusable && straight);
    }
  }

  private void item(String margin, String label, Place place) {
    lines.add(margin + label.substring(label.lastIndexOf('.') + 1) + " | Words of it");
    String deeper = margin + "  ";
    boolean asks = false;
    int kind = draw.below(100);
    List<Runnable> members = new ArrayList<>();
    boolean outline = kind < 22 && place.depth() < 2;
    if (outline) {
      outline(deeper, label, place, members);
    } else if (kind < 31) {
      question(deeper, place);
      asks = true;
    } else if (kind < 36) {
      outlined(deeper);
    } else if (kind < 41 && place.excusable() && !world.stages().isEmpty()) {
      retested(deeper);
    } else {
      lines.add(deeper + grammar.conditions().condition(Scope.rule(world.depth)));
    }
    clauses(deeper, place, asks);
    members.forEach(Runnable::run);
    ids.add(label);
  }

  /** Results of a visit that may be repeated. */
  private void retested(String margin) {
    Stage stage = draw.of(world.stages());
    Thing item = grammar.results().dated();
    String test = item.isYesNo() ? "" : " " + grammar.results().test(item, flat());
    String pick = draw.of("", "", "", "latest ", "earliest ", "any ");
    String other =
        draw.percent(20)
            ? draw.of(" and ", " or ") + grammar.conditions().small(Scope.rule(world.depth).alone())
            : "";
    lines.add(margin + pick + item.name() + " at " + stage.name() + test + other);
    lines.add(
        margin
            + "retest "
            + draw.of("once", "twice")
            + (stage.visit() && draw.coin()
                ? ""
                : draw.of(" within 7 days", " within 1 month", " within 72 hours"))
            + ", the latest decides");
  }

  private String outlineWord() {
    return draw.of(
        "all of",
        "any of",
        "none of",
        "at least 2 of",
        "at most 1 of",
        "exactly 1 of",
        "at least 1 of");
  }

  private void outline(String margin, String label, Place place, List<Runnable> members) {
    boolean done = draw.percent(15);
    String word = done ? "any of, at least 1 done" : outlineWord();
    boolean straight = word.equals("all of") || word.equals("any of");
    lines.add(margin + word);
    int count = draw.between(2, 3);
    for (int i = 0; i < count; i++) {
      String part = label + "." + (char) ('a' + i);
      if (done || draw.percent(35)) {
        members.add(() -> lines.add(margin + "- " + member(done)));
      } else {
        members.add(() -> item(margin, part, place.below(straight)));
      }
    }
  }

  private String member(boolean done) {
    return done
        ? grammar.results().condition(grammar.results().dated(), flat())
        : grammar.conditions().condition(Scope.rule(world.depth).alone());
  }

  private static Scope flat() {
    return new Scope(Optional.empty(), false, false, 0);
  }

  private void question(String margin, Place place) {
    String time = questionTime();
    String role = draw.of("investigator", "monitor");
    List<String> ways = new ArrayList<>();
    for (int i = 0; i < ADDRESSED; i++) {
      ways.add("judged by " + role + time);
      ways.add("asked" + time);
    }
    ways.add("defined elsewhere in \"the manual\"");
    ways.add("defined elsewhere in \"the manual\", judged by " + role);
    ways.add("other criteria may apply, checked by " + role);
    if (place.inclusion()) {
      ways.add("agreed by participant" + time);
      ways.add("agreed by participant" + time);
    }
    lines.add(margin + draw.of(ways));
  }

  private String questionTime() {
    if (draw.coin()) {
      return "";
    }
    String window = " " + grammar.times().window(flat(), Optional.empty());
    return world.stages().isEmpty()
        ? draw.of(" at any time", window)
        : draw.of(" at any time", " at " + draw.of(world.stages()).name(), window);
  }

  /** A condition that ends in an outline of conditions. */
  private void outlined(String margin) {
    Thing item = world.item(Kind.EVENT, Kind.COURSE);
    Scope scope = Scope.rule(world.depth).alone();
    String member = margin + "  - ";
    if (draw.percent(35)) {
      String these = draw.of("any of these ", "none of these ", "at least 1 of these ");
      lines.add(margin + these + grammar.times().window(scope, Optional.empty()));
      List.of(world.item(Kind.EVENT, Kind.COURSE), world.item(Kind.EVENT), world.item(Kind.COURSE))
          .stream()
          .map(Thing::name)
          .distinct()
          .forEach(name -> lines.add(member + name));
      return;
    }
    if (draw.percent(20)) {
      Thing result = grammar.results().dated();
      if (result.isYesNo()) {
        lines.add(margin + "latest " + result.name() + " at any time where " + outlineWord());
        lines.add(member + grammar.fields().condition(scope.in(result)));
        lines.add(member + grammar.fields().condition(scope.in(result)));
        return;
      }
    }
    String time = item.name() + grammar.histories().time(item, scope);
    String head =
        draw.of(
            "any " + time + " where ",
            "no " + time + " other than those where ",
            "any " + time + " where ",
            "every " + time + " has ");
    lines.add(margin + head + outlineWord());
    int count = draw.between(2, 3);
    for (int i = 0; i < count; i++) {
      lines.add(member + grammar.fields().condition(scope.in(item)));
    }
  }

  private void clauses(String margin, Place place, boolean asks) {
    if (draw.percent(14)) {
      clause(margin, "applies when ", Scope.rule(world.depth).alone());
    }
    if (world.asksCohorts() && draw.percent(8)) {
      lines.add(
          margin
              + "applies to "
              + String.join(", ", draw.some(world.cohorts, 1, world.cohorts.size() - 1)));
    }
    if (draw.percent(4)) {
      lines.add(margin + "at sites where " + grammar.conditions().site());
    }
    for (int i = place.excusable() && draw.percent(14) ? draw.between(1, 2) : 0; i > 0; i--) {
      clause(margin, "unless ", Scope.rule(world.depth).alone());
    }
    if (!asks && place.excusable() && draw.percent(20)) {
      String role = draw.of("investigator", "monitor");
      clause(
          margin,
          draw.of("refer to ", "discuss with ") + role + " when ",
          Scope.rule(world.depth).alone());
    }
    if (place.top() && world.stages().size() > 1 && draw.percent(20)) {
      lines.add(
          margin
              + "checked at "
              + String.join(
                  ", ", draw.some(world.stages(), 1, 2).stream().map(Stage::name).toList()));
    }
  }

  private void clause(String margin, String head, Scope scope) {
    if (draw.percent(15)) {
      lines.add(margin + head + outlineWord());
      for (int i = draw.between(2, 3); i > 0; i--) {
        lines.add(margin + "  - " + grammar.conditions().small(scope));
      }
    } else {
      String condition = grammar.conditions().small(scope);
      lines.add(margin + head + condition.replace(", if any,", ""));
    }
  }
}
