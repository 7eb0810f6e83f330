package org.eligo.web.internal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.DataItem.Place;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;
import org.eligo.web.internal.form.Fields;
import org.eligo.web.internal.view.Input;
import org.eligo.web.internal.view.ItemView;
import org.eligo.web.internal.view.PlaceView;
import org.eligo.web.internal.view.RowView;

/** The fields for everything that a protocol's data dictionary declares, grouped by place. */
final class EntryForm {
  private static final Map<String, String> ENTRY_STATES = new LinkedHashMap<>();

  static {
    ENTRY_STATES.put("", "happened");
    ENTRY_STATES.put("planned", "planned");
    ENTRY_STATES.put("cancelled", "plan cancelled");
    ENTRY_STATES.put("unknown", "not known whether");
    ENTRY_STATES.put("withdrawn", "entered in error");
  }

  /** The heading of the items for which no place is declared. */
  static final String GENERAL = "General";

  private final Protocol protocol;
  private final FieldViews fields;

  EntryForm(Protocol protocol, FieldViews fields) {
    this.protocol = protocol;
    this.fields = fields;
  }

  /** Where an item is entered; empty if the protocol declares none of this name. */
  static String anchor(Protocol protocol, String name) {
    int index = new ArrayList<>(protocol.data().keySet()).indexOf(name);
    return index < 0 ? "" : "item-" + index;
  }

  List<Input> run() {
    return List.of(
        fields.date(Fields.AS_OF, "As of"),
        fields.select(Fields.STAGE, "Judge for", "short", stages(protocol)),
        fields.date("answers", "Answers given on"),
        fields.text(Fields.SITE, "Site", "short"));
  }

  static Map<String, String> stages(Protocol protocol) {
    Map<String, String> choices = new LinkedHashMap<>();
    List<String> stages = protocol.stages();
    choices.put("", stages.getLast());
    stages.subList(0, stages.size() - 1).forEach(stage -> choices.put(stage, stage));
    return choices;
  }

