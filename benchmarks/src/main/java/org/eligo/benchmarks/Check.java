package org.eligo.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.eligo.benchmarks.allo.Allo329;
import org.eligo.benchmarks.allo.AlloDraw;
import org.eligo.benchmarks.allo.HandWrittenAllo329;
import org.eligo.benchmarks.probe.Draw;
import org.eligo.benchmarks.probe.Facts;
import org.eligo.benchmarks.probe.HandWritten;
import org.eligo.benchmarks.probe.Probe;
import org.eligo.benchmarks.trial.Trial;
import org.eligo.dsl.model.Criterion;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Prepared;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.internal.fast.FastRules;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Verdict;

/** Compares what is measured: everybody must say the same. */
public final class Check {
  private final String name;
  private final Trial trial;
  private final Map<String, Integer> differences = new TreeMap<>();
  private final Map<String, Integer> verdicts = new TreeMap<>();
  private final Map<String, Integer> left = new TreeMap<>();
  private final List<String> criteria;
  private long judged;

  private Check(String name, Trial trial) {
    this.name = name;
    this.trial = trial;
    this.criteria =
        trial.protocol().cohortNames().stream()
            .flatMap(
                c -> trial.protocol().criteriaOf(c).stream().map(of -> c + " " + of.item().id()))
            .toList();
  }

  /** One participant, and how it is judged. */
  private record Subject(Participant participant, Run run) {}

  /** What was said of one participant: outcomes first, then verdicts, by name. */
  private interface ByHand {
    Map<String, String> judge(long[] words);
  }

  /** Takes the number of participants, and of those that are screened with reasons too. */
  public static void main(String[] args) {
    int fast = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
    int slow = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    boolean same =
        new Check("probe", Probe.TRIAL).run(fast, slow, Check::probe, Check::probeByHand);
    HandWrittenAllo329 hand = new HandWrittenAllo329();
    same &=
        new Check("ALLO-329", Allo329.TRIAL)
            .run(
                fast,
                slow,
                number -> new Subject(AlloDraw.of(number), AlloDraw.RUN),
                words -> alloByHand(hand, words));
    if (!same) {
      System.exit(1);
    }
  }

  private static Subject probe(int number) {
    Facts facts = Draw.of(number);
    return new Subject(Probe.participant(facts), Probe.run(facts));
  }

  private static Map<String, String> probeByHand(long[] words) {
    byte[] out = new byte[HandWritten.CRITERIA];
    int outcome = HandWritten.verdicts(words, out, 0);
    Map<String, String> said = new TreeMap<>();
    said.put("", outcome(outcome));
    said.put(" alone", outcome(HandWritten.outcome(words)));
    List<String> ids =
        Probe.TRIAL.protocol().criteriaOf("all").stream().map(c -> c.item().id()).toList();
    for (int i = 0; i < out.length; i++) {
      said.put("all " + ids.get(i), verdict(out[i]));
    }
    return said;
  }

  private static Map<String, String> alloByHand(HandWrittenAllo329 hand, long[] words) {
    byte[] out = new byte[HandWrittenAllo329.CRITERIA.size()];
    Map<String, String> said = new TreeMap<>();
    said.put("", outcome(hand.verdicts(words, out)));
    said.put(" alone", outcome(hand.outcome(words)));
    for (String cohort : Allo329.TRIAL.protocol().cohortNames()) {
      for (Criterion criterion : Allo329.TRIAL.protocol().criteriaOf(cohort)) {
        String id = criterion.item().id();
        int at = HandWrittenAllo329.CRITERIA.indexOf(id);
        said.put(cohort + " " + id, verdict(out[at]));
      }
    }
    return said;
  }

  private static String outcome(int number) {
    return List.of(Outcome.values()).get(number).name();
  }

  private static String verdict(int number) {
    return List.of(Verdict.values()).get(number).name();
  }

  private boolean run(int fast, int slow, IntFunction<Subject> draw, ByHand hand) {
    CompiledProtocol compiled = trial.compiled();
    for (int i = 0; i < fast; i++) {
      Subject subject = draw.apply(i);
      long[] words = trial.words(subject.participant(), subject.run());
      Map<String, String> byHand = hand.judge(words);
      Prepared prepared = compiled.prepare(subject.participant(), subject.run());
      Map<String, String> said = new TreeMap<>();
      said.put(" alone", compiled.outcome(prepared).name());
      verdicts(said, compiled.verdicts(prepared));
      count(said);
      compare("verdicts(prepared)", said, "by hand", byHand);
      countLeft(words);
      if (i < slow) {
        compare("screen", screened(subject), "verdicts(prepared)", said);
      }
    }
    System.out.println(
        name + ": " + fast + " participants, of them " + slow + " also by the interpreter");
    System.out.println("  drafts left to the interpreter: " + left + " of " + judged);
    System.out.println("  what came out: " + verdicts);
    System.out.println("  differences: " + differences.values().stream().mapToInt(n -> n).sum());
    differences.forEach((what, count) -> System.out.println("    " + count + " x " + what));
    return differences.isEmpty();
  }

  private void countLeft(long[] words) {
    int[] drafts = new int[trial.drafts()];
    trial.rules().judge(words, trial.lastStage(), drafts);
    judged += drafts.length;
    for (int i = 0; i < drafts.length; i++) {
      if (FastRules.isLeft(drafts[i])) {
        left.merge(criteria.get(i), 1, Integer::sum);
      }
    }
  }

  private void count(Map<String, String> said) {
    said.forEach((what, verdict) -> {
      if (!what.equals(" alone")) {
        verdicts.merge(verdict, 1, Integer::sum);
      }
    });
  }

  private static void verdicts(Map<String, String> said, Verdicts verdicts) {
    said.put("", verdicts.outcome().name());
    for (Verdicts.OfCohort cohort : verdicts.cohorts()) {
      cohort.criteria().forEach(c -> said.put(cohort.cohort() + " " + c.id(), c.verdict().name()));
    }
  }

  private Map<String, String> screened(Subject subject) {
    Screening screening = trial.compiled().screen(subject.participant(), subject.run());
    Map<String, String> said = new TreeMap<>();
    said.put("", screening.outcome().name());
    said.put(" alone", screening.outcome().name());
    screening
        .cohorts()
        .forEach((cohort, result) ->
            result.criteria().stream()
                .filter(c -> c.depth() == 0)
                .forEach(c -> said.put(cohort + " " + c.id(), c.verdict().name())));
    return said;
  }

  private void compare(
      String one, Map<String, String> said, String other, Map<String, String> expected) {
    List<String> names = new ArrayList<>(said.keySet());
    expected.keySet().stream().filter(key -> !said.containsKey(key)).forEach(names::add);
    for (String key : names) {
      String a = said.getOrDefault(key, "nothing");
      String b = expected.getOrDefault(key, "nothing");
      if (!a.equals(b)) {
        String what = (key + ": " + one + " " + a + ", " + other + " " + b).strip();
        differences.merge(what, 1, Integer::sum);
      }
    }
  }
}
