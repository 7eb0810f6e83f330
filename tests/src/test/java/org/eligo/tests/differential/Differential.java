package org.eligo.tests.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;
import org.eligo.tests.differential.Evaluator.Answers;
import org.eligo.tests.differential.Participants.Drawn;

/**
 * Compares the interpreter with other evaluators over drawn protocols and participants. Arguments:
 * the first seed, the one behind the last, how many participants for each protocol, the file of
 * results, the other evaluators (names of classes without arguments, or of a {@link Planted}
 * mistake, with commas between them), and perhaps how many threads and how many differences of a
 * block are shrunk. A run that was cut off goes on with the blocks of which its file has no line.
 *
 * <p>Where somebody is asked a record is compared without decisions first, and then with them. A
 * pair is the verdict on one criterion for one cohort, by the interpreter and by another evaluator;
 * their parts are compared too, and not counted.
 */
public final class Differential {
  private static final int SCATTER = 1_000;
  private static final int SHOWN = 3;

  private final EngineEvaluator engine = new EngineEvaluator();
  private final List<Other> others = new ArrayList<>();
  private final int participants;
  private final Path results;
  private final int shown;
  private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private int records;

  /** Another evaluator, and what came of comparing with it. */
  private static final class Other {
    private final Evaluator evaluator;
    private long pairs;
    private int disagreements;

    Other(Evaluator evaluator) {
      this.evaluator = evaluator;
    }

    String name() {
      return evaluator instanceof Planted planted
          ? planted.name()
          : evaluator.getClass().getSimpleName();
    }
  }

  Differential(Evaluator other, int participants, Path results) {
    this(List.of(other), participants, results, SHOWN);
  }

  Differential(List<Evaluator> evaluators, int participants, Path results, int shown) {
    evaluators.forEach(e -> others.add(new Other(e)));
    this.participants = participants;
    this.results = results;
    this.shown = shown;
  }

  /** Runs it. */
  public static void main(String[] args) {
    int participants = Integer.parseInt(args[2]);
    Path results = Path.of(args[3]);
    int threads = args.length > 5 ? Integer.parseInt(args[5]) : 1;
    int shown = args.length > 6 ? Integer.parseInt(args[6]) : SHOWN;
    Seeds.run(
        Long.parseLong(args[0]),
        Long.parseLong(args[1]),
        results,
        () -> new Differential(evaluators(args[4]), participants, results, shown)::block,
        threads);
  }

  private static List<Evaluator> evaluators(String names) {
    List<Evaluator> evaluators = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      evaluators.add(evaluator(name));
    }
    return evaluators;
  }

  private static Evaluator evaluator(String name) {
    for (Planted planted : Planted.values()) {
      if (planted.name().equals(name)) {
        return planted;
      }
    }
    try {
      return Class.forName(name).asSubclass(Evaluator.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no evaluator " + name, e);
    }
  }

  String block(long from, long to) {
    verdicts.clear();
    outcomes.clear();
    records = 0;
    for (Other other : others) {
      other.pairs = 0;
      other.disagreements = 0;
    }
    int protocols = 0;
    for (long seed = from; seed < to; seed++) {
      Optional<Protocol> drawn = Protocols.draw(seed);
      protocols += drawn.isPresent() ? 1 : 0;
      if (drawn.isPresent()) {
        compare(seed, drawn.orElseThrow());
      }
    }
    StringBuilder line = new StringBuilder();
    line.append(protocols).append(" protocols, ").append(records).append(" participants");
    for (Other other : others) {
      line.append(", ").append(other.name()).append(": ");
      line.append(other.pairs).append(" pairs, ");
      line.append(other.disagreements).append(" disagreements");
    }
    return line + ", " + verdicts + " " + outcomes;
  }

  /** How many participants of the last block came out otherwise. */
  int disagreements() {
    return others.stream().mapToInt(o -> o.disagreements).sum();
  }

  /** How many pairs of verdicts were compared in the last block. */
  long pairs() {
    return others.stream().mapToLong(o -> o.pairs).sum();
  }

  private void compare(long seed, Protocol protocol) {
    Aims aims = Aims.of(protocol);
    CompiledProtocol compiled = engine.compiled(protocol);
    Set<String> criteria = new HashSet<>();
    for (Criterion criterion : protocol.criteria()) {
      criteria.add(criterion.item().id());
    }
    for (int i = 0; i < participants; i++) {
      long number = seed * SCATTER + i;
      Drawn bare = Participants.draw(number, protocol, aims);
      Screening screening = compiled.screen(bare.participant(), bare.run());
      compare(new At(seed, i, compiled), bare, screening, criteria);
      if (!aims.asked().isEmpty()) {
        Drawn decided =
            Participants.decided(number, bare, protocol, aims, EngineEvaluator.digests(screening));
        if (!decided.participant().decisions().isEmpty()) {
          Screening again = compiled.screen(decided.participant(), decided.run());
          compare(new At(seed, i, compiled), decided, again, criteria);
        }
      }
    }
  }

  /** Which record it is. */
  private record At(long seed, int participant, CompiledProtocol compiled) {}

  private void compare(At at, Drawn drawn, Screening screening, Set<String> criteria) {
    long pairs = count(screening, criteria);
    Answers one = EngineEvaluator.answers(screening);
    for (Other other : others) {
      other.pairs += pairs;
      if (!differences(other.evaluator, at.compiled(), drawn, screening, one).isEmpty()) {
        other.disagreements++;
        if (other.disagreements <= shown) {
          show(other, at, drawn);
        }
      }
    }
  }

  /** The participant of a number, with decisions that are about the facts. */
  static Drawn drawn(EngineEvaluator engine, long number, Protocol protocol, Aims aims) {
    Drawn bare = Participants.draw(number, protocol, aims);
    return aims.asked().isEmpty()
        ? bare
        : Participants.decided(number, bare, protocol, aims, engine.digests(protocol, bare));
  }

  private long count(Screening screening, Set<String> criteria) {
    records++;
    long pairs = 0;
    for (CohortResult cohort : screening.cohorts().values()) {
      outcomes.merge(cohort.outcome(), 1L, Long::sum);
      for (CriterionResult result : cohort.criteria()) {
        if (criteria.contains(result.id())) {
          verdicts.merge(result.verdict(), 1L, Long::sum);
          pairs++;
        }
      }
    }
    return pairs;
  }

  private static List<String> differences(
      Evaluator other, CompiledProtocol compiled, Drawn drawn, Screening screening, Answers one) {
    try {
      return Comparison.differences(
          one, other.judge(compiled, drawn.participant(), drawn.run(), screening));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of("the other evaluator fails: " + e);
    }
  }

  private void show(Other other, At at, Drawn drawn) {
    Shrinker.Finding stays = (p, d) -> !now(other, p, d).isEmpty();
    String text = Protocols.text(at.seed());
    Shrinker.Small small = Shrinker.shrink(stays, text, at.compiled().protocol(), drawn);
    String title = "seed " + at.seed() + ", participant " + at.participant() + ", " + other.name();
    List<String> found = now(other, small.protocol(), small.drawn());
    Seeds.append(results, Found.words(title, small, found));
  }

  private static List<String> now(Other other, Protocol protocol, Drawn drawn) {
    CompiledProtocol compiled = new EngineEvaluator().compiled(protocol);
    Screening screening = compiled.screen(drawn.participant(), drawn.run());
    return differences(
        other.evaluator, compiled, drawn, screening, EngineEvaluator.answers(screening));
  }
}
