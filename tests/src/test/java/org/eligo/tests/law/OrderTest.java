package org.eligo.tests.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eligo.engine.participant.History;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.Result;
import org.eligo.engine.screening.Screening;
import org.eligo.tests.conformance.Conformance;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.eligo.tests.conformance.Conformance.Prepared;
import org.junit.jupiter.api.Test;

/** What is recorded in the opposite order comes out the same. */
final class OrderTest {
  @Test
  void theOrderInWhichThingsAreRecordedDoesNotMatter() {
    List<String> differences = new ArrayList<>();
    int changed = 0;
    for (HandDecided handDecided : Conformance.all(Conformance.ROOT)) {
      for (Prepared p : Conformance.prepared(handDecided).stream().toList()) {
        Participant other = reversed(p.participant());
        if (other.equals(p.participant())) {
          continue;
        }
        changed++;
        Map<String, Object> one = told(p.protocol().screen(p.participant(), p.run()));
        Map<String, Object> same = told(p.protocol().screen(other, p.run()));
        one.forEach((what, said) -> {
          if (!said.equals(same.get(what))) {
            differences.add(
                handDecided.title() + " " + what + ": " + said + " / " + same.get(what));
          }
        });
      }
    }
    assertThat(differences).isEmpty();
    assertThat(changed).isGreaterThan(500);
  }

  private static Participant reversed(Participant p) {
    Map<String, List<Result>> series = new LinkedHashMap<>();
    p.series().forEach((name, results) -> series.put(name, results.reversed()));
    Map<String, History> histories = new LinkedHashMap<>();
    p.histories()
        .forEach((name, history) ->
            histories.put(name, new History(history.entries().reversed(), history.complete())));
    return new Participant(
        p.id(), p.site(), p.asOf(), p.milestones(), series, histories, p.decisions());
  }

  private static Map<String, Object> told(Screening screening) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("outcome", screening.outcome());
    screening
        .cohorts()
        .forEach((name, cohort) -> {
          told.put(name + " outcome", cohort.outcome());
          cohort
              .criteria()
              .forEach(c -> {
                Set<String> missing = new HashSet<>();
                missing.addAll(c.missing());
                told.put(
                    name + " " + c.id(),
                    List.of(c.verdict(), c.provisional(), c.pending(), c.facts(), missing));
              });
        });
    return told;
  }
}
