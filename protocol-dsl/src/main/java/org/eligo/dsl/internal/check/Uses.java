package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;

/** Remembers which names are used, and which definition needs which, while rules are translated. */
final class Uses {
  private final Set<String> items = new HashSet<>();
  private final List<Need> needs = new ArrayList<>();
  private final Set<String> printed = new HashSet<>();
  private final Undeclared undeclared = new Undeclared();
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Span> unusedLists = new LinkedHashMap<>();
  private final Map<Optional<String>, Set<String>> plannedBy = new HashMap<>();
  private final Map<Optional<String>, Set<String>> itemsOf = new HashMap<>();
  private final Map<Optional<String>, Set<String>> textsOf = new HashMap<>();
  private Optional<String> within = Optional.empty();
  private Optional<String> making = Optional.of("");

  /**
   * From now on items and definitions of the plan are used by this definition of the plan; by
   * criteria and cases when empty.
   */
  void making(Optional<String> definition) {
    making = definition;
  }

  /** A definition of the plan that is used. */
  void planned(String definition) {
    plannedBy.computeIfAbsent(making, none -> new HashSet<>()).add(definition);
  }

  /**
   * The definitions of the plan that a definition of the plan uses; criteria and cases if empty.
   */
  Set<String> plannedBy(Optional<String> definition) {
    return plannedBy.getOrDefault(definition, Set.of());
  }

  /** The items that a definition of the plan uses; criteria and cases if empty. */
  Set<String> itemsOf(Optional<String> definition) {
    return itemsOf.getOrDefault(definition, Set.of());
  }

  /** The texts of declarations that a definition of the plan rests on; criteria if empty. */
  Set<String> textsOf(Optional<String> definition) {
    return textsOf.getOrDefault(definition, Set.of());
  }

  /** A definition needed at a place, by another definition or by a criterion. */
  record Need(Optional<String> by, String definition, Span span) {}

  /** From now on names are used by this definition; by a criterion when empty. */
  void within(Optional<String> definition) {
    within = definition;
  }

  /** The definition by which names are used now; empty in a criterion. */
  Optional<String> within() {
    return within;
  }

  void item(String name) {
    items.add(name);
    itemsOf.computeIfAbsent(making, none -> new HashSet<>()).add(name);
  }

  void definition(String name, Span span) {
    needs.add(new Need(within, name, span));
  }

  /** A definition that the protocol prints as a criterion. */
  void printed(String definition) {
    printed.add(definition);
  }

  /** A declaration that what is being translated rests on, by its canonical text. */
  void text(String declaration) {
    texts.add(declaration);
    textsOf.computeIfAbsent(making, none -> new HashSet<>()).add(declaration);
  }

  /** A place in the translation, for {@link #textsSince}. */
  int mark() {
    return texts.size();
  }

  /** The declarations that were used since, each once on a line of its own. */
  String textsSince(int mark) {
    return texts.subList(mark, texts.size()).stream()
        .distinct()
        .map(text -> "\n" + text)
        .collect(Collectors.joining());
  }

  /** A list that classifies nothing. */
  void unusedList(String name, Span span) {
    unusedLists.put(name, span);
  }

  Map<String, Span> unusedLists() {
    return unusedLists;
  }

  /** A name that nothing declares, with what is to be said about it. */
  void undeclared(Name name, Diagnostic mistake) {
    undeclared.add(name, mistake);
  }

  Undeclared undeclared() {
    return undeclared;
  }

  boolean usesDefinition(String name) {
    return printed.contains(name) || needs.stream().anyMatch(n -> n.definition().equals(name));
  }

  boolean usesItem(String name) {
    return items.contains(name);
  }

  List<Need> needs() {
    return List.copyOf(needs);
  }
}
