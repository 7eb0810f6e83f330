package org.eligo.dsl.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Part of a sentence.
 *
 * @param subject who or what; empty where the predicate is a clause of its own
 * @param predicate what is said of it, verb first
 * @param joined whether it is an {@code and} or an {@code or} of several
 */
record Clause(String subject, String predicate, boolean joined) {
  static Clause of(String subject, String predicate) {
    return new Clause(subject, predicate, false);
  }

  static Clause whole(String text) {
    return new Clause("", text, false);
  }

  String text() {
    return subject.isEmpty() ? predicate : subject + " " + predicate;
  }

  /** In parentheses if it is joined, so that nobody has to know what binds more tightly. */
  private Clause closed() {
    return joined ? new Clause("", "(" + text() + ")", false) : this;
  }

  /** Joins clauses; a subject that the one before has is said once. */
  static Clause join(List<Clause> parts, String word) {
    List<Clause> all = parts.stream().map(Clause::closed).toList();
    Clause first = all.getFirst();
    boolean same = all.stream().allMatch(c -> c.subject().equals(first.subject()));
    if (same && !first.subject().isEmpty()) {
      String said = String.join(" " + word + " ", all.stream().map(Clause::predicate).toList());
      return new Clause(first.subject(), said, true);
    }
    List<String> texts = new ArrayList<>();
    String before = "";
    for (Clause c : all) {
      boolean again = !c.subject().isEmpty() && c.subject().equals(before);
      texts.add(again ? c.predicate() : c.text());
      before = c.subject();
    }
    return new Clause("", String.join(" " + word + " ", texts), true);
  }
}
