package org.eligo.generator.internal.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.reading.ReadDatum;
import org.eligo.dsl.reading.ReadItem;
import org.eligo.dsl.reading.Reading;
import org.eligo.generator.internal.view.ReadBackView;
import org.eligo.generator.internal.view.ReadBackView.Declared;
import org.eligo.generator.internal.view.ReadBackView.Row;
import org.eligo.generator.internal.view.ReadBackView.Section;
import org.eligo.generator.request.ReadBackRequest;

/** Puts the page together on which a protocol is read back. */
public final class ReadBack {
  private ReadBack() {}

  /** The content of the page. */
  public static ReadBackView of(ReadBackRequest request) {
    Protocol protocol = request.protocol();
    List<Section> sections = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    String title = "";
    for (int i = 0; i < protocol.criteria().size(); i++) {
      Reading.ReadCriterion read = request.reading().criteria().get(i);
      String own = title(protocol.criteria().get(i));
      if (!own.equals(title) && !rows.isEmpty()) {
        sections.add(new Section(title, rows));
        rows.clear();
      }
      title = own;
      List<String> examples = request.examples().getOrDefault(read.item().id(), List.of());
      List<String> remarks = new ArrayList<>(read.item().clauses());
      read.when().ifPresent(remarks::add);
      rows.add(row(read, remarks, examples));
      addParts(read.item().members(), 1, rows);
    }
    if (!rows.isEmpty()) {
      sections.add(new Section(title, rows));
    }
    return new ReadBackView(
        protocol.id(),
        Checklist.versionOf(protocol),
        protocol.title(),
        sections,
        declared(request.reading().declared()),
        request.reading().definitions());
  }

  private static String title(Criterion criterion) {
    String list = criterion.inclusion() ? "Inclusion criteria" : "Exclusion criteria";
    return criterion.cohorts().isEmpty()
        ? list
        : list + " for " + String.join(", ", criterion.cohorts());
  }

  private static void addParts(List<ReadItem> parts, int depth, List<Row> rows) {
    for (ReadItem part : parts) {
      rows.add(
          new Row(
              depth,
              label(part.id()),
              part.words(),
              part.rule(),
              part.clauses(),
              List.of(),
              List.of()));
      addParts(part.members(), depth + 1, rows);
    }
  }

  private static Row row(Reading.ReadCriterion read, List<String> remarks, List<String> examples) {
    ReadItem item = read.item();
    return new Row(0, label(item.id()), item.words(), item.rule(), remarks, examples, read.uses());
  }

  /** A part without a label has a dash. */
  private static String label(String id) {
    return id.matches(".*\\.-\\d+") ? "–" : id;
  }

  private static List<Declared> declared(List<ReadDatum> data) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (ReadDatum datum : data) {
      names
          .computeIfAbsent(String.join(" ", datum.sentences()), none -> new ArrayList<>())
          .add(datum.name());
    }
    return names.entrySet().stream()
        .map(e -> new Declared(String.join(", ", e.getValue()), e.getKey()))
        .toList();
  }
}
