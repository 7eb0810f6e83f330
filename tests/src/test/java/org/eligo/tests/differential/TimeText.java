package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.tests.differential.World.Named;
import org.eligo.tests.differential.World.Sort;
import org.eligo.tests.differential.World.Stage;

/** Draws lengths, anchors, windows and dates. */
final class TimeText {
  private static final Set<String> LENGTHS = Set.of("half life", "cycle");
  private final Grammar grammar;
  private final World world;
  private final Draw draw;

  TimeText(Grammar grammar) {
    this.grammar = grammar;
    this.world = grammar.world();
    this.draw = grammar.draw();
  }

  /** A number and a unit. */
  String plainLength() {
    return draw.of(
        "7 days",
        "10 days",
        "14 days",
        "2 weeks",
        "4 weeks",
        "1 month",
        "3 months",
        "6 months",
        "1 year",
        "2 years",
        "72 hours",
        "1.5 days",
        "30 days",
        "12 weeks",
        "1 day");
  }

  /** A length as it stands behind {@code within}. */
  String length(Optional<Thing> asked) {
    if (draw.percent(75)) {
      return plainLength();
    }
    return draw.percent(40) ? "(" + extreme(asked) + ")" : special(asked);
  }

  private String extreme(Optional<Thing> asked) {
    String first = draw.percent(25) ? extreme(asked) : inExtreme(asked);
    return draw.of("shorter", "longer") + " of (" + first + ", " + inExtreme(asked) + ")";
  }

  private String inExtreme(Optional<Thing> asked) {
    String one = draw.coin() ? plainLength() : special(asked);
    return one.startsWith("(") && one.endsWith(")") ? one.substring(1, one.length() - 1) : one;
  }

  private String special(Optional<Thing> asked) {
    Optional<Thing> half = asked.flatMap(this::measuredInDays);
    Optional<Thing> key = asked.flatMap(t -> t.field(Kind.CHOICE, Kind.ORDERED, Kind.LISTED));
    return new Draw.Ways<String>()
        .add(1, this::plainLength)
        .addIf(half.isPresent(), 6, () -> "(" + times(half.orElseThrow()) + ")")
        .addIf(key.isPresent(), 4, () -> byField(key.orElseThrow()))
        .add(1, () -> byField(world.constantChoice()))
        .draw(draw);
  }

  private String times(Thing half) {
    String name = half.name();
    return draw.of(
        "5 * " + name,
        "2 * " + name,
        name,
        name + " * 3",
        name + " + " + name,
        "lesser of (2 * " + name + ", " + name + ")");
  }

  private Optional<Thing> measuredInDays(Thing thing) {
    List<Thing> lengths = thing.fields().stream().filter(f -> LENGTHS.contains(f.name())).toList();
    return lengths.isEmpty() ? Optional.empty() : Optional.of(draw.of(lengths));
  }

  private String byField(Thing key) {
    String name = key.name().replace(' ', '-') + "-washout";
    return world.table("length " + key.name(), name, rows(key));
  }

  private String rows(Thing key) {
    StringBuilder lines = new StringBuilder("length by " + key.name() + " | Washout\n");
    for (int i = 0; i < key.choices().size(); i++) {
      if (i == 0 || draw.percent(85)) {
        lines.append("  ").append(key.choices().get(i)).append(" = ");
        lines.append(draw.of("1 week", "4 weeks", "3 months", "60 days", "36 hours")).append('\n');
      }
    }
    return lines.toString();
  }

  Optional<Stage> milestone() {
    return world.milestones.isEmpty() ? Optional.empty() : Optional.of(draw.of(world.milestones));
  }

  Optional<Stage> stage() {
    return world.stages().isEmpty() ? Optional.empty() : Optional.of(draw.of(world.stages()));
  }

  /** A day from which time is counted; what is long stands in parentheses. */
  String anchor(Scope scope) {
    boolean named = !world.named(Sort.ENTRY).isEmpty();
    boolean some = !world.milestones.isEmpty();
    boolean free = !scope.site();
    return new Draw.Ways<String>()
        .addIf(some, 24, () -> milestone().orElseThrow().name())
        .addIf(some, 3, () -> draw.of("start of ", "end of ") + stage().orElseThrow().name())
        .addIf(scope.around().isPresent(), 8, () -> its(scope.around().orElseThrow()))
        .addIf(free && dateField(scope).isPresent(), 12, () -> dateField(scope).orElseThrow())
        .add(some ? 2 : 12, () -> draw.of("2025-03-01", "2024-11-15", "2025-02-10"))
        .addIf(free, some ? 3 : 10, () -> world.item(Kind.DATE).name())
        .addIf(free && named, 3, () -> dayOfNamed())
        .addIf(free && scope.deep(), 4, () -> "(" + dayOfResult(scope.deeper()) + ")")
        .addIf(free && scope.deep(), 4, () -> "(" + dayOfEntry(scope.deeper()) + ")")
        .draw(draw);
  }

  /** From a milestone (or a date) to a later one. */
  private String stretch(String from, String to) {
    List<Stage> stages = world.stages();
    if (stages.size() < 2 || from.equals("from ") && draw.percent(20)) {
      return from + "2024-12-01" + to + draw.of("2025-03-05", "2025-02-20");
    }
    int first = draw.below(stages.size());
    int second = draw.between(first, stages.size() - 1);
    return from + stages.get(first).name() + to + stages.get(second).name();
  }

