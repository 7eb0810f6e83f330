package org.eligo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code eligo stamp}: writes the digests of today's facts into decisions marked {@code current}.
 *
 * <p>For the authors of made-up example records only: in a real record a digest says which facts a
 * person saw, and nobody but that person's screening may write it.
 */
@Command(
    name = "stamp",
    hidden = true,
    description = {
      "Writes the digests of today's facts into decisions marked \"facts\":\"current\", in place.",
      "For authors of made-up example records only: in a real record the digest says what a person",
      "saw when deciding, and must be copied from that screening."
    },
    footer = {"", "Example:", "  eligo stamp trial.criteria --participant example.json"})
final class StampCommand implements Callable<Integer> {
  private static final String MARK = "current";
  private static final Pattern MARKED = Pattern.compile("(\"facts\"\\s*:\\s*)\"current\"");

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The criteria file.")
  Path file = Path.of("");

  @Option(
      names = "--participant",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files with made-up records.")
  List<Path> participants = new ArrayList<>();

  @Mixin RunOptions options = new RunOptions();

  StampCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CriteriaFile criteria = CriteriaFile.load(file, session);
    options.check(criteria.protocol());
    for (Path record : participants) {
      stamp(record, criteria);
    }
    return ExitCode.FINE.number();
  }

  // The marks stand in the text in the order in which the reader hands out the decisions.
  private void stamp(Path record, CriteriaFile criteria) {
    String text = TextFile.records(record);
    List<String> digests = new ArrayList<>();
    for (Participant person : Records.read(record, criteria.protocol(), session.today())) {
      Map<String, String> facts = facts(criteria, person);
      for (Decision decision : person.decisions()) {
        if (decision.facts().filter(MARK::equals).isPresent()) {
          digests.add(facts.getOrDefault(decision.about(), MARK));
        }
      }
    }
    Matcher marks = MARKED.matcher(text);
    StringBuilder stamped = new StringBuilder();
    int next = 0;
    while (marks.find() && next < digests.size()) {
      marks.appendReplacement(
          stamped, Matcher.quoteReplacement(marks.group(1) + "\"" + digests.get(next) + "\""));
      next++;
    }
    marks.appendTail(stamped);
    if (next != digests.size() || MARKED.matcher(stamped).find()) {
      throw new Stop(ExitCode.USAGE, record + ": a mark has no facts to cite; nothing written");
    }
    write(record, stamped.toString());
    session.say(record + ": " + CheckCommand.count(next, "decision", "decisions") + " stamped");
  }

  private Map<String, String> facts(CriteriaFile criteria, Participant person) {
    Map<String, String> facts = new LinkedHashMap<>();
    Screening screening = criteria.compiled().screen(person, options.run(person, session.today()));
    screening
        .cohorts()
        .values()
        .forEach(cohort -> cohort.criteria().forEach(c -> facts.putIfAbsent(c.id(), c.facts())));
    return facts;
  }

  private static void write(Path record, String text) {
    try {
      Files.writeString(record, text);
    } catch (IOException e) {
      throw new Stop(
          ExitCode.USAGE, record + ": the file cannot be written (" + e.getMessage() + ")");
    }
  }
}
