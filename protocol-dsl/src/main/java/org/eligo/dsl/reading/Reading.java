package org.eligo.dsl.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Definition;
import org.eligo.dsl.model.Protocol;

/**
 * A protocol read back: one sentence for each rule, made from the checked model alone, so that what
 * it says is what the program does, whatever the words above it say.
 *
 * @param criteria in the order of the file
 * @param definitions in the order of the file
 * @param declared what the declarations of visits and items add, in the order of the file
 */
public record Reading(
    List<ReadCriterion> criteria, List<ReadDefinition> definitions, List<ReadDatum> declared) {
  /** Keeps its lists unchangeable. */
  public Reading {
    criteria = List.copyOf(criteria);
    definitions = List.copyOf(definitions);
    declared = List.copyOf(declared);
  }

  /**
   * A criterion, read back.
   *
   * @param when for whom and at which visits it is checked; empty if for all at every stage
   * @param uses the definitions that it uses, through others too, in the order of the file
   */
  public record ReadCriterion(ReadItem item, Optional<String> when, List<ReadDefinition> uses) {
    /** Keeps its list unchangeable. */
    public ReadCriterion {
      uses = List.copyOf(uses);
    }
  }

  /** Reads a protocol back. */
  public static Reading of(Protocol protocol) {
    Map<String, ReadDefinition> definitions = new LinkedHashMap<>();
    Map<String, Set<String>> uses = new HashMap<>();
    for (Definition definition : protocol.definitions().values()) {
      Set<String> used = new LinkedHashSet<>();
      ReadDefinition read = definition(new Phrases(protocol, used::add), definition);
      definitions.put(definition.name(), read);
      uses.put(definition.name(), used);
    }
    List<ReadCriterion> criteria = new ArrayList<>();
    for (Criterion criterion : protocol.criteria()) {
      Set<String> used = new LinkedHashSet<>();
      ReadItem item = new Items(new Phrases(protocol, used::add)).criterion(criterion);
      Set<String> all = reached(used, uses);
      criteria.add(
          new ReadCriterion(
              item,
              when(criterion),
              definitions.values().stream().filter(d -> all.contains(d.name())).toList()));
    }
    Declarations declared = new Declarations(new Phrases(protocol, name -> {}));
    return new Reading(criteria, List.copyOf(definitions.values()), declared.all());
  }

  private static Set<String> reached(Set<String> from, Map<String, Set<String>> uses) {
    Set<String> all = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String name = open.pop();
      if (all.add(name)) {
        open.addAll(uses.getOrDefault(name, Set.of()));
      }
    }
    return all;
  }

  private static ReadDefinition definition(Phrases phrases, Definition definition) {
    String meaning =
        switch (definition) {
          case Definition.OfCondition c -> phrases.clause(c.condition(), true);
          case Definition.OfValue v ->
              phrases.values().of(v.value()) + v.unit().map(unit -> ", in " + unit).orElse("");
        };
    return new ReadDefinition(definition.name(), definition.words(), meaning);
  }

  private static Optional<String> when(Criterion criterion) {
    List<String> parts = new ArrayList<>();
    if (!criterion.cohorts().isEmpty()) {
      parts.add("For " + Phrases.list(criterion.cohorts(), "and") + " only");
    }
    if (!criterion.checkedAt().isEmpty()) {
      parts.add(
          (parts.isEmpty() ? "Checked at " : "checked at ")
              + Phrases.list(criterion.checkedAt(), "and"));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts) + ".");
  }
}
