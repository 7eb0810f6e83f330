package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.List;
import java.util.Optional;

/** Draws conditions about results. */
final class ResultText {
  private final Grammar grammar;
  private final World world;
  private final Draw draw;

  ResultText(Grammar grammar) {
    this.grammar = grammar;
    this.world = grammar.world();
    this.draw = grammar.draw();
  }

  /** An item that has dated results: no constant, no date item. */
  Thing dated() {
    Thing item = world.item(Kind.YES_NO, Kind.CHOICE, Kind.ORDERED, Kind.NUMBER, Kind.MEASURE);
    for (int i = 0; i < 8 && item.constant(); i++) {
      item = world.item(Kind.MEASURE, Kind.NUMBER, Kind.CHOICE, Kind.EITHER, Kind.JUDGED);
    }
    return item.constant() ? world.item(Kind.EITHER) : item;
  }

  /** The time of a result with a blank before it, or nothing where it has none. */
  String time(Thing item, Scope scope) {
    if (item.constant() || item.kind() == Kind.DATE) {
      return "";
    }
    boolean some = !world.stages().isEmpty();
    return new Draw.Ways<String>()
        .addIf(item.timeless() || scope.open(), scope.open() ? 30 : 10, () -> bare(item, scope))
        .addIf(some, 10, () -> " at " + grammar.times().stage().orElseThrow().name())
        .add(6, () -> " at any time")
        .add(12, () -> " " + grammar.times().window(timed(scope), ownLengths(item)))
        .draw(draw);
  }

  private String bare(Thing item, Scope scope) {
    if (scope.open()) {
      world.input(item.timeless());
    }
    return "";
  }

  private Optional<Thing> ownLengths(Thing item) {
    return draw.percent(30) ? Optional.of(item) : Optional.empty();
  }

  private static Scope timed(Scope scope) {
    return new Scope(scope.around(), false, scope.site(), scope.depth() - 1);
  }

  /** A result picked by a word (or none) with its time and perhaps a filter. */
  String picked(Thing item, String pick, Scope scope, boolean filtered) {
    String found = found(item, pick, scope, filtered);
    boolean open = found.contains(" where ") && !found.startsWith(pick + " of (");
    return open ? Grammar.closed(found) : found;
  }

  /** The same without the parentheses around a filter. */
  String found(Thing item, String pick, Scope scope, boolean filtered) {
    String word = pick.isEmpty() ? "" : pick + " ";
    String found = item.name() + (filtered ? "" : laboratory(item)) + time(item, scope);
    if (!filtered || !scope.deep() || item.constant() || item.kind() == Kind.DATE) {
      return word + found;
    }
    String where = found + " where " + filter(item, scope);
    boolean first = !List.of("any", "every", "mean of", "").contains(pick) && draw.coin();
    return first ? word + "of (" + where + ")" : word + where;
  }

  private String filter(Thing item, Scope scope) {
    Scope inside = scope.in(item);
    return grammar.fields().condition(draw.percent(20) ? inside.atLeast(1) : inside);
  }

  private String laboratory(Thing item) {
    boolean possible =
        !item.constant()
            && switch (item.kind()) {
              case MEASURE, NUMBER, EITHER, TITRE, CHOICE, YES_NO -> true;
              default -> false;
            };
    return possible && draw.percent(8)
        ? draw.of(" from central", " from local") + " laboratory"
        : "";
  }

  /** The words that may pick a result of this kind in a comparison. */
  private String pick(Thing item) {
    if (item.constant() || item.kind() == Kind.DATE || draw.percent(45)) {
      return "";
    }
    return switch (item.kind()) {
      case NUMBER, MEASURE, EITHER ->
          draw.of("latest", "earliest", "lowest", "highest", "mean of", "any", "every");
      case ORDERED, TITRE -> draw.of("latest", "earliest", "lowest", "highest", "any", "every");
      default -> draw.of("latest", "earliest", "any", "every");
    };
  }

  /** A condition about one item. */
  String condition(Scope scope) {
    return condition(item(), scope);
  }

