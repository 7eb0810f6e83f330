package org.eligo.tests.law;

import java.io.PrintStream;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.participant.Participant;

/**
 * The long run of the law: every pair of changes of every example participant. It prints a line for
 * each participant and stage; {@code from} skips those that are done. Run from module {@code
 * tests}.
 */
public final class LawOverAllPairs {
  private LawOverAllPairs() {}

  /** Runs it; the first argument, if any, is the number of lines to skip. */
  public static void main(String[] args) {
    int skip = args.length > 0 ? Integer.parseInt(args[0]) : 0;
    PrintStream out = System.out;
    CompiledProtocol protocol = Examples.allo329();
    long variants = 0;
    long broken = 0;
    int records = 0;
    int line = 0;
    for (Participant participant : Examples.participants(protocol)) {
      for (String stage : protocol.protocol().stages()) {
        if (line++ < skip) {
          continue;
        }
        Law law = new Law(protocol, participant, Examples.run(participant, stage)).each().pairs();
        variants += law.variants();
        broken += law.broken().size();
        records++;
        out.println(
            participant.id()
                + " at "
                + stage
                + ": "
                + law.singles()
                + " fields, "
                + law.variants()
                + " variants, "
                + law.broken().size()
                + " broken");
        law.broken().stream().limit(20).forEach(out::println);
      }
    }
    out.println(records + " records, " + variants + " variants, " + broken + " broken");
  }
}
