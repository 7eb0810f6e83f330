package org.eligo.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.reading.ReadDatum;
import org.eligo.dsl.reading.ReadDefinition;
import org.eligo.dsl.reading.ReadItem;
import org.eligo.dsl.reading.Reading;
import org.eligo.engine.boundaries.Boundaries;
import org.eligo.engine.boundaries.Boundary;
import org.eligo.generator.ReadBacks;
import org.eligo.generator.request.ReadBackRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eligo read}: each rule as a sentence below the protocol's words. */
@Command(
    name = "read",
    description = {
      "Reads a protocol back: below the words of each criterion a sentence that is made from its",
      "rule alone, and examples on both sides of its limits, so that somebody who does not read",
      "rules can compare the two."
    },
    footer = {
      "",
      "Examples:",
      "  eligo read examples/allo-329/allo-329.criteria --unfold",
      "  eligo read examples/allo-329/allo-329.criteria --html > read.html"
    })
final class ReadCommand implements Callable<Integer> {
  private static final String INDENT = "    ";

  /** The kinds of limit of which examples help to read a rule. */
  private static final Set<Boundary.Kind> TOLD =
      EnumSet.complementOf(EnumSet.of(Boundary.Kind.VISIT, Boundary.Kind.PLAUSIBLE));

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The criteria file.")
  Path file = Path.of("");

  @Option(
      names = "--unfold",
      description = "Repeats below each criterion the definitions that it uses.")
  boolean unfold;

  @Option(names = "--no-examples", description = "Leaves the examples out.")
  boolean bare;

  @Option(
      names = "--html",
      description =
          "Prints a page with the words on the left and what the program asks on the right.")
  boolean html;

  ReadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CriteriaFile criteria = CriteriaFile.load(file, session);
    Protocol protocol = criteria.protocol();
    Reading reading = Reading.of(protocol);
    Map<String, List<String>> examples = bare ? Map.of() : examples(criteria);
    if (html) {
      session.out().print(ReadBacks.html(new ReadBackRequest(protocol, reading, examples)));
      return ExitCode.FINE.number();
    }
    session.say(protocol.id() + " version " + protocol.version());
    for (Reading.ReadCriterion criterion : reading.criteria()) {
      session.say("");
      print(criterion.item(), "");
      criterion.when().ifPresent(when -> line(when, INDENT));
      if (unfold) {
        criterion.uses().forEach(definition -> print(definition, INDENT));
      }
      examples
          .getOrDefault(criterion.item().id(), List.of())
          .forEach(example -> Paragraph.print(INDENT + "e.g. ", example, INDENT + INDENT, out()));
    }
    if (!reading.declared().isEmpty()) {
      session.say("");
      session.say("Visits and data");
      Map<List<String>, List<String>> names = new LinkedHashMap<>();
      for (ReadDatum datum : reading.declared()) {
        names.computeIfAbsent(datum.sentences(), none -> new ArrayList<>()).add(datum.name());
      }
      names.forEach((sentences, of) ->
          Paragraph.print(
              "  ",
              String.join(", ", of) + ": " + String.join(" ", sentences),
              "  " + INDENT,
              out()));
    }
    if (!unfold && !reading.definitions().isEmpty()) {
      session.say("");
      session.say("Definitions");
      reading.definitions().forEach(definition -> print(definition, "  "));
    }
    return ExitCode.FINE.number();
  }

  private PrintStream out() {
    return session.out();
  }

  private void line(String text, String indent) {
    Paragraph.print(text, indent, out());
  }

  private void print(ReadItem item, String indent) {
    Paragraph.print(indent + name(item.id()) + " ", item.words(), indent + INDENT, out());
    Paragraph.print(indent + INDENT + "= ", item.rule(), indent + INDENT + "  ", out());
    item.members().forEach(member -> print(member, indent + INDENT));
    item.clauses().forEach(clause -> line(clause, indent + INDENT));
  }

  /** Parts without a label have a dash on paper. */
  private static String name(String id) {
    return id.matches(".*\\.-\\d+") ? "-" : id;
  }

  private void print(ReadDefinition definition, String indent) {
    Paragraph.print(
        indent + definition.name() + ": ", definition.meaning() + ".", indent + INDENT, out());
  }

  /** The limits by criterion, with the values on both sides of each. */
  private static Map<String, List<String>> examples(CriteriaFile criteria) {
    Map<String, List<String>> examples = new HashMap<>();
    for (Boundary limit : Boundaries.of(criteria.compiled()).shown()) {
      if (!TOLD.contains(limit.kind())) {
        continue;
      }
      examples
          .computeIfAbsent(limit.criterion(), none -> new ArrayList<>())
          .add(limit.text() + " - " + BoundariesCommand.values(limit));
    }
    return examples;
  }
}
