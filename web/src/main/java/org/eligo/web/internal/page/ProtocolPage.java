package org.eligo.web.internal.page;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.model.CriteriaList.Row;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.web.internal.form.Fields;
import org.eligo.web.internal.library.LoadedProtocol;
import org.eligo.web.internal.view.Link;
import org.eligo.web.internal.view.ProtocolView;
import org.eligo.web.internal.view.ProtocolView.Clause;
import org.eligo.web.internal.view.ProtocolView.Line;
import org.eligo.web.internal.view.ProtocolView.Pair;

/** A protocol to read, with its checklists and its screenings. */
public final class ProtocolPage {
  private static final List<String> PRINTED_CLAUSES =
      List.of("applies when", "unless", "refer to", "discuss with", "-");

  private final Desk desk;

  /** The page over what the desk holds. */
  public ProtocolPage(Desk desk) {
    this.desk = desk;
  }

  /** Answers with the protocol. */
  public void show(Context ctx) {
    LoadedProtocol loaded = desk.protocol(ctx);
    Protocol protocol = loaded.protocol();
    desk.show(ctx, "protocol.ftlh", protocol.id(), view(loaded, protocol));
  }

  static String version(Protocol protocol) {
    return "version "
        + protocol.version()
        + protocol.dated().map(day -> " dated " + display(day)).orElse("");
  }

  private static String display(String date) {
    return PartialDate.parse(date).map(PartialDate::display).orElse(date);
  }

  private ProtocolView view(LoadedProtocol loaded, Protocol protocol) {
    String address = "/protocols/" + loaded.key();
    List<ProtocolView.Part> parts = new ArrayList<>();
    for (CriteriaList list : protocol.lists()) {
      parts.add(part(protocol, list, parts.size()));
    }
    return new ProtocolView(
        protocol.id(),
        protocol.title(),
        version(protocol),
        address + "/screenings/new",
        pairs(protocol.header()),
        protocol.cohortNames().stream().map(name -> cohort(protocol, address, name)).toList(),
        pairs(protocol.roles()),
        protocol.milestones().stream().map(ProtocolPage::milestone).toList(),
        parts,
        protocol.definitions().values().stream()
            .map(d -> new ProtocolView.Definition(d.name(), d.words(), d.text()))
            .toList(),
        protocol.data().values().stream().map(ProtocolPage::datum).toList(),
        List.of(
            new Pair("identity", protocol.identityDigest()),
            new Pair("text", protocol.textDigest())),
        screenings(loaded));
  }

  private static List<Pair> pairs(List<Protocol.Declared> declared) {
    return declared.stream().map(d -> new Pair(d.name(), d.words())).toList();
  }

  private List<Link> screenings(LoadedProtocol loaded) {
    return desk.screenings().of(loaded.key()).stream()
        .map(kept ->
            new Link(
                "/screenings/" + kept.key(),
                kept.form().has(Fields.ID) ? kept.form().get(Fields.ID) : "no code"))
        .toList();
  }

  private static ProtocolView.Cohort cohort(Protocol protocol, String address, String name) {
    String words =
        protocol.cohorts().stream()
            .filter(c -> c.name().equals(name))
            .findFirst()
            .map(Protocol.Declared::words)
            .orElse("everyone");
    String base = address + "/checklist?cohort=" + Desk.encode(name) + "&format=";
    return new ProtocolView.Cohort(
        name,
        words,
        List.of(
            new Link(base + "html", "Page"),
            new Link(base + "pdf&paper=a4", "PDF, A4"),
            new Link(base + "pdf&paper=letter", "PDF, Letter")));
  }

  private static Pair milestone(Milestone milestone) {
    return new Pair(
        milestone.name(),
        milestone.words()
            + milestone
                .days()
                .map(d -> ", " + days(d.from()) + " to " + days(d.to()) + " from " + d.anchor())
                .orElse(""));
  }

  private static String days(int days) {
    return days + (Math.abs(days) == 1 ? " day" : " days");
  }

  private static ProtocolView.Part part(Protocol protocol, CriteriaList list, int index) {
    String title =
        (list.inclusion() ? "Inclusion criteria" : "Exclusion criteria")
            + (list.cohorts().isEmpty() ? "" : " for " + String.join(", ", list.cohorts()));
    List<Line> lines = new ArrayList<>();
    for (CriteriaList.Line line : list.lines()) {
      switch (line) {
        case CriteriaList.Heading heading ->
            lines.add(new Line("heading", "", 0, "", heading.printed(), "", "", List.of()));
        case Row row -> add(protocol, row, 0, lines);
      }
    }
    return new ProtocolView.Part("list-" + index, title, list.words(), lines);
  }

  private static void add(Protocol protocol, Row row, int depth, List<Line> lines) {
    int shown = Math.min(depth, 4);
    lines.add(
        new Line(
            "row",
            "row-" + row.id().replace(' ', '_'),
            shown,
            row.label(),
            row.words(),
            status(row),
            rule(protocol, row),
            row.clauses().stream().map(ProtocolPage::clause).toList()));
    row.children().forEach(child -> add(protocol, child, depth + 1, lines));
    row.closing()
        .forEach(words -> lines.add(new Line("closing", "", shown, "", words, "", "", List.of())));
  }

  private static Clause clause(ClauseWords clause) {
    return new Clause(
        clause.keyword(),
        clause.subject(),
        clause.words(),
        PRINTED_CLAUSES.contains(clause.keyword()));
  }

  private static String status(Row row) {
    return switch (row.kind()) {
      case JUDGED -> "";
      case DEFINES -> "a definition, not judged";
      case NO_RULE -> "no rule, not judged";
      case REMOVED -> "removed, not judged";
    };
  }

  // The rule of a row with children is that of the children, which stand below.
  private static String rule(Protocol protocol, Row row) {
    if (!row.children().isEmpty() || row.item().isEmpty()) {
      return "";
    }
    return row.item()
        .map(item -> protocol.source().text(item.rule().span()))
        .orElse("")
        .strip()
        .replaceAll("\\s*\\n\\s*", "\n  ");
  }

  private static ProtocolView.Datum datum(DataItem item) {
    List<String> type = new ArrayList<>(List.of(TypeText.of(item)));
    item.fields().values().stream()
        .map(field -> field.name() + ": " + TypeText.of(field.type()))
        .forEach(type::add);
    return new ProtocolView.Datum(
        item.name(),
        item.words(),
        String.join("; ", type),
        item.options().place().map(TypeText::of).orElse(""),
        String.join(
            ", ", item.codes().stream().map(code -> code.system() + " " + code.code()).toList()));
  }

  /** Answers with a blank checklist. */
  public void checklist(Context ctx) {
    Protocol protocol = desk.protocol(ctx).protocol();
    LocalDate today = desk.today();
    new ChecklistAnswer(ctx).print(protocol, Optional.empty(), Optional.empty(), today);
  }
}
