package org.eligo.dsl.internal.parser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Set<String> histories = new HashSet<>();
  private final Set<String> ordered = new HashSet<>();
  private final Map<String, Set<String>> choices = new HashMap<>();
  private final Map<String, String> quoted = new HashMap<>();
  private final Map<String, String> unhyphened = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  void add(String name, List<String> words) {
    all.add(name);
    if (name.indexOf(' ') > 0 || name.indexOf('-') > 0) {
      String plain = name.replace('-', ' ');
      (words.isEmpty() ? quoted : unhyphened).putIfAbsent(plain, name);
      firstWords.add(firstOf(plain));
    }
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

  void addHistory(String name) {
    histories.add(name);
  }

  /** Whether the name is an event or a course. */
  boolean isHistory(String name) {
    return histories.contains(name);
  }

  void addChoice(String choice, String of) {
    choices.computeIfAbsent(choice, none -> new HashSet<>()).add(of);
  }

  void addOrdered(String item) {
    ordered.add(item);
  }

  /** Whether the choices of an item or field have an order. */
  boolean isOrdered(String item) {
    return ordered.contains(item);
  }

  boolean isChoice(String name) {
    return choices.containsKey(name);
  }

  /** Whether the choice is one of this item or field. */
  boolean isChoiceOf(String choice, String item) {
    return choices.getOrDefault(choice, Set.of()).contains(item);
  }

  /** Whether {@link #inQuotes} or {@link #withHyphens} can answer for words that begin so. */
  boolean canBegin(String word) {
    return firstWords.contains(firstOf(word.replace('-', ' ')));
  }

  private static String firstOf(String words) {
    int blank = words.indexOf(' ');
    return blank < 0 ? words : words.substring(0, blank);
  }

  /** The declared name that these words mean if it stands in quotes. */
  Optional<String> inQuotes(String words) {
    return Optional.ofNullable(quoted.get(words.replace('-', ' ')));
  }

  /** The declared name that differs from these words by hyphens only. */
  Optional<String> withHyphens(String words) {
    return Optional.ofNullable(unhyphened.get(words.replace('-', ' ')))
        .filter(name -> !name.equals(words));
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
