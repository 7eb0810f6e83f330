package org.eligo.tests.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.junit.jupiter.api.Test;

/** Data that change what is said of an item change the digest that decisions cite (D3). */
final class DigestLawTest {
  private static final int OF_A_FILE = 2;

  @Test
  void whatIsTakenAwayAndChangesAVerdictChangesTheDigest() {
    Map<String, Integer> tried = new HashMap<>();
    List<String> differences = new ArrayList<>();
    long changed = 0;
    for (HandDecided handDecided : Conformance.all(Conformance.ROOT)) {
      Optional<Prepared> prepared = Conformance.prepared(handDecided);
      if (prepared.isEmpty() || tried.merge(handDecided.file(), 1, Integer::sum) > OF_A_FILE) {
        continue;
      }
      Prepared p = prepared.get();
      // What is answered about an item is no part of what stood before the role.
      Participant record = without(p.participant(), "");
      Screening before = p.protocol().screen(record, p.run());
      for (String name : names(record)) {
        Screening after = p.protocol().screen(without(record, name), p.run());
        for (String cohort : before.cohorts().keySet()) {
          List<CriterionResult> one = criteria(before, cohort);
          List<CriterionResult> other = criteria(after, cohort);
          for (int i = 0; i < one.size(); i++) {
            CriterionResult was = one.get(i);
            if (!was.because().equals(other.get(i).because())) {
              changed++;
              if (was.facts().equals(other.get(i).facts())) {
                differences.add(handDecided.title() + " " + was.id() + " without " + name);
              }
            }
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(changed).isGreaterThan(1_000);
  }

  private static List<CriterionResult> criteria(Screening screening, String cohort) {
    return Objects.requireNonNull(screening.cohorts().get(cohort)).criteria();
  }

  private static List<String> names(Participant p) {
    List<String> names = new ArrayList<>(p.series().keySet());
    names.addAll(p.histories().keySet());
    return names;
  }

  private static Participant without(Participant p, String name) {
    return new Participant(
        p.id(),
        p.site(),
        p.asOf(),
        p.milestones(),
        without(p.series(), name),
        without(p.histories(), name),
        List.of());
  }

  private static <T> Map<String, T> without(Map<String, T> all, String name) {
    Map<String, T> rest = new LinkedHashMap<>(all);
    rest.remove(name);
    return rest;
  }
}
