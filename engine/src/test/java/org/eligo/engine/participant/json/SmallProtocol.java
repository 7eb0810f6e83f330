package org.eligo.engine.participant.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;

/** A protocol with one item of data of every kind and two criteria that roles answer. */
final class SmallProtocol {
  static final Protocol PROTOCOL = make();

  private SmallProtocol() {}

  private static Protocol make() {
    Map<String, DataItem> data = new LinkedHashMap<>();
    add(data, item("birth date", new Type.Date(), true));
    add(data, item("sex", new Type.OneOf(List.of("female", "male")), true));
    add(data, item("height", new Type.Measurement(unit("cm")), true));
    add(data, item("platelets", new Type.Measurement(unit("/uL")), false));
    add(data, item("last menses", new Type.Date(), false));
    add(data, item("ECOG", new Type.Number(), false));
    add(data, item("remark", new Type.Text(), false));
    add(data, with(item("anti-Sm", new Type.Measurement(unit("U/mL")), false), words()));
    add(data, with(item("hysterectomy", new Type.YesNo(), false), asked()));
    add(data, item("rash", new Type.YesNo(), false));
    add(data, item("severity", new Type.OneOf(List.of("none", "mild", "severe")), false));
    add(data, item("fit", new Type.Judgement("investigator"), false));
    add(data, with(item("live vaccine", new Type.Event(), false), plural("live vaccines")));
    add(
        data,
        with(
            item("immunosuppressant", new Type.Course(), false),
            field("class", new Type.OneOf(List.of("steroid", "other"))),
            field("half life", new Type.Measurement(unit("days"))),
            field("source", new Type.Text())));
    add(data, with(item("ALT", new Type.Measurement(unit("U/L")), false), formerly("SGPT")));
    Milestone.VisitDays days = new Milestone.VisitDays("day 0", -28, 0);
    return new Protocol(
        "SMALL",
        "A small protocol",
        "1.0",
        Optional.of("2025-01-01"),
        List.of(),
        List.of(),
        List.of(new Protocol.Declared("investigator", "")),
        List.of(
            new Milestone("consent", "", Optional.empty(), false),
            new Milestone("screening", "", Optional.of(days), false),
            new Milestone("day 0", "", Optional.empty(), false)),
        List.of(new CriteriaList(true, List.of(), "", List.of(row("I1", row("I1.a")), row("I2")))),
        List.of(),
        Map.of(),
        data,
        List.of(),
        "identity",
        "text",
        Source.of("small.criteria", ""));
  }

  private static CriteriaList.Row row(String id, CriteriaList.Row... children) {
    return new CriteriaList.Row(
        id,
        id,
        "",
        CriteriaList.Kind.JUDGED,
        Optional.empty(),
        List.of(),
        List.of(children),
        List.of());
  }

  private static Unit unit(String text) {
    return Units.parse(text).orElseThrow();
  }

  private static void add(Map<String, DataItem> data, DataItem item) {
    data.put(item.name(), item);
  }

  private static DataItem item(String name, Type type, boolean constant) {
    return new DataItem(
        name,
        Optional.empty(),
        constant,
        type,
        List.of(),
        "",
        Map.of(),
        DataItem.Options.none(),
        "",
        Span.NONE);
  }

  private interface Change {
    DataItem of(DataItem item);
  }

  private static DataItem with(DataItem item, Change... changes) {
    DataItem changed = item;
    for (Change change : changes) {
      changed = change.of(changed);
    }
    return changed;
  }

  private static Change plural(String plural) {
    return i ->
        new DataItem(
            i.name(),
            Optional.of(plural),
            false,
            i.type(),
            List.of(),
            "",
            Map.of(),
            i.options(),
            "",
            Span.NONE);
  }

  private static Change field(String name, Type type) {
    return i -> {
      Map<String, DataItem.Field> fields = new LinkedHashMap<>(i.fields());
      fields.put(name, new DataItem.Field(name, type, ""));
      return new DataItem(
          i.name(), i.plural(), false, i.type(), List.of(), "", fields, i.options(), "", Span.NONE);
    };
  }

  private static Change options(
      boolean inWords, Optional<DataItem.Place> place, List<String> former) {
    DataItem.Options none = DataItem.Options.none();
    DataItem.Options options =
        new DataItem.Options(
            none.valid(),
            none.askedAgain(),
            none.support(),
            inWords,
            none.detectsFrom(),
            false,
            none.plausible(),
            place,
            former);
    return i ->
        new DataItem(
            i.name(),
            i.plural(),
            false,
            i.type(),
            List.of(),
            "",
            i.fields(),
            options,
            "",
            Span.NONE);
  }

  private static Change words() {
    return options(true, Optional.empty(), List.of());
  }

  private static Change asked() {
    return options(false, Optional.of(DataItem.Place.ASK), List.of());
  }

  private static Change formerly(String name) {
    return options(false, Optional.empty(), List.of(name));
  }
}