  private String flat(Scope scope) {
    return anchor(new Scope(scope.around(), scope.open(), scope.site(), -1));
  }

  private Optional<String> dateField(Scope scope) {
    return scope.around().flatMap(t -> t.field(Kind.DATE)).map(Thing::name);
  }

  private String its(Thing thing) {
    return thing.kind() == Kind.COURSE ? draw.of("its start", "its start", "its end") : "its date";
  }

  private String dayOfNamed() {
    Named entry = draw.of(world.named(Sort.ENTRY));
    return dayWord(entry.of().orElseThrow()) + " of " + entry.name();
  }

  private String dayWord(Thing history) {
    return history.kind() == Kind.COURSE ? draw.of("start", "end") : "date";
  }

  String dayOfResult(Scope scope) {
    Thing item = grammar.results().dated();
    List<String> picks =
        switch (item.kind()) {
          case NUMBER, MEASURE, ORDERED, TITRE ->
              List.of("latest", "earliest", "lowest", "highest");
          default -> List.of("latest", "earliest");
        };
    String pick = draw.of(picks);
    return "date of " + grammar.results().found(item, pick, scope, draw.percent(30));
  }

  String dayOfEntry(Scope scope) {
    Thing item = world.item(Kind.EVENT, Kind.COURSE);
    String pick = draw.of("latest ", "latest ", "earliest ");
    return dayWord(item)
        + " of "
        + pick
        + grammar.histories().entries(item, scope, draw.percent(25));
  }

  /** A window behind a name. */
  String window(Scope scope, Optional<Thing> asked) {
    String a = anchor(scope);
    return new Draw.Ways<String>()
        .add(30, () -> "within " + length(asked) + " before " + a)
        .add(4, () -> "within " + length(asked) + " after " + a)
        .add(4, () -> "within " + length(asked) + " of " + a)
        .add(3, () -> "from 12 months to 3 months before " + a)
        .add(3, () -> "from " + plainLength() + " before " + a + " to " + anchor(scope))
        .add(3, () -> stretch("from ", " to "))
        .add(2, () -> "from " + flat(scope) + " to " + plainLength() + " after " + flat(scope))
        .add(2, () -> "from " + plainLength() + " after " + a + " to " + anchor(scope))
        .add(2, () -> "from " + flat(scope) + " to " + plainLength() + " before " + a)
        .add(3, () -> "from " + plainLength() + draw.of(" before ", " after ") + a + " on")
        .add(3, () -> "before " + a)
        .add(3, () -> "after " + a)
        .add(3, () -> "by " + a)
        .add(3, () -> "from " + a + " on")
        .addIf(!world.milestones.isEmpty(), 3, () -> "during " + period())
        .draw(draw);
  }

  /** A distance in time. */
  String bound(Scope scope) {
    if (world.stages().size() > 1 && draw.percent(25)) {
      return stretch("between ", " and ");
    }
    return draw.of("at least ", "more than ", "less than ")
        + plainLength()
        + draw.of(" before ", " after ")
        + anchor(scope);
  }

  private String period() {
    List<Stage> stages = world.stages();
    return draw.coin()
        ? world.period(
            "run-in: from " + stages.getFirst().name() + " to " + stages.getLast().name())
        : world.period("first wave: from 2024-12-01 to 2025-03-05");
  }

  private String season() {
    return draw.coin()
        ? world.period("flu season: each year from November 1 to March 5")
        : world.period("mosquito season: each year from March 1 to November 30");
  }

  /** A window of a day in which nothing is asked of an item; without a table by a field. */
  String dayWindow(Scope scope) {
    return draw.percent(12) ? bound(scope) : window(scope, Optional.empty());
  }

  /** A date and where it lies. */
  String dateCondition(Scope scope) {
    String date = date(scope);
    return draw.percent(12) ? date + " during " + season() : date + " " + dayWindow(scope);
  }

  /** A day of the entry or result around, and where it lies. */
  String ownDateCondition(Scope scope) {
    Optional<String> field = dateField(scope);
    String date =
        field.isPresent() && draw.coin() ? field.orElseThrow() : its(scope.around().orElseThrow());
    return draw.percent(15) ? date + " during " + season() : date + " " + dayWindow(scope);
  }

  private String date(Scope scope) {
    boolean some = !world.milestones.isEmpty();
    Scope deeper = scope.deeper();
    return new Draw.Ways<String>()
        .addIf(some, 5, () -> milestone().orElseThrow().name())
        .addIf(some, 2, () -> draw.of("start of ", "end of ") + stage().orElseThrow().name())
        .add(8, () -> world.item(Kind.DATE).name())
        .addIf(scope.around().isPresent(), 16, () -> its(scope.around().orElseThrow()))
        .addIf(dateField(scope).isPresent(), 16, () -> dateField(scope).orElseThrow())
        .addIf(scope.deep(), 4, () -> "(" + dayOfResult(deeper) + ")")
        .addIf(scope.deep(), 4, () -> "(" + dayOfEntry(deeper) + ")")
        .addIf(!world.named(Sort.ENTRY).isEmpty(), 5, this::dayOfNamed)
        .draw(draw);
  }
}