  List<RowView> milestones() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", "happened");
    kinds.put("planned", "planned");
    List<RowView> rows = new ArrayList<>();
    int index = 0;
    for (Milestone milestone : protocol.milestones()) {
      String prefix = Fields.milestone(index++);
      rows.add(
          new RowView(
              milestone.words().isEmpty() ? milestone.name() : milestone.words(),
              List.of(
                  fields.date(prefix + ".day", "Day of " + milestone.name()),
                  fields.select(prefix + ".kind", "Status", "short", kinds)),
              List.of(),
              false));
    }
    return rows;
  }

  List<PlaceView> places() {
    Map<Optional<Place>, List<ItemView>> places = new LinkedHashMap<>();
    places.put(Optional.of(Place.SITE), new ArrayList<>());
    places.put(Optional.empty(), new ArrayList<>());
    for (Place place : Place.values()) {
      places.putIfAbsent(Optional.of(place), new ArrayList<>());
    }
    int index = 0;
    for (DataItem item : protocol.data().values()) {
      places
          .computeIfAbsent(item.options().place(), place -> new ArrayList<>())
          .add(item.isSiteFact() ? fact(index, item) : item(index, item));
      index++;
    }
    List<PlaceView> views = new ArrayList<>();
    places.forEach((place, items) -> {
      if (!items.isEmpty()) {
        String title = place.map(TypeText::of).orElse(GENERAL);
        views.add(
            new PlaceView(
                "place-" + title.replaceAll(" .*", "").toLowerCase(java.util.Locale.ROOT),
                title,
                items));
      }
    });
    return views;
  }

  /** A fact of the site has one value and no day. */
  private ItemView fact(int index, DataItem item) {
    List<Input> inputs = value(Fields.row(index, 0) + ".value", "Value", item.type());
    return new ItemView(
        "item-" + index,
        index,
        item.name(),
        item.words().equals(item.name()) ? "" : item.words(),
        TypeText.of(item),
        List.of(new RowView("Fact of the site", inputs, List.of(), false)),
        List.of(),
        "");
  }

  private ItemView item(int index, DataItem item) {
    int filled = fields.form().rows(Fields.item(index));
    int wanted = wanted(index);
    int rows = Math.max(Math.max(filled, wanted), item.isHistory() ? 0 : 1);
    List<RowView> views = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      String prefix = Fields.row(index, row);
      views.add(item.isHistory() ? entry(item, prefix, row) : result(item, prefix, row));
    }
    String add = item.constant() ? "" : item.isHistory() ? "Add an entry" : "Add a result";
    return new ItemView(
        "item-" + index,
        index,
        item.name(),
        item.words().equals(item.name()) ? "" : item.words(),
        TypeText.of(item),
        views,
        item.isHistory() ? statement(index) : List.of(),
        add);
  }

  int wanted(int index) {
    String wanted = fields.form().get(Fields.wanted(index));
    return wanted.matches("[0-9]{1,2}") ? Integer.parseInt(wanted) : 0;
  }

  private RowView result(DataItem item, String prefix, int row) {
    String label = item.type().judge().map(role -> "Judged by " + role).orElse("Value");
    List<Input> inputs = new ArrayList<>(value(prefix + ".value", label, item.type()));
    List<Input> more = new ArrayList<>();
    boolean measured =
        item.type() instanceof Type.Measurement || item.type() instanceof Type.EitherUnit;
    if (measured) {
      inputs.add(fields.text(prefix + ".low", "Normal from", "number"));
      inputs.add(fields.text(prefix + ".high", "to", "number"));
    }
    if (!item.constant()) {
      inputs.add(fields.date(prefix + ".on", "Date"));
    }
    inputs.add(fields.select(prefix + ".state", "or no value", "short", states(item)));
    inputs.addAll(declared(item, prefix));
    if (!item.constant()) {
      more.add(fields.select(prefix + ".visit", "Visit", "short", visits()));
    }
    if (measured) {
      more.add(fields.text(prefix + ".laboratory", "Laboratory", "short"));
    }
    more.add(fields.text(prefix + ".source", "Source document", "short"));
    if (item.options().plausible().isPresent()) {
      more.add(fields.check(prefix + ".confirmed", "Unusual value confirmed"));
    }
    return new RowView("Result " + (row + 1), inputs, more, isFilled(more));
  }

  private static boolean isFilled(List<Input> inputs) {
    return inputs.stream().anyMatch(i -> !i.value().isEmpty() || !i.mistake().isEmpty());
  }

  private RowView entry(DataItem item, String prefix, int row) {
    List<Input> inputs = new ArrayList<>();
    List<Input> more = new ArrayList<>();
    boolean course = item.type() instanceof Type.Course;
    inputs.add(fields.date(prefix + ".from", course ? "From" : "Date"));
    if (course) {
      inputs.add(fields.date(prefix + ".to", "To"));
      inputs.add(fields.date(prefix + ".ongoing", "or seen ongoing on"));
      more.add(fields.check(prefix + ".plannedend", "End is planned"));
    }
    inputs.add(fields.select(prefix + ".state", "Status", "short", ENTRY_STATES));
    inputs.addAll(declared(item, prefix));
    more.add(fields.check(prefix + ".distinct", "Another one than entries of the same days"));
    more.add(fields.text(prefix + ".source", "Source document", "short"));
    return new RowView("Entry " + (row + 1), inputs, more, isFilled(more));
  }

  private List<Input> statement(int index) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "not asked yet");
    choices.put("none", "none");
    choices.put("all", "the entries here are all");
    String field = Fields.complete(index);
    return List.of(
        fields.select(field, "Complete", "short", choices),
        fields.date(field + ".on", "asked on"),
        fields.text(field + ".since", "since (empty: ever)", "date"),
        fields.date(field + ".plans", "plans asked up to"));
  }

  /** The fields that the item declares for its rows. */
  private List<Input> declared(DataItem item, String prefix) {
    List<Input> inputs = new ArrayList<>();
    int i = 0;
    for (DataItem.Field field : item.fields().values()) {
      String name = Fields.field(prefix, i++);
      inputs.addAll(value(name, capital(field.name()), field.type()));
      if (field.type() instanceof Type.Judgement(String role)) {
        inputs.add(fields.date(name + ".on", "judged by " + role + " on"));
      }
    }
    return inputs;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  private List<Input> value(String name, String label, Type type) {
    return switch (type) {
      case Type.YesNo() -> List.of(yesNo(name, label));
      case Type.Judgement(String role) -> List.of(yesNo(name, label));
      case Type.OneOf(var choices) ->
          List.of(fields.select(name, label, "short", FieldViews.choices("", choices)));
      case Type.InList in ->
          List.of(fields.select(name, label, "short", FieldViews.choices("", in.choices())));
      case Type.Ordered(var choices) ->
          List.of(fields.select(name, label, "short", FieldViews.choices("", choices)));
      case Type.SomeOf(var choices) -> several(name, choices);
      case Type.Titre() -> List.of(fields.text(name, label, "number", "such as 1:80"));
      case Type.EitherUnit(Unit first, Unit second) -> {
        Map<String, String> units = new LinkedHashMap<>(Map.of("", "unit?"));
        units.putAll(units(first));
        units.putAll(units(second));
        yield List.of(
            fields.text(name, label, "number"),
            fields.select(name + ".unit", "Unit", "unit", units));
      }
      case Type.Number() -> List.of(fields.text(name, label, "number"));
      case Type.Measurement(Unit unit) ->
          List.of(
              fields.text(name, label, "number"),
              fields.select(name + ".unit", "Unit", "unit", units(unit)));
      case Type.Date() -> List.of(fields.date(name, label.equals("Value") ? "Day" : label));
      case Type.Text() -> List.of(fields.text(name, label, "short"));
      case Type.Event(), Type.Course() -> List.of();
    };
  }

  /** A box for each answer, and one that says that somebody asked and none holds. */
  private List<Input> several(String name, List<String> choices) {
    List<Input> boxes = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      boxes.add(fields.check(Fields.answer(name, i), choices.get(i)));
    }
    boxes.add(fields.check(Fields.noAnswer(name), "none of them"));
    return boxes;
  }

  private Input yesNo(String name, String label) {
    return fields.select(name, label, "short", FieldViews.choices("", List.of("yes", "no")));
  }

  // With more than one unit in use none is chosen beforehand: a default that nobody looked at would
  // be a wrong value.
  private static Map<String, String> units(Unit declared) {
    List<String> others =
        Units.all().stream()
            .filter(unit -> unit.convertsTo(declared) && !unit.equals(declared))
            .map(Unit::text)
            .toList();
    Map<String, String> units = new LinkedHashMap<>();
    if (!others.isEmpty()) {
      units.put("", "unit?");
    }
    units.put(declared.text(), declared.text());
    others.forEach(unit -> units.put(unit, unit));
    return units;
  }

  private Map<String, String> visits() {
    Map<String, String> visits = new LinkedHashMap<>();
    visits.put("", "by its date");
    protocol.milestones().forEach(m -> visits.put(m.name(), m.name()));
    visits.put("?", "not known which");
    return visits;
  }

  private static Map<String, String> states(DataItem item) {
    Map<String, String> states = new LinkedHashMap<>();
    states.put("", "");
    if (item.type() instanceof Type.Measurement || item.type() instanceof Type.EitherUnit) {
      states.put("not detected", "not detected");
    }
    if (item.options().reportedInWords()) {
      for (String word : List.of("positive", "negative", "equivocal")) {
        states.put(word, word);
      }
    }
    states.put("not done", "not done");
    states.put("unknown", "not known");
    states.put("pending", "result pending");
    states.put("none", "there is none");
    states.put("withdrawn", "entered in error");
    return states;
  }
}
