package org.eligo.engine.internal.fast;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/**
 * The rules of a protocol as a class of their own. Safe to share: all that changes is the order in
 * which an outcome tries the criteria, and no outcome depends on it.
 */
public final class FastRules {
  private final Protocol protocol;
  private final Layout layout;
  private final Recorder recorder;
  private final int[][][] needed;
  private final Program program;
  private final Dependencies dependencies;
  private final Failures failures;
  private volatile Program outcomes;

  private FastRules(Protocol protocol, Dependencies dependencies) {
    this.protocol = protocol;
    this.dependencies = dependencies;
    this.failures = new Failures(protocol);
    this.layout = Layout.of(protocol);
    this.recorder = new Recorder(protocol, layout);
    RulesCode code = new RulesCode(protocol, dependencies, layout, failures);
    this.needed = code.needed();
    this.program = program(code.bytes());
    this.outcomes = program;
  }

  /** Makes the class. */
  public static FastRules of(Protocol protocol, Dependencies dependencies) {
    return new FastRules(protocol, dependencies);
  }

  /** The words of a record as of a day. */
  public long[] words(Facts facts, long asOf, List<Decision> decisions) {
    return recorder.words(facts, asOf, decisions);
  }

  /**
   * The word of an item or a milestone, or that which leads to the answers about a criterion or a
   * part of one; empty if none stands for it.
   */
  public OptionalInt position(String name) {
    if (protocol.milestones().stream().anyMatch(m -> m.name().equals(name))) {
      return OptionalInt.of(layout.milestone(name));
    }
    Optional<Layout.Slot> slot = layout.item(name);
    return slot.isPresent()
        ? OptionalInt.of(slot.get().at())
        : layout.answers().stream()
            .filter(a -> a.item().id().equals(name))
            .mapToInt(Layout.Answers::at)
            .findFirst();
  }

  /**
   * Writes the drafts of all criteria at a stage (by its number), cohort by cohort as in the file.
   */
  public void judge(long[] words, int stage, int[] drafts) {
    program.judge(words, stage, drafts);
  }

  /** The outcome of a cohort, both by number; empty if only the interpreter knows. */
  public Optional<Outcome> outcome(long[] words, int stage, int cohort) {
    learn(words, stage);
    return Codes.settled(outcomes.outcome(words, stage, cohort));
  }

  /** The outcome over all cohorts; empty if only the interpreter knows. */
  public Optional<Outcome> outcome(long[] words, int stage) {
    learn(words, stage);
    return Codes.settled(outcomes.together(words, stage));
  }

  /** Learns from some of the first records what fails often, and once makes the class anew. */
  private void learn(long[] words, int stage) {
    if (failures.isToLearn()) {
      int[] drafts = new int[failures.size()];
      program.judge(words, stage, drafts);
      if (failures.areKnownWith(drafts)) {
        outcomes = program(new RulesCode(protocol, dependencies, layout, failures).bytes());
      }
    }
  }

  /** Whether the interpreter has to be asked about a draft. */
  public static boolean isLeft(int draft) {
    return (draft & Drafts.LEFT) != 0;
  }

  /** The verdict of a draft. */
  public static Verdict verdict(int draft) {
    return Codes.verdict(Drafts.verdict(draft));
  }

  /** All verdicts, in the order of their {@link #number numbers}. */
  public static List<Verdict> verdicts() {
    return Codes.verdicts();
  }

  /** The number of the verdict of a draft. */
  public static int number(int draft) {
    return Drafts.verdict(draft);
  }

  /** The number of a verdict. */
  public static int number(Verdict verdict) {
    return Codes.of(verdict);
  }

  /** Whether a PASSED of a draft is one that ELIGIBLE may rest on. */
  public static boolean counts(int draft) {
    return Drafts.counts(draft);
  }

  /** Adds a verdict to a tally that begins with 0. */
  public static int tally(int tally, Verdict verdict, boolean counts) {
    return Tallies.add(tally, Codes.of(verdict), counts);
  }

  /** Adds the verdict of a draft that is not left to the interpreter. */
  public static int tally(int tally, int draft) {
    return Tallies.add(tally, draft);
  }

  /** The outcome of a tally in which nothing is left; the words say whether all days are there. */
  public Outcome outcomeOf(int tally, long[] words, int stage, int cohort) {
    boolean dated = true;
    for (int at : needed[stage][cohort]) {
      dated &= words[at] == 0;
    }
    return Codes.outcome(Tallies.outcome(tally, dated));
  }

  private static Program program(byte[] bytes) {
    try {
      MethodHandles.Lookup made = MethodHandles.lookup().defineHiddenClass(bytes, true);
      MethodHandle fresh =
          made.findConstructor(made.lookupClass(), MethodType.methodType(void.class));
      return (Program) fresh.asType(MethodType.methodType(Program.class)).invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("the class that was made cannot be used", e);
    }
  }
}
