package org.eligo.dsl.internal.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostics;

/**
 * Finds out which definitions leave the time of results open, themselves or through others. The
 * bodies are translated once for this alone; what is wrong in them is said later.
 */
final class Openness {
  private final Map<String, DefaultTime.Open> open = new LinkedHashMap<>();
  private final Map<String, Set<String>> usedBy = new HashMap<>();

  private Openness() {}

  static Map<String, DefaultTime.Open> of(Symbols symbols, Ids ids) {
    Openness openness = new Openness();
    Translation probe = new Translation(symbols, new Diagnostics(), new Uses());
    Definitions definitions = new Definitions(probe, new Items(probe, ids));
    symbols
        .definitions()
        .forEach((name, define) -> {
          definitions.of(define, name, Optional.empty());
          openness.open.put(name, probe.time.noted());
          probe.instances.takeUntimed().stream()
              .filter(used -> !used.equals(name))
              .forEach(used ->
                  openness.usedBy.computeIfAbsent(used, n -> new LinkedHashSet<>()).add(name));
        });
    openness.spread();
    return openness.open;
  }

  /** What a definition used without a time leaves open, its user leaves open too. */
  private void spread() {
    Deque<String> changed = new ArrayDeque<>(open.keySet());
    while (!changed.isEmpty()) {
      String name = changed.removeFirst();
      DefaultTime.Open own = open.getOrDefault(name, DefaultTime.Open.NOTHING);
      for (String user : List.copyOf(usedBy.getOrDefault(name, Set.of()))) {
        DefaultTime.Open before = open.getOrDefault(user, DefaultTime.Open.NOTHING);
        Set<String> inputs = new LinkedHashSet<>(before.inputs());
        inputs.addAll(own.inputs());
        DefaultTime.Open after = new DefaultTime.Open(inputs, before.any() || own.any());
        if (!after.equals(before)) {
          open.put(user, after);
          changed.addLast(user);
        }
      }
    }
  }
}
