package org.eligo.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.eligo.benchmarks.probe.Facts;
import org.eligo.benchmarks.trial.Trial;

/**
 * Another engine with the criteria of the probe. It says whether each holds: 0 for no, 1 for
 * unknown, 2 for yes.
 *
 * @param <T> what it takes as one participant
 */
public interface Peer<T> {
  /** The facts as the engine takes them; not part of what is measured. */
  T input(Facts facts);

  /** Judges all criteria. */
  void judge(T input, byte[] out);

  /** A criterion as a text. */
  record Rule(String name, String text) {}

  /** The criteria of a file in which a name and a text take turns. */
  static List<Rule> rules(String file) {
    List<String> lines = Trial.text("/org/eligo/benchmarks/" + file).lines().toList();
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      rules.add(new Rule(lines.get(i), lines.get(i + 1).strip()));
    }
    return rules;
  }

  /** A truth as a number; nothing known where the engine gives anything else. */
  static byte truth(Object value) {
    return (byte) (value instanceof Boolean yes ? yes ? 2 : 0 : 1);
  }
}
