package org.eligo.dsl.internal.parser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All names that the file declares, as runs of words; and which of them are days. */
final class DeclaredNames {
  private static final class Step {
    final Map<String, Step> next = new HashMap<>();
    boolean complete;
  }

  private final Step root = new Step();
  private final Set<String> days = new HashSet<>();
  private final Set<String> milestones = new HashSet<>();
  private final Set<String> lists = new HashSet<>();
  private final Set<String> all = new HashSet<>();

  void add(String name, List<String> words) {
    all.add(name);
    Step step = root;
    for (String word : words) {
      step = step.next.computeIfAbsent(word, key -> new Step());
    }
    step.complete = !words.isEmpty();
  }

  void addDay(String name) {
    days.add(name);
  }

  void addMilestone(String name) {
    milestones.add(name);
    days.add(name);
  }

  void addList(String name) {
    lists.add(name);
  }

  boolean isList(String name) {
    return lists.contains(name);
  }

  boolean hasLists() {
    return !lists.isEmpty();
  }

  boolean isMilestone(String name) {
    return milestones.contains(name);
  }

  /** Whether the name is a milestone or a date item. */
  boolean isDay(String name) {
    return days.contains(name);
  }

  boolean contains(String name) {
    return all.contains(name);
  }

  /** How many of the words from {@code from} on the longest declared name takes; 0 when none. */
  int longestRun(List<Piece> words, int from) {
    Step step = root;
    int longest = 0;
    for (int i = from; i < words.size(); i++) {
      step = step.next.get(words.get(i).getText());
      if (step == null) {
        return longest;
      }
      if (step.complete) {
        longest = i - from + 1;
      }
    }
    return longest;
  }
}
