package org.eligo.tests.differential;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.tests.differential.Participants.Drawn;
import org.eligo.tests.law.Law;

/**
 * Asks the law of drawn participants: every field alone becomes unknown. Arguments: the first seed,
 * the one behind the last, how many participants for each protocol, the file of results, and
 * perhaps {@code all}, with which runs of an earlier as-of date and with assumed days count too.
 */
public final class LawDifferential {
  private static final int SCATTER = 1_000;
  private static final LocalDate LATE = LocalDate.of(2025, 5, 1);

  private final EngineEvaluator engine = new EngineEvaluator();
  private final int participants;
  private final boolean everyRun;
  private final Path results;
  private long variants;
  private int broken;

  LawDifferential(int participants, Path results, boolean everyRun) {
    this.participants = participants;
    this.results = results;
    this.everyRun = everyRun;
  }

  /** Runs it. */
  public static void main(String[] args) {
    Path results = Path.of(args[3]);
    LawDifferential law = new LawDifferential(Integer.parseInt(args[2]), results, args.length > 4);
    Seeds.run(Long.parseLong(args[0]), Long.parseLong(args[1]), results, law::block);
  }

  String block(long from, long to) {
    variants = 0;
    broken = 0;
    int protocols = 0;
    for (long seed = from; seed < to; seed++) {
      Optional<Protocol> drawn = Protocols.draw(seed);
      protocols += drawn.isPresent() ? 1 : 0;
      if (drawn.isPresent()) {
        ask(seed, drawn.orElseThrow());
      }
    }
    return protocols + " protocols, " + variants + " variants, " + broken + " broken";
  }

  /** How many participants of the last block broke the law. */
  int broken() {
    return broken;
  }

  private void ask(long seed, Protocol protocol) {
    Aims aims = Aims.of(protocol);
    boolean shown = false;
    for (int i = 0; i < participants; i++) {
      Drawn drawn = asItIs(Differential.drawn(engine, seed * SCATTER + i, protocol, aims));
      Law law = law(protocol, drawn);
      variants += law.variants();
      if (!law.broken().isEmpty()) {
        broken++;
        if (!shown) {
          show(seed, i, protocol, drawn);
          shown = true;
        }
      }
    }
  }

  /** With the as-of date of the record and no assumed days, which the law does not speak of. */
  private Drawn asItIs(Drawn drawn) {
    Run run = drawn.run();
    LocalDate day = drawn.participant().asOf().flatMap(d -> d.range().lastDay()).orElse(LATE);
    return everyRun
        ? drawn
        : new Drawn(
            drawn.participant(),
            new Run(
                run.asOf().isAfter(day) ? run.asOf() : day,
                run.stage(),
                run.cohorts(),
                false,
                run.sites()));
  }

  private static Law law(Protocol protocol, Drawn drawn) {
    return new Law(Engine.compile(protocol), drawn.participant(), drawn.run()).each();
  }

  private void show(long seed, int participant, Protocol protocol, Drawn drawn) {
    Shrinker.Finding stays = (p, d) -> !law(p, d).broken().isEmpty();
    Shrinker.Small small = Shrinker.shrink(stays, Protocols.text(seed), protocol, drawn);
    List<String> words = law(small.protocol(), small.drawn()).broken();
    String title = "seed " + seed + ", participant " + participant;
    Seeds.append(results, Found.words(title, small, words));
  }
}
