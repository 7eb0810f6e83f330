package org.eligo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eligo.dsl.TextLengths;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code eligo stats}: how much of a protocol is computed, and what its declarations cost. */
@Command(
    name = "stats",
    description = {
      "Shows how much of a protocol is computed from recorded data, how much is judged, asked or",
      "not in the text, and which criteria these are; how long its declarations are beside its",
      "rules, in characters."
    },
    footer = {"", "Example:", "  eligo stats examples/allo-329/allo-329.criteria"})
final class StatsCommand implements Callable<Integer> {
  private static final String BELOW_THE_WORDS = " ".repeat(17);

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Criteria files.")
  List<Path> files = new ArrayList<>();

  StatsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Tally all = new Tally();
    for (Path file : files) {
      Protocol protocol = CriteriaFile.load(file, session).protocol();
      Tally tally = Tally.of(protocol);
      show(file.toString(), tally, true);
      all.add(tally);
    }
    if (files.size() > 1) {
      show("All " + files.size() + " files", all, false);
    }
    return ExitCode.FINE.number();
  }

  private void show(String title, Tally tally, boolean named) {
    session.say(title + ": " + CheckCommand.count(tally.criteria(), "criterion", "criteria"));
    for (Makeup.Kind kind : Makeup.Kind.values()) {
      line(kind.words(), tally.of(kind), tally.criteria(), named);
    }
    int rows = tally.criteria() + tally.noRule.size();
    line("without a rule, with the reason", tally.noRule, rows, named);
    session.say(
        String.format(
            Locale.ROOT,
            "  declarations %d characters, rules %d: %.2f",
            tally.declarations,
            tally.rules,
            tally.rules == 0 ? 0.0 : (double) tally.declarations / tally.rules));
  }

  private void line(String words, List<String> ids, int of, boolean named) {
    session.say(
        String.format(
            Locale.ROOT,
            "  %4d  %5.1f %%  %s",
            ids.size(),
            of == 0 ? 0.0 : 100.0 * ids.size() / of,
            words));
    if (named && !ids.isEmpty()) {
      Paragraph.print(String.join(", ", ids), BELOW_THE_WORDS, session.out());
    }
  }

  /** What is counted of one file, or of several together. */
  private static final class Tally {
    private final Map<Makeup.Kind, List<String>> kinds = new EnumMap<>(Makeup.Kind.class);
    private final List<String> noRule = new ArrayList<>();
    private long declarations;
    private long rules;

    static Tally of(Protocol protocol) {
      Tally tally = new Tally();
      for (Criterion criterion : protocol.criteria()) {
        tally.ids(Makeup.of(protocol, criterion)).add(criterion.item().id());
      }
      for (CriteriaList list : protocol.lists()) {
        for (CriteriaList.Line line : list.lines()) {
          if (line instanceof CriteriaList.Row row && row.kind() == CriteriaList.Kind.NO_RULE) {
            tally.noRule.add(row.id());
          }
        }
      }
      TextLengths lengths = TextLengths.of(protocol.source());
      tally.declarations = lengths.declarations();
      tally.rules = lengths.rules();
      return tally;
    }

    private List<String> ids(Makeup.Kind kind) {
      return kinds.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    List<String> of(Makeup.Kind kind) {
      return List.copyOf(ids(kind));
    }

    int criteria() {
      return kinds.values().stream().mapToInt(List::size).sum();
    }

    void add(Tally other) {
      other.kinds.forEach((kind, more) -> ids(kind).addAll(more));
      noRule.addAll(other.noRule);
      declarations += other.declarations;
      rules += other.rules;
    }
  }
}
