package org.eligo.tests.differential;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;

/** Which constructs and pairs of the plan stand in protocols, and which never can. */
final class Coverage {
  private final Set<String> constructs = new TreeSet<>();
  private final Set<String> pairs = new TreeSet<>();
  private final Set<String> types = new TreeSet<>();

  /** Counts what stands in a protocol. */
  void add(Protocol protocol) {
    for (Criterion criterion : protocol.criteria()) {
      Plan.collect(criterion.item(), constructs, pairs);
    }
    for (Definition definition : protocol.definitions().values()) {
      switch (definition) {
        case Definition.OfCondition of -> Plan.collect(of.condition(), constructs, pairs);
        case Definition.OfValue of -> Plan.collect(of.value(), constructs, pairs);
      }
    }
    for (DataItem item : protocol.data().values()) {
      types.add(item.type().getClass().getSimpleName());
      item.fields()
          .values()
          .forEach(f -> types.add("field " + f.type().getClass().getSimpleName()));
    }
  }

  Set<String> types() {
    return types;
  }

  Set<String> missingConstructs() {
    Set<String> missing = new TreeSet<>(Plan.constructs());
    missing.removeAll(constructs);
    missing.removeIf(Impossible::construct);
    return missing;
  }

  Set<String> missingPairs() {
    Set<String> missing = new TreeSet<>(Plan.pairs());
    missing.removeAll(pairs);
    missing.removeIf(Impossible::pair);
    return missing;
  }

  /** What was said to be impossible and was found. */
  Set<String> wronglyImpossible() {
    Set<String> found = new TreeSet<>();
    constructs.stream().filter(Impossible::construct).forEach(found::add);
    pairs.stream().filter(Impossible::pair).forEach(found::add);
    return found;
  }

  long constructsPossible() {
    return Plan.constructs().stream().filter(c -> !Impossible.construct(c)).count();
  }

  long pairsPossible() {
    return Plan.pairs().stream().filter(p -> !Impossible.pair(p)).count();
  }

  /** Covered and possible, in words. */
  String summary() {
    long all = constructsPossible();
    long both = pairsPossible();
    return "constructs "
        + (all - missingConstructs().size())
        + " of "
        + all
        + ", pairs "
        + (both - missingPairs().size())
        + " of "
        + both;
  }

  /** The missing pairs by what stands above. */
  Map<String, String> missingByPlace() {
    Map<String, String> by = new TreeMap<>();
    for (String pair : missingPairs()) {
      String[] parts = pair.split(" > ", -1);
      by.merge(parts[0], parts[1], (a, b) -> a + ", " + b);
    }
    return by;
  }
}
