package org.eligo.tests.differential;

import static org.eligo.tests.differential.Thing.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a drawn protocol declares, as far as its rules have asked for it. */
final class World {
  private static final int REUSE = 55;

  final Draw draw;
  final int depth;
  final List<String> cohorts;
  final List<Stage> milestones;
  private final Map<String, Thing> items = new LinkedHashMap<>();
  private final Map<String, Thing> facts = new LinkedHashMap<>();
  private final Set<String> periods = new LinkedHashSet<>();
  private final List<String> sections = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final List<String> passed = new ArrayList<>();
  private int names;
  private int inputs;
  private int bare;
  private boolean cohortsHidden;

  /** A declared milestone; {@code visit} has declared days. */
  record Stage(String name, String line, boolean visit, boolean later) {}

  /** What a definition or score declares. */
  enum Sort {
    CONDITION,
    NUMBER,
    QUANTITY,
    ENTRY
  }

  /**
   * A definition.
   *
   * @param time whether its use says the time
   * @param of the item of a named entry, or the item whose unit a quantity has
   */
  record Named(String name, Sort sort, Needs time, Optional<Thing> of) {}

  /** Whether a use of a definition says the time. */
  enum Needs {
    NO_TIME,
    MAY_SAY,
    MUST_SAY
  }

  World(Draw draw) {
    this.draw = draw;
    this.depth = draw.of(1, 1, 1, 1, 2, 2, 2, 3);
    this.cohorts =
        draw.percent(35) ? List.of("SLE", "IIM", "SSc").subList(0, draw.between(2, 3)) : List.of();
    this.milestones = milestones(draw);
  }

  private static List<Stage> milestones(Draw draw) {
    List<Stage> all = new ArrayList<>();
    int shape = draw.below(20);
    if (shape == 0) {
      return all;
    }
    all.add(new Stage("consent", "consent", false, false));
    boolean dosed = shape > 6;
    if (dosed && draw.coin()) {
      String days = draw.of("day -28 to day 0", "day -14 to day 0", "day -7 to day 0");
      all.add(new Stage("screening", "screening: from " + days, true, false));
    } else {
      all.add(new Stage("screening", "screening", false, false));
    }
    if (dosed) {
      all.add(new Stage("day 0", "day 0", false, false));
    }
    if (draw.percent(20)) {
      all.add(new Stage("last dose", "last dose: later", false, true));
    }
    return all;
  }

  /** The milestones at which something can be checked. */
  List<Stage> stages() {
    return milestones.stream().filter(m -> !m.later()).toList();
  }

  /** An item of one of the kinds; one that is there already, or a new one. */
  Thing item(Kind... kinds) {
    Kind kind = draw.of(kinds);
    List<Thing> there = items.values().stream().filter(t -> t.kind() == kind).toList();
    List<Thing> fresh =
        Catalogue.ITEMS.stream()
            .filter(t -> t.kind() == kind && !items.containsKey(t.name()))
            .toList();
    if (!there.isEmpty() && (fresh.isEmpty() || draw.percent(REUSE))) {
      return draw.of(there);
    }
    return declare(draw.coin() ? fresh.getFirst() : draw.of(fresh));
  }

  Thing birthDate() {
    return items.computeIfAbsent(
        "birth date",
        n ->
            new Thing(
                n,
                Kind.DATE,
                true,
                "date",
                List.of(),
                Thing.Scale.NONE,
                List.of(),
                false,
                List.of()));
  }

  /** A constant item with choices, by which a table can be read. */
  Thing constantChoice() {
    return items.computeIfAbsent(
        "blood group",
        n ->
            new Thing(
                n,
                Kind.CHOICE,
                true,
                "one of A1, B1, O1",
                List.of("A1", "B1", "O1"),
                Thing.Scale.NONE,
                List.of(),
                false,
                List.of()));
  }

  /** A history of one of the kinds that has a field of one of the others. */
  Optional<Thing> historyWith(List<Kind> kinds, Kind... fields) {
    List<Thing> fitting =
        items.values().stream()
            .filter(t -> kinds.contains(t.kind()) && t.field(fields).isPresent())
            .toList();
    if (!fitting.isEmpty() && draw.percent(REUSE)) {
      return Optional.of(draw.of(fitting));
    }
    Thing drawn = item(draw.of(kinds));
    return drawn.field(fields).isPresent() ? Optional.of(drawn) : fitting.stream().findFirst();
  }

  private Thing declare(Thing template) {
    boolean history = template.isHistory();
    boolean constant = mayBeConstant(template.kind()) && draw.percent(20);
    boolean dated = !constant && template.kind() != Kind.DATE;
    List<Thing> fields = fields(template, constant);
    boolean valid = !history && dated && draw.percent(25);
    List<String> options = new ArrayList<>();
    if (valid) {
      options.add("valid " + draw.of("7 days", "14 days", "4 weeks", "3 months", "1 year"));
    }
    if (history && draw.percent(50)) {
      options.add("asked again after " + draw.of("7 days", "14 days", "30 days"));
    }
    Thing declared =
        new Thing(
            template.name(),
            template.kind(),
            constant,
            template.type(),
            template.choices(),
            template.scale(),
            fields,
            valid,
            options);
    items.put(declared.name(), declared);
    if (!history && dated && draw.percent(8)) {
      Thing support = item(Kind.EVENT, Kind.COURSE);
      options.add(
          "counts only without ("
              + support.name()
              + ") within "
              + draw.of("3 days", "7 days", "2 weeks")
              + " before its date");
    }
    numeric(declared, options);
    if (draw.percent(10)) {
      options.add("place " + draw.of("chart", "ask", "bedside", "laboratory", "imaging"));
    }
    return declared;
  }