  private Thing item() {
    return world.item(
        Kind.YES_NO,
        Kind.CHOICE,
        Kind.ORDERED,
        Kind.SEVERAL,
        Kind.LISTED,
        Kind.NUMBER,
        Kind.MEASURE,
        Kind.MEASURE,
        Kind.EITHER,
        Kind.TITRE,
        Kind.JUDGED,
        Kind.AGREED);
  }

  String condition(Thing item, Scope scope) {
    boolean filtered = !item.fields().isEmpty() && draw.percent(50) || draw.percent(8);
    if (item.isYesNo()) {
      String pick = pick(item);
      boolean plain = pick.equals("any") || pick.equals("every");
      String asked = picked(item, plain ? "" : pick, scope, filtered);
      return draw.percent(25) ? "not " + asked : asked;
    }
    if (draw.percent(6) && item.kind() != Kind.DATE) {
      return picked(item, pick(item), scope, false) + " is none";
    }
    return picked(item, pick(item), scope, filtered) + " " + test(item, scope);
  }

  /** What is asked of a result. */
  String test(Thing item, Scope scope) {
    return switch (item.kind()) {
      case YES_NO, JUDGED, AGREED -> draw.of("is yes", "is no");
      case CHOICE -> oneOf(item.choices());
      case LISTED -> listed(item);
      case ORDERED -> ordered(item);
      case SEVERAL -> includes(item);
      case TITRE -> compared(item, scope);
      case EITHER -> either(item);
      case NUMBER, MEASURE -> draw.percent(25) ? range(item) : compared(item, scope);
      case DATE, EVENT, COURSE -> throw new IllegalStateException(item.name());
    };
  }

  static String oneOf(Draw draw, List<String> choices) {
    String one = draw.of(choices);
    String two = String.join(", ", draw.some(choices, 2, 2));
    return draw.of("is " + one, "is not " + one, "in (" + two + ")", "not in (" + two + ")");
  }

  private String oneOf(List<String> choices) {
    return oneOf(draw, choices);
  }

  String listed(Thing item) {
    String list = draw.of(Catalogue.LISTS);
    String one = draw.of(item.choices());
    return draw.of(
        "in " + list,
        "not in (" + one + ", " + list + ")",
        "is " + one,
        "is like strong drugs",
        "is \"not listed\"",
        "in (" + draw.of(Catalogue.STRONG) + ", " + draw.of(Catalogue.MILD) + ")");
  }

  String ordered(Thing item) {
    String one = draw.of(item.choices().subList(1, item.choices().size() - 1));
    return switch (draw.below(8)) {
      case 0 -> "is " + one;
      case 1 -> "between " + item.choices().getFirst() + " and " + one;
      default -> comparator() + " " + one;
    };
  }

  String includes(Thing item) {
    String some = String.join(", ", draw.some(item.choices(), 2, 3));
    return draw.of(
        "includes " + draw.of(item.choices()),
        "includes any of (" + some + ")",
        "includes all of (" + some + ")",
        "includes none of (" + some + ")",
        "includes at least 2 of (" + String.join(", ", item.choices()) + ")",
        "includes " + "at least 1 of (" + some + ")");
  }

  String comparator() {
    return draw.of(">=", "<=", ">", "<", "at least", "at most", "above", "below", ">=", "<=", "=");
  }

  private String either(Thing item) {
    List<String> limits = draw.of(item.scale().limits());
    String unit = item.scale().units().getFirst();
    String other = item.scale().units().getLast();
    return switch (draw.below(8)) {
      case 0 -> comparator() + " " + limits.getFirst() + " " + unit;
      case 1 -> comparator() + " " + limits.getLast() + " " + other;
      case 2, 3 -> range(item);
      default ->
          comparator()
              + " "
              + limits.getFirst()
              + " "
              + unit
              + " (or "
              + limits.getLast()
              + " "
              + other
              + ")";
    };
  }

  @SuppressWarnings("UnusedVariable")
  private String range(Thing item) {
    String limit = draw.of("ULN", "LLN");
    return draw.of(
        "is normal",
        "is outside normal",
        "is detected",
        comparator() + " " + draw.of("1.5", "2.5", "3") + " x " + limit,
        comparator() + " " + limit,
        "> ULN");
  }

