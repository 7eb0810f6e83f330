package org.eligo.tests.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Prepared;
import org.eligo.engine.Run;
import org.eligo.engine.Verdicts;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Probe;

/**
 * What the compiled rules say, against what was said before the change; before the change they say
 * what the interpreter says. What is made of a protocol is looked at in each file; its records are
 * judged by rules that are compiled anew (so that what decides what is compiled is tried), and by
 * rules that were compiled before (so that what they call is tried, in a record at a time).
 */
public final class Compiled {
  private static final int GARBLED_EACH = 3;
  private static final int FRESH_EACH = 3;

  private Compiled() {}

  /** A record, and what is right of it; how many verdicts are left is only held where told. */
  public record Said(
      Participant participant, Run run, Verdicts verdicts, Outcome outcome, String left) {
    private static final String ANY = "any";

    /** What is said now. */
    public static Said now(CompiledProtocol rules, Participant participant, Run run, boolean held) {
      Verdicts verdicts = rules.verdicts(rules.prepare(participant, run));
      Outcome outcome = rules.outcome(rules.prepare(participant, run));
      String left = held ? CompiledParts.left(rules, participant, run) : ANY;
      return new Said(participant, run, verdicts, outcome, left);
    }

    /** The same, held against what the interpreter says. */
    public static Said checked(
        CompiledProtocol rules, Participant participant, Run run, boolean held) {
      Said now = now(rules, participant, run, held);
      Screening slow = rules.screen(participant, run);
      if (slow.outcome() != now.outcome() || slow.outcome() != now.verdicts().outcome()) {
        throw new IllegalStateException("not what the interpreter says: " + participant.id());
      }
      for (Verdicts.OfCohort cohort : now.verdicts().cohorts()) {
        Screening.CohortResult other =
            Objects.requireNonNull(slow.cohorts().get(cohort.cohort()));
        for (Verdicts.OfCriterion c : cohort.criteria()) {
          if (other.criterion(c.id()).orElseThrow().verdict() != c.verdict()) {
            throw new IllegalStateException("not what the interpreter says: " + c.id());
          }
        }
      }
      return now;
    }

    boolean holds(CompiledProtocol rules) {
      Prepared all = rules.prepare(participant, run);
      if (!rules.verdicts(all).equals(verdicts) || all.failure().isPresent()) {
        return false;
      }
      Prepared alone = rules.prepare(participant, run);
      return rules.outcome(alone) == outcome
          && alone.failure().isEmpty()
          && (left.equals(ANY) || CompiledParts.left(all, alone).equals(left));
    }
  }

  /** What is made of a protocol. */
  record Parts(String name, Protocol protocol, String right) implements Probe {
    Parts(String name, Protocol protocol) {
      this(name, protocol, CompiledParts.of(name, protocol));
    }

    @Override
    public boolean passes() {
      return CompiledParts.of(name, protocol).equals(right);
    }
  }

  /** Records, by rules that are compiled anew. */
  public record Fresh(String name, Protocol protocol, List<Said> records) implements Probe {
    @Override
    public boolean passes() {
      CompiledProtocol rules = Engine.compile(protocol);
      return records.stream().allMatch(r -> r.holds(rules));
    }
  }

  /** Records, by rules that were compiled before. */
  public record Ran(String name, CompiledProtocol rules, List<Said> records) implements Probe {
    @Override
    public boolean passes() {
      return records.stream().allMatch(r -> r.holds(rules));
    }
  }

  private static List<Path> others() {
    try {
      return CompiledPartsTest.others();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the hand-decided cases, with every third thing that can be unknown made unknown. */
  public static List<Probe> all(List<HandDecided> cases) {
    Map<String, List<Said>> fresh = new LinkedHashMap<>();
    Map<String, Protocol> protocols = new LinkedHashMap<>();
    List<Probe> ran = new ArrayList<>();
    for (HandDecided c : cases) {
      for (Conformance.Prepared p : Conformance.prepared(c).stream().toList()) {
        protocols.put(c.file(), p.protocol().protocol());
        List<Said> said = new ArrayList<>();
        said.add(Said.checked(p.protocol(), p.participant(), p.run(), true));
        List<Garbles.Garble> garbles = Garbles.of(p.participant());
        for (int i = 0; i < garbles.size(); i += GARBLED_EACH) {
          Participant less = garbles.get(i).change().apply(p.participant());
          said.add(Said.now(p.protocol(), less, p.run(), false));
        }
        ran.add(new Ran(c.title(), p.protocol(), said));
        List<Said> some = fresh.computeIfAbsent(c.file(), none -> new ArrayList<>());
        for (int i = 0; i < said.size(); i += FRESH_EACH) {
          some.add(said.get(i));
        }
      }
    }
    List<Probe> probes = new ArrayList<>();
    protocols.forEach((file, protocol) -> probes.add(new Parts("parts of " + file, protocol)));
    probes.add(new Parts("parts of allo-329", Examples.allo329().protocol()));
    for (Rare.Of rare : Rare.all()) {
      List<Said> said = new ArrayList<>();
      for (Rare.Record r : rare.records()) {
        said.add(Said.checked(rare.rules(), r.participant(), r.run(), true));
        for (Garbles.Garble g : Garbles.of(r.participant())) {
          said.add(Said.now(rare.rules(), g.change().apply(r.participant()), r.run(), false));
        }
      }
      Protocol protocol = rare.rules().protocol();
      probes.add(new Parts("parts of " + rare.name(), protocol));
      probes.add(new Fresh("compiled/" + rare.name(), protocol, said));
      probes.add(new Ran("compiled/" + rare.name() + " again", rare.rules(), said));
    }
    for (Path file : others()) {
      probes.add(new Parts("parts of " + file, Conformance.protocol(file)));
    }
    fresh.forEach(
        (file, said) ->
            probes.add(new Fresh(file, Objects.requireNonNull(protocols.get(file)), said)));
    probes.addAll(ran);
    return probes;
  }
}
