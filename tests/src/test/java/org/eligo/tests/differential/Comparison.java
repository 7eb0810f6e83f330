package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eligo.tests.differential.Evaluator.Answers;
import org.eligo.tests.differential.Evaluator.OfCohort;
import org.eligo.tests.differential.Evaluator.OfItem;

/** Says in words where two evaluators differ. */
final class Comparison {
  private Comparison() {}

  static List<String> differences(Answers one, Answers other) {
    if (one.equals(other)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    differ(found, "outcome", one.outcome(), other.outcome());
    differ(found, "provisional", one.provisional(), other.provisional());
    for (String cohort : both(one.cohorts(), other.cohorts())) {
      if (!one.cohorts().containsKey(cohort) || !other.cohorts().containsKey(cohort)) {
        found.add("cohort " + cohort + " is judged by one of both only");
        continue;
      }
      cohorts(
          found,
          cohort,
          Objects.requireNonNull(one.cohorts().get(cohort)),
          Objects.requireNonNull(other.cohorts().get(cohort)));
    }
    return found;
  }

  private static void cohorts(List<String> found, String name, OfCohort one, OfCohort other) {
    differ(found, name + " outcome", one.outcome(), other.outcome());
    differ(found, name + " provisional", one.provisional(), other.provisional());
    differ(found, name + " pending", one.pending(), other.pending());
    for (String id : both(one.items(), other.items())) {
      OfItem first = one.items().get(id);
      OfItem second = other.items().get(id);
      if (first == null || second == null) {
        found.add(name + " " + id + ": " + first + " / " + second);
      } else if (!first.equals(second)) {
        differ(found, name + " " + id, words(first), words(second));
      }
    }
  }

  private static String words(OfItem item) {
    return item.verdict()
        + (item.pending() ? " pending" : "")
        + (item.provisional() ? " provisional" : "")
        + item.referredTo().map(role -> " to " + role).orElse("");
  }

  private static void differ(List<String> found, String what, Object one, Object other) {
    if (!one.equals(other)) {
      found.add(what + ": " + one + " / " + other);
    }
  }

  private static Set<String> both(Map<String, ?> one, Map<String, ?> other) {
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    return names;
  }
}