  /** A comparison with a limit, mostly one of the item's own. */
  String compared(Thing item, Scope scope) {
    if (item.kind() == Kind.TITRE) {
      return comparator() + " " + draw.of(item.scale().limits()).getFirst();
    }
    return switch (draw.below(10)) {
      case 0 ->
          "between "
              + at(item, item.scale().limits().getFirst(), 0)
              + " and "
              + at(item, item.scale().limits().getLast(), 0);
      case 1, 2 -> comparator() + " " + grammar.values().value(item, scope.deeper());
      default -> comparator() + " " + limit(item);
    };
  }

  /** One of the item's limits in one of its units. */
  String limit(Thing item) {
    return at(item, draw.of(item.scale().limits()), draw.below(item.scale().units().size()));
  }

  private static String at(Thing item, List<String> limits, int unit) {
    return (limits.get(unit) + " " + item.scale().units().get(unit)).strip();
  }

  String known() {
    Thing item = item();
    return item.isYesNo()
        ? "known " + item.name()
        : "known (" + item.name() + " " + test(item, bare(Scope.rule())) + ")";
  }

  String counted(Scope scope) {
    Thing item =
        world.item(Kind.MEASURE, Kind.NUMBER, Kind.CHOICE, Kind.ORDERED, Kind.SEVERAL, Kind.LISTED);
    if (item.constant()) {
      item = measured();
    }
    String apart =
        draw.of("", "", " at least 4 weeks apart", " on different days", " at least 3 days apart");
    String time = time(item, scope);
    String asked = " " + test(item, scope);
    String quantifier =
        draw.of(
            "at least 2", "at most 1", "exactly 2", "more than 1", "fewer than 3", "at least 1");
    return quantifier + " " + item.name() + laboratory(item) + apart + time + asked;
  }

  String sameSample(Scope scope) {
    Thing one = measured();
    Thing two = measured();
    String test =
        one.equals(two) || draw.coin()
            ? one.name()
                + " "
                + compared(one, bare(scope))
                + draw.of(" and ", " or ")
                + two.name()
                + " "
                + compared(two, bare(scope))
            : "("
                + one.name()
                + " in "
                + one.scale().units().getFirst()
                + ") / ("
                + two.name()
                + " in "
                + two.scale().units().getFirst()
                + ") "
                + comparator()
                + " "
                + draw.of("0.3", "1", "2");
    String time =
        draw.percent(20)
            ? "at any time"
            : world.stages().isEmpty() || draw.coin()
                ? grammar.times().window(timed(scope), Optional.empty())
                : "at " + grammar.times().stage().orElseThrow().name();
    return "(" + test + ") from the same sample " + time;
  }

  private static Scope bare(Scope scope) {
    return new Scope(scope.around(), false, scope.site(), -1);
  }

  private Thing measured() {
    Thing item = world.item(Kind.MEASURE);
    for (int i = 0; i < 10 && item.constant(); i++) {
      item = world.item(Kind.MEASURE);
    }
    return item;
  }

  /** One condition of several items. */
  String distributed(Scope scope) {
    boolean yes = draw.coin();
    Thing one = yes ? world.item(Kind.YES_NO) : world.item(Kind.MEASURE);
    Thing two = yes ? world.item(Kind.YES_NO) : world.item(Kind.MEASURE);
    String names = "(" + one.name() + ", " + two.name() + ")";
    if (one.constant() || two.constant() || one.equals(two)) {
      return condition(one, scope);
    }
    String time = time(one, new Scope(scope.around(), false, scope.site(), scope.depth()));
    time = time.isEmpty() ? " at any time" : time;
    boolean same = one.scale().units().equals(two.scale().units());
    String test =
        yes ? "" : " " + (same ? comparator() + " " + limit(one) : draw.of("> ULN", "is normal"));
    return draw.of("each", "any", "none") + " of " + names + laboratory(one) + time + test;
  }
}