  private static boolean mayBeConstant(Kind kind) {
    return switch (kind) {
      case YES_NO, CHOICE, ORDERED, LISTED, NUMBER, MEASURE, TITRE, SEVERAL -> true;
      default -> false;
    };
  }

  private void numeric(Thing thing, List<String> options) {
    boolean measured = thing.kind() == Kind.MEASURE;
    if (measured && draw.percent(25)) {
      options.add("may be reported as positive or negative");
    }
    String unit =
        thing.kind() == Kind.NUMBER
            ? ""
            : " " + thing.scale().units().stream().findFirst().orElse("");
    if (measured && draw.percent(20)) {
      options.add("detects from " + thing.scale().limits().getFirst().getFirst() + unit);
    }
    if ((measured || thing.kind() == Kind.NUMBER) && draw.percent(20)) {
      options.add("may be negative");
    }
    if ((measured || thing.kind() == Kind.NUMBER) && draw.percent(20)) {
      String high = thing.scale().limits().getLast().getFirst();
      options.add("plausible from 0" + unit + " to " + high.replaceFirst("^\\d", "9") + unit);
    }
  }

  private List<Thing> fields(Thing item, boolean constant) {
    boolean history = item.isHistory();
    int most = history ? 6 : draw.percent(30) && !constant ? 2 : 0;
    List<Thing> fields = draw.some(Catalogue.FIELDS, history ? 1 : 0, most);
    return item.kind() == Kind.DATE ? List.of() : fields;
  }

  Thing fact(Kind... kinds) {
    List<Kind> wanted = List.of(kinds);
    Thing fact =
        draw.of(Catalogue.SITE_FACTS.stream().filter(t -> wanted.contains(t.kind())).toList());
    facts.put(fact.name(), fact);
    return fact;
  }

  String period(String name) {
    periods.add(name);
    return name.substring(0, name.indexOf(':'));
  }

  String freshName(String prefix) {
    names++;
    return prefix
        + " "
        + "alpha beta gamma delta epsilon zeta eta theta kappa sigma tau omega"
            .split(" ", -1)[names % 12]
        + (names >= 12 ? "-" + names / 12 : "");
  }

  void declare(Named one, String section) {
    named.add(one);
    sections.add(section);
  }

  List<Named> named(Sort sort) {
    return named.stream().filter(n -> n.sort() == sort).toList();
  }

  /** The name of a table with these lines; the same lines give the same table. */
  String table(String key, String name, String lines) {
    String known = tables.get(key);
    if (known != null) {
      return known;
    }
    tables.put(key, name);
    sections.add("table " + name + ": " + lines);
    return name;
  }

  void criterion(String id) {
    passed.add(id);
  }

  List<String> criteriaBefore() {
    return passed;
  }

  /** Counts an input of a definition that has no time of its own. */
  void input(boolean timeless) {
    inputs++;
    bare += timeless ? 0 : 1;
  }

  int inputs() {
    return inputs;
  }

  int bareInputs() {
    return bare;
  }

  void hideCohorts(boolean hidden) {
    cohortsHidden = hidden;
  }

  boolean asksCohorts() {
    return !cohorts.isEmpty() && !cohortsHidden;
  }

  boolean has(String item) {
    return items.containsKey(item);
  }

  /** Everything but the criteria. */
  String declarations() {
    StringBuilder text = new StringBuilder();
    sections.forEach(s -> text.append(s).append('\n'));
    text.append("lists\n  strong drugs: open | Strong ones\n");
    text.append("    ").append(Catalogue.STRONG.getFirst()).append(" (azole) [rxnorm 6135]\n");
    text.append("    ").append(Catalogue.STRONG.getLast()).append('\n');
    text.append("  mild drugs | Mild ones\n");
    Catalogue.MILD.forEach(m -> text.append("    ").append(m).append('\n'));
    text.append("data\n");
    items.values().forEach(item -> declare(text, item));
    return text.toString();
  }

  private static void declare(StringBuilder text, Thing item) {
    text.append("  ").append(item.name()).append(": ");
    text.append(item.constant() ? "constant " : "").append(item.type()).append(" | Asked\n");
    for (Thing field : item.fields()) {
      text.append("    ")
          .append(field.name())
          .append(": ")
          .append(field.type())
          .append(" | Told\n");
    }
    item.options().forEach(option -> text.append("    ").append(option).append('\n'));
  }

  /** What stands before the criteria. */
  String header(String id) {
    StringBuilder text =
        new StringBuilder("protocol " + id + " | Drawn\n  version 1.0 dated 2025-01-01\n");
    section(text, "cohorts", cohorts);
    section(text, "roles", List.of("investigator", "monitor"));
    if (!milestones.isEmpty()) {
      section(text, "milestones", milestones.stream().map(Stage::line).toList());
    }
    section(text, "periods", List.copyOf(periods));
    section(text, "sites", facts.values().stream().map(f -> f.name() + ": " + f.type()).toList());
    return text.toString();
  }

  private static void section(StringBuilder text, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append(heading).append('\n');
      lines.forEach(line -> text.append("  ").append(line).append(" | Words\n"));
    }
  }
}
