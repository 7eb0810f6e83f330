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
      "not in the text, and how long its declarations are beside its rules."
    },
    footer = {"", "Example:", "  eligo stats examples/allo-329/allo-329.criteria"})
final class StatsCommand implements Callable<Integer> {
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
      show(file.toString(), tally);
      all.add(tally);
    }
    if (files.size() > 1) {
      show("All " + files.size() + " files", all);
    }
    return ExitCode.FINE.number();
  }

  private void show(String title, Tally tally) {
    session.say(title + ": " + CheckCommand.count(tally.criteria(), "criterion", "criteria"));
    for (Makeup.Kind kind : Makeup.Kind.values()) {
      line(kind.words(), tally.kinds.getOrDefault(kind, 0), tally.criteria());
    }
    line("without a rule, with the reason", tally.noRule, tally.criteria() + tally.noRule);
    session.say(
        String.format(
            Locale.ROOT,
            "  declarations %d characters, rules %d: %.2f",
            tally.declarations,
            tally.rules,
            tally.rules == 0 ? 0.0 : (double) tally.declarations / tally.rules));
  }

  private void line(String words, int number, int of) {
    session.say(
        String.format(
            Locale.ROOT,
            "  %4d  %5.1f %%  %s",
            number,
            of == 0 ? 0.0 : 100.0 * number / of,
            words));
  }

  /** What is counted of one file, or of several together. */
  private static final class Tally {
    private final Map<Makeup.Kind, Integer> kinds = new EnumMap<>(Makeup.Kind.class);
    private int noRule;
    private long declarations;
    private long rules;

    static Tally of(Protocol protocol) {
      Tally tally = new Tally();
      for (Criterion criterion : protocol.criteria()) {
        tally.kinds.merge(Makeup.of(protocol, criterion), 1, Integer::sum);
      }
      for (CriteriaList list : protocol.lists()) {
        for (CriteriaList.Line line : list.lines()) {
          if (line instanceof CriteriaList.Row row && row.kind() == CriteriaList.Kind.NO_RULE) {
            tally.noRule++;
          }
        }
      }
      TextLengths lengths = TextLengths.of(protocol.source());
      tally.declarations = lengths.declarations();
      tally.rules = lengths.rules();
      return tally;
    }

    int criteria() {
      return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    void add(Tally other) {
      other.kinds.forEach((kind, number) -> kinds.merge(kind, number, Integer::sum));
      noRule += other.noRule;
      declarations += other.declarations;
      rules += other.rules;
    }
  }
}
