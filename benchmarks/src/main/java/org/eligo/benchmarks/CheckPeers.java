package org.eligo.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eligo.benchmarks.hand.Judged;
import org.eligo.benchmarks.peers.Cel;
import org.eligo.benchmarks.peers.Cql;
import org.eligo.benchmarks.peers.Feel;
import org.eligo.benchmarks.peers.Peer;
import org.eligo.benchmarks.probe.Draw;
import org.eligo.benchmarks.probe.Facts;
import org.eligo.benchmarks.probe.HandWritten;
import org.eligo.benchmarks.probe.Probe;
import org.eligo.dsl.model.Criterion;

/** Compares what other engines say of the probe with what is written by hand. */
public final class CheckPeers {
  private static boolean same = true;

  private CheckPeers() {}

  /** Takes the number of participants. */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    check("CEL", Cel::new, count);
    check("FEEL, interpreted", () -> new Feel(false), count);
    check("FEEL, compiled to Java", () -> new Feel(true), count);
    check("CQL", Cql::new, count);
    if (!same) {
      System.exit(1);
    }
  }

  private static <T> void check(String name, Supplier<Peer<T>> make, int count) {
    Peer<T> peer = make.get();
    boolean[] inclusion = inclusions();
    Map<String, Integer> differences = new TreeMap<>();
    byte[] byHand = new byte[HandWritten.CRITERIA];
    byte[] said = new byte[HandWritten.CRITERIA];
    for (int i = 0; i < count; i++) {
      Facts facts = Draw.of(i);
      HandWritten.verdicts(
          Probe.TRIAL.words(Probe.participant(facts), Probe.run(facts)), byHand, 0);
      peer.judge(peer.input(facts), said);
      for (int k = 0; k < said.length; k++) {
        int verdict = inclusion[k] ? Judged.inclusion(said[k]) : Judged.exclusion(said[k]);
        int expected = byHand[k] == Judged.NOT_APPLICABLE ? Judged.PASSED : byHand[k];
        if (verdict != expected) {
          String what = k + ": by hand " + expected + ", " + name + " " + verdict;
          differences.merge(what, 1, Integer::sum);
        }
      }
    }
    same &= differences.isEmpty();
    System.out.println(name + ": " + count + " participants, differences " + differences);
  }

  private static boolean[] inclusions() {
    boolean[] inclusion = new boolean[HandWritten.CRITERIA];
    int at = 0;
    for (Criterion criterion : Probe.TRIAL.protocol().criteriaOf("all")) {
      inclusion[at++] = criterion.inclusion();
    }
    return inclusion;
  }
}
