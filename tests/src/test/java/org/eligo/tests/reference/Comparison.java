package org.eligo.tests.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;

/** Where the engine and the reference differ. */
public final class Comparison {
  private Comparison() {}

  /** What one participant came to, twice. */
  public record Both(Screening engine, Reference.Screened reference, List<String> differences) {}

  /** Screens a participant by both; what a decision must cite is taken from the engine. */
  public static Both of(CompiledProtocol compiled, Participant participant, Run run) {
    return of(compiled, new Reference(compiled.protocol()), participant, run);
  }

  static Both of(CompiledProtocol compiled, Reference prepared, Participant participant, Run run) {
    Screening engine = compiled.screen(participant, run);
    Map<String, Map<String, String>> digests = new LinkedHashMap<>();
    engine
        .cohorts()
        .forEach((cohort, result) -> {
          Map<String, String> ofItems = new LinkedHashMap<>();
          result.criteria().forEach(c -> ofItems.put(c.id(), c.facts()));
          digests.put(cohort, ofItems);
        });
    Reference.Screened reference =
        prepared.screen(
            participant,
            run,
            (cohort, item) ->
                Objects.requireNonNull(digests.get(cohort)).getOrDefault(item, "none"));
    return new Both(engine, reference, differences(engine, reference));
  }

  /** Where a screening differs from what the reference says. */
  static List<String> differences(Screening engine, Reference.Screened reference) {
    List<String> out = new ArrayList<>();
    differ(out, "outcome", engine.outcome(), reference.outcome());
    differ(out, "provisional", engine.provisional(), reference.provisional());
    differ(out, "cohorts", engine.cohorts().keySet(), reference.cohorts().keySet());
    engine
        .cohorts()
        .forEach((cohort, result) ->
            ofCohort(out, cohort, result, Objects.requireNonNull(reference.cohorts().get(cohort))));
    return out;
  }

  private static void ofCohort(
      List<String> out, String cohort, CohortResult engine, Reference.OfCohort reference) {
    differ(out, cohort + " outcome", engine.outcome(), reference.outcome());
    differ(out, cohort + " provisional", engine.provisional(), reference.provisional());
    differ(out, cohort + " pending", engine.pending(), reference.pending());
    differ(
        out,
        cohort + " items",
        engine.criteria().stream().map(CriterionResult::id).toList(),
        List.copyOf(reference.items().keySet()));
    for (CriterionResult result : engine.criteria()) {
      Reference.OfItem item = reference.items().get(result.id());
      if (item != null) {
        ofItem(out, cohort + " " + result.id(), result, item);
      }
    }
  }

  private static void ofItem(
      List<String> out, String what, CriterionResult engine, Reference.OfItem reference) {
    differ(out, what + " verdict", engine.verdict(), reference.verdict());
    differ(out, what + " provisional", engine.provisional(), reference.provisional());
    differ(out, what + " pending", engine.pending(), reference.pending());
    Set<String> roles = reference.referredTo();
    boolean sameRole = engine.referredTo().map(roles::contains).orElse(roles.isEmpty());
    if (!sameRole) {
      differ(out, what + " referred to", engine.referredTo(), roles);
    }
  }

  private static void differ(List<String> out, String what, Object engine, Object reference) {
    if (!engine.equals(reference)) {
      out.add(what + ": engine " + engine + ", reference " + reference);
    }
  }
}
