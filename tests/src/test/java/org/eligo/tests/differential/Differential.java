package org.eligo.tests.differential;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.differential.Evaluator.Answers;
import org.eligo.tests.differential.Participants.Drawn;

/**
 * Compares two evaluators over drawn protocols and participants. Arguments: the first seed, the one
 * behind the last, how many participants for each protocol, the file of results, and the second
 * evaluator: the name of a class without arguments, or of a {@link Planted} mistake. A run that was
 * cut off goes on where its file ends.
 */
public final class Differential {
  private static final int SCATTER = 1_000;
  private static final int SHOWN = 3;

  private final EngineEvaluator engine = new EngineEvaluator();
  private final Evaluator other;
  private final int participants;
  private final Path results;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private int disagreements;

  Differential(Evaluator other, int participants, Path results) {
    this.other = other;
    this.participants = participants;
    this.results = results;
  }

  /** Runs it. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Path results = Path.of(args[3]);
    Differential differential =
        new Differential(evaluator(args[4]), Integer.parseInt(args[2]), results);
    Seeds.run(Long.parseLong(args[0]), Long.parseLong(args[1]), results, differential::block);
  }

  private static Evaluator evaluator(String name) throws ReflectiveOperationException {
    for (Planted planted : Planted.values()) {
      if (planted.name().equals(name)) {
        return planted;
      }
    }
    return Class.forName(name).asSubclass(Evaluator.class).getDeclaredConstructor().newInstance();
  }

  String block(long from, long to) {
    verdicts.clear();
    outcomes.clear();
    disagreements = 0;
    int protocols = 0;
    for (long seed = from; seed < to; seed++) {
      Optional<Protocol> drawn = Protocols.draw(seed);
      protocols += drawn.isPresent() ? 1 : 0;
      if (drawn.isPresent()) {
        compare(seed, drawn.orElseThrow());
      }
    }
    return protocols
        + " protocols, "
        + disagreements
        + " disagreements, "
        + verdicts
        + " "
        + outcomes;
  }

  /** How many participants of the last block came out otherwise. */
  int disagreements() {
    return disagreements;
  }

  private void compare(long seed, Protocol protocol) {
    Aims aims = Aims.of(protocol);
    for (int i = 0; i < participants; i++) {
      long number = seed * SCATTER + i;
      Drawn drawn = drawn(engine, number, protocol, aims);
      Answers one = engine.judge(protocol, drawn.participant(), drawn.run());
      count(one);
      List<String> found = differences(protocol, drawn, one);
      if (!found.isEmpty()) {
        disagreements++;
        if (disagreements <= SHOWN) {
          show(seed, i, protocol, drawn);
        }
      }
    }
  }

  /** The participant of a number, with decisions that are about the facts. */
  static Drawn drawn(EngineEvaluator engine, long number, Protocol protocol, Aims aims) {
    Drawn bare = Participants.draw(number, protocol, aims);
    return aims.asked().isEmpty()
        ? bare
        : Participants.decided(number, bare, protocol, engine.digests(protocol, bare));
  }

  private void count(Answers answers) {
    answers
        .cohorts()
        .values()
        .forEach(cohort -> {
          outcomes.merge(cohort.outcome(), 1, Integer::sum);
          cohort.items().values().forEach(i -> verdicts.merge(i.verdict(), 1, Integer::sum));
        });
  }

  private List<String> differences(Protocol protocol, Drawn drawn, Answers one) {
    try {
      return Comparison.differences(one, other.judge(protocol, drawn.participant(), drawn.run()));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of("the other evaluator fails: " + e);
    }
  }

  private void show(long seed, int participant, Protocol protocol, Drawn drawn) {
    Shrinker.Finding stays = (p, d) -> !now(p, d).isEmpty();
    Shrinker.Small small = Shrinker.shrink(stays, Protocols.text(seed), protocol, drawn);
    String title = "seed " + seed + ", participant " + participant;
    Seeds.append(results, Found.words(title, small, now(small.protocol(), small.drawn())));
  }

  private List<String> now(Protocol protocol, Drawn drawn) {
    EngineEvaluator fresh = new EngineEvaluator();
    return differences(protocol, drawn, fresh.judge(protocol, drawn.participant(), drawn.run()));
  }
}
