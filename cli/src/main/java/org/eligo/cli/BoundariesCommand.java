package org.eligo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.boundaries.Boundaries;
import org.eligo.engine.boundaries.Boundary;
import org.eligo.engine.boundaries.BoundaryTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligo boundaries}: every limit with the nearest values on both sides. */
@Command(
    name = "boundaries",
    description = {
      "Shows for every limit of a protocol the nearest values on both sides and the verdict that",
      "each gives, found by screening made records; and the limits that cannot be shown, with the",
      "reason."
    },
    footer = {"", "Example:", "  eligo boundaries trial.criteria --format csv"})
final class BoundariesCommand implements Callable<Integer> {
  private final Session session;

  /** How the table is printed. */
  enum Format {
    TEXT,
    CSV,
    HTML
  }

  @Parameters(paramLabel = "FILE", description = "The criteria file.")
  Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}. Default: text.")
  Format format = Format.TEXT;

  BoundariesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CriteriaFile criteria = CriteriaFile.load(file, session);
    BoundaryTable table = Boundaries.of(criteria.compiled());
    switch (format) {
      case TEXT -> text(criteria.protocol(), table);
      case CSV -> csv(table);
      case HTML -> html(criteria.protocol(), table);
    }
    return ExitCode.FINE.number();
  }

  private void text(Protocol protocol, BoundaryTable table) {
    session.say(protocol.id() + " version " + protocol.version());
    session.say(counts(table));
    for (Boundary limit : table.shown()) {
      session.say("");
      Paragraph.print(
          limit.criterion() + " " + limit.kind().word() + ": ", limit.text(), "  ", session.out());
      Paragraph.print(values(limit), "    ", session.out());
    }
    if (!table.notShown().isEmpty()) {
      session.say("");
      session.say("Not shown:");
    }
    for (Boundary limit : table.notShown()) {
      Paragraph.print(
          "  " + limit.criterion() + " " + limit.kind().word() + ": ",
          limit.text() + " - " + limit.reason().orElse(""),
          "    ",
          session.out());
    }
  }

  private static String counts(BoundaryTable table) {
    return CheckCommand.count(table.limits().size(), "limit", "limits")
        + ", "
        + table.shown().size()
        + " shown, "
        + table.notShown().size()
        + " not shown";
  }

  /** The values of a limit, each with its verdict. */
  static String values(Boundary limit) {
    List<String> parts = new ArrayList<>();
    limit.values().forEach(point -> parts.add(point.value() + ": " + word(point)));
    return String.join("; ", parts);
  }

  private static String word(Boundary.Point point) {
    return point.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void csv(BoundaryTable table) {
    session.say("criterion,kind,limit,value,verdict,recorded besides,not shown because");
    for (Boundary limit : table.limits()) {
      String start = cell(limit.criterion()) + "," + limit.kind().word() + "," + cell(limit.text());
      for (Boundary.Point point : limit.values()) {
        session.say(
            start
                + ","
                + cell(point.value())
                + ","
                + point.verdict()
                + ","
                + cell(String.join("; ", limit.with()))
                + ",");
      }
      limit.reason().ifPresent(reason -> session.say(start + ",,,," + cell(reason)));
    }
  }

  // A cell that begins like a formula would be calculated by a spreadsheet.
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+@-].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private void html(Protocol protocol, BoundaryTable table) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(protocol.id()))
        .append(" boundaries</title><style>body{font-family:sans-serif;max-width:60em;margin:2em}")
        .append("table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .5em;")
        .append("text-align:left;vertical-align:top}</style></head><body><h1>")
        .append(escaped(protocol.id() + " version " + protocol.version()))
        .append("</h1><p>")
        .append(counts(table))
        .append(
            "</p><table><tr><th>Criterion</th><th>Kind</th><th>Limit</th><th>Values</th></tr>\n");
    for (Boundary limit : table.limits()) {
      page.append("<tr><td>")
          .append(escaped(limit.criterion()))
          .append("</td><td>")
          .append(limit.kind().word())
          .append("</td><td>")
          .append(escaped(limit.text()))
          .append("</td><td>")
          .append(escaped(limit.reason().map(r -> "not shown: " + r).orElse(values(limit))))
          .append("</td></tr>\n");
    }
    session.say(page.append("</table></body></html>").toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
