package org.eligo.tests.differential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Verdict;

/** Something that judges participants, as far as two of a kind can be compared. */
public interface Evaluator {
  /** Judges a participant. */
  Answers judge(Protocol protocol, Participant participant, Run run);

  /** The same where the interpreter has judged already, as decisions cite what it read. */
  default Answers judge(
      CompiledProtocol compiled, Participant participant, Run run, Screening screening) {
    return judge(compiled.protocol(), participant, run);
  }

  /** The outcome of all cohorts together, and what came out for each. */
  record Answers(Outcome outcome, boolean provisional, Map<String, OfCohort> cohorts) {
    /** Keeps its cohorts in order. */
    public Answers {
      cohorts = Collections.unmodifiableMap(new LinkedHashMap<>(cohorts));
    }
  }

  /** The outcome of a cohort, the criteria that are pending, and the items by their ids. */
  record OfCohort(
      Outcome outcome, boolean provisional, List<String> pending, Map<String, OfItem> items) {
    /** Keeps its items in order. */
    public OfCohort {
      pending = List.copyOf(pending);
      items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }
  }

  /** The verdict on a criterion or a part of one. */
  record OfItem(
      Verdict verdict, boolean pending, boolean provisional, Optional<String> referredTo) {}
}
