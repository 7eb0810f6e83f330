package org.eligo.tests.law;

import java.util.Map;
import java.util.Set;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Prepared;
import org.eligo.engine.Run;
import org.eligo.engine.internal.eval.Dependencies;
import org.eligo.engine.internal.fast.Listing;
import org.eligo.engine.participant.Participant;

/** What the compiled rules do themselves, and what they leave to the interpreter, in words. */
public final class CompiledParts {
  private CompiledParts() {}

  /** Of a protocol: how large its code is, and which criteria are left and why, a line for each. */
  public static String of(String name, Protocol protocol) {
    Listing listing = Listing.of(protocol, Dependencies.of(protocol));
    StringBuilder out = new StringBuilder(name);
    out.append(": ").append(protocol.criteria().size()).append(" criteria (");
    out.append(listing.alike().size()).append(" alike at all stages), ");
    out.append(listing.methods()).append(" methods, ").append(listing.bytes()).append(" bytes, ");
    out.append("at most ").append(listing.largest()).append('\n');
    for (Map.Entry<String, Set<String>> left : listing.left().entrySet()) {
      out.append("  ").append(left.getKey()).append(" left: ");
      out.append(String.join("; ", left.getValue())).append('\n');
    }
    return out.toString();
  }

  /**
   * Of a record: how many verdicts are left, and whether none is to know the outcome; empty if none
   * is.
   *
   * @throws IllegalStateException if a mistake of the program stopped the compiled rules
   */
  public static String left(CompiledProtocol protocol, Participant participant, Run run) {
    Prepared all = protocol.prepare(participant, run);
    protocol.verdicts(all);
    Prepared alone = protocol.prepare(participant, run);
    protocol.outcome(alone);
    all.failure()
        .or(alone::failure)
        .ifPresent(mistake -> {
          throw new IllegalStateException("the compiled rules do not run", mistake);
        });
    return left(all, alone);
  }

  /**
   * The same of a record of which all verdicts were asked for, and one only asked for its outcome.
   */
  public static String left(Prepared all, Prepared alone) {
    if (all.left() == 0) {
      return "";
    }
    return all.left() + (alone.left() == 0 ? ", none for the outcome" : "");
  }
}
