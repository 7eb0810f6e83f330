package org.eligo.dsl.internal.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol.Declared;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.SectionSyntax.Define;

/**
 * Everything that a file declares, by name.
 *
 * @param itemNames every name of a data item, plurals included, and the item that it names
 * @param places where each name of a rule was declared
 * @param unread names whose declaration has a mistake; their uses are not reported again
 */
record Symbols(
    Source source,
    List<Declared> cohorts,
    List<Declared> roles,
    List<Milestone> milestones,
    Map<String, DataItem> data,
    Map<String, String> itemNames,
    Map<String, Define> definitions,
    Map<String, Span> places,
    Set<String> unread) {

  Symbols {
    cohorts = List.copyOf(cohorts);
    roles = List.copyOf(roles);
    milestones = List.copyOf(milestones);
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    itemNames = Collections.unmodifiableMap(new LinkedHashMap<>(itemNames));
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    places = Map.copyOf(places);
    unread = Set.copyOf(unread);
  }

  Optional<DataItem> item(String name) {
    return Optional.ofNullable(itemNames.get(name)).flatMap(n -> Optional.ofNullable(data.get(n)));
  }

  boolean isMilestone(String name) {
    return milestones.stream().anyMatch(m -> m.name().equals(name));
  }

  int orderOf(String milestone) {
    for (int i = 0; i < milestones.size(); i++) {
      if (milestones.get(i).name().equals(milestone)) {
        return i;
      }
    }
    return -1;
  }

  List<String> milestoneNames() {
    return milestones.stream().map(Milestone::name).toList();
  }

  List<String> roleNames() {
    return roles.stream().map(Declared::name).toList();
  }

  List<String> cohortNames() {
    return cohorts.stream().map(Declared::name).toList();
  }

  /** {@code , declared on line 62}; empty for names that are not declared. */
  String declaredOn(String name) {
    return Optional.ofNullable(places.get(name))
        .map(span -> ", declared on " + source.lineText(span.start(), 0))
        .orElse("");
  }
}
