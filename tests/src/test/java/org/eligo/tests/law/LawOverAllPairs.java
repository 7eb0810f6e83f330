package org.eligo.tests.law;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;

/**
 * The long run of the law: every change of every example participant, every pair of changes that
 * some criterion reads together, and pairs drawn from all. It prints a line for each participant
 * and stage; {@code from} skips those that are done. Run from module {@code tests}.
 */
public final class LawOverAllPairs {
  private static final long SEED = 20261122L;
  private static final int DRAWN = 500;

  private LawOverAllPairs() {}

  /** A participant at a stage. */
  private record Line(Participant participant, String stage) {}

  /** Runs it on all processors; the first argument, if any, is the number of lines to skip. */
  public static void main(String[] args) {
    int skip = args.length > 0 ? Integer.parseInt(args[0]) : 0;
    PrintStream out = System.out;
    CompiledProtocol protocol = Examples.allo329();
    List<Line> lines = new ArrayList<>();
    for (Participant participant : Examples.participants(protocol)) {
      for (String stage : protocol.protocol().stages()) {
        lines.add(new Line(participant, stage));
      }
    }
    LongAdder variants = new LongAdder();
    LongAdder broken = new LongAdder();
    lines.stream()
        .skip(skip)
        .parallel()
        .forEach(line -> {
          Run run = Examples.run(line.participant(), line.stage());
          Law law =
              new Law(protocol, line.participant(), run)
                  .each()
                  .pairsThatMeet()
                  .somePairs(DRAWN, new SplittableRandom(SEED));
          variants.add(law.variants());
          broken.add(law.broken().size());
          out.println(
              line.participant().id()
                  + " at "
                  + line.stage()
                  + ": "
                  + law.singles()
                  + " fields, "
                  + law.variants()
                  + " variants, "
                  + law.broken().size()
                  + " broken");
          law.broken().stream().limit(20).forEach(out::println);
        });
    out.println(
        (lines.size() - skip) + " records, " + variants + " variants, " + broken + " broken");
  }
}
