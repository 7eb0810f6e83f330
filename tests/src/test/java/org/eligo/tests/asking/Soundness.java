package org.eligo.tests.asking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.screening.MissingDatum;
import org.eligo.engine.screening.MissingKind;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;

/**
 * Looks whether what is named as missing can change a verdict, and whether what is not named
 * cannot.
 */
final class Soundness {
  private static final int TRIALS = 60;
  private static final int UNNAMED = 8;
  private static final Set<Verdict> OPEN = EnumSet.of(Verdict.UNKNOWN, Verdict.REFERRED);

  private final RandomGenerator random;
  private long openCriteria;
  private long named;
  private long waiting;
  private long unnamedDraws;
  private long settling;
  private final List<String> nameless = new ArrayList<>();
  private final List<String> idle = new ArrayList<>();
  private final List<String> unforeseen = new ArrayList<>();
  private final List<String> unsettled = new ArrayList<>();

  Soundness(RandomGenerator random) {
    this.random = random;
  }

  /** Criteria that were UNKNOWN or REFERRED. */
  long openCriteria() {
    return openCriteria;
  }

  /** Data named by them that can be asked for on the as-of date. */
  long named() {
    return named;
  }

  /** Data that is not due, that nothing decides, or that is recorded of the site. */
  long waiting() {
    return waiting;
  }

  /** Records in which things that were not named were found out. */
  long unnamedDraws() {
    return unnamedDraws;
  }

  /** Data of which it is said that it settles its criterion. */
  long settling() {
    return settling;
  }

  /** Open criteria that name nothing. */
  List<String> nameless() {
    return nameless;
  }

  /** Named, and no draw changed the verdict. */
  List<String> idle() {
    return idle;
  }

  /** Not named, and a draw changed the verdict. */
  List<String> unforeseen() {
    return unforeseen;
  }

  /** Said to settle alone, and no draw of it alone did. */
  List<String> unsettled() {
    return unsettled;
  }

  /** Everything about one record. */
  void check(String title, CompiledProtocol protocol, Participant participant, Run run) {
    Screening screening = protocol.screen(participant, run);
    for (CohortResult cohort : screening.cohorts().values()) {
      for (CriterionResult criterion : cohort.criteria()) {
        if (criterion.depth() == 0 && OPEN.contains(criterion.verdict())) {
          Run one = new Run(run.asOf(), run.stage(), List.of(), run.asIfToday(), run.sites());
          new Trial(title, protocol, participant, one, cohort.cohort(), criterion).all();
        }
      }
    }
  }

  /** One open criterion of one record. */
  private final class Trial {
    private final String title;
    private final CompiledProtocol protocol;
    private final Participant participant;
    private final Run run;
    private final String cohort;
    private final CriterionResult criterion;
    private final Completions completions;
    private final List<String> data;

    Trial(
        String title,
        CompiledProtocol protocol,
        Participant participant,
        Run run,
        String cohort,
        CriterionResult criterion) {
      this.title = title + " " + cohort + " " + criterion.id();
      this.protocol = protocol;
      this.participant = participant;
      this.run = run;
      this.cohort = cohort;
      this.criterion = criterion;
      this.completions = new Completions(protocol.protocol(), run.asOf(), random);
      this.data = criterion.data().stream().map(MissingDatum::datum).distinct().toList();
    }

    void all() {
      openCriteria++;
      if (criterion.data().isEmpty()) {
        nameless.add(title);
      }
      for (String datum : data) {
        boolean today =
            criterion.data().stream()
                .filter(d -> d.datum().equals(datum))
                .anyMatch(d -> d.kind().canBeAsked() && !comes(d.kind()));
        if (today && !isSiteFact(datum)) {
          named++;
          matters(datum);
          settles(datum);
        } else {
          waiting++;
        }
      }
      others();
    }

    private boolean comes(MissingKind kind) {
      return kind == MissingKind.NOT_DUE;
    }

    private void matters(String datum) {
      for (int trial = 0; trial < TRIALS; trial++) {
        Set<String> others = new TreeSet<>();
        for (String other : data) {
          boolean too = trial % 3 == 1 || (trial % 3 == 2 && random.nextBoolean());
          if (!other.equals(datum) && too) {
            others.add(other);
          }
        }
        long seed = random.nextLong();
        Set<String> all = new TreeSet<>(others);
        all.add(datum);
        if (verdict(found(others, seed)) != verdict(found(all, seed))) {
          return;
        }
      }
      idle.add(title + ": " + datum + " " + kinds(datum) + ": " + criterion.because());
    }

    private void settles(String datum) {
      if (criterion.data().stream().noneMatch(d -> d.datum().equals(datum) && d.settles())) {
        return;
      }
      settling++;
      for (int trial = 0; trial < TRIALS; trial++) {
        if (!OPEN.contains(verdict(found(Set.of(datum), random.nextLong())))) {
          return;
        }
      }
      unsettled.add(title + ": " + datum + " " + kinds(datum) + ": " + criterion.because());
    }

    private void others() {
      Set<String> unnamed = new TreeSet<>(protocol.protocol().data().keySet());
      protocol.protocol().milestones().stream().map(Milestone::name).forEach(unnamed::add);
      data.forEach(unnamed::remove);
      for (int trial = 0; trial < UNNAMED; trial++) {
        Participant now = participant;
        Set<String> drawn = new TreeSet<>();
        for (String datum : unnamed) {
          boolean day = protocol.protocol().milestone(datum).isPresent();
          boolean known = day && participant.milestones().containsKey(datum);
          if (!known && random.nextBoolean()) {
            now = completions.with(now, datum, false);
            drawn.add(datum);
          }
        }
        unnamedDraws++;
        Verdict after = verdict(now);
        if (!OPEN.contains(after)) {
          unforeseen.add(title + ": " + after + " by " + drawn + ": " + criterion.because());
          return;
        }
      }
    }

    private List<MissingKind> kinds(String datum) {
      return criterion.data().stream()
          .filter(d -> d.datum().equals(datum))
          .map(MissingDatum::kind)
          .distinct()
          .toList();
    }

    /** Answers are given when everything else is found out, and each datum is drawn by itself. */
    private Participant found(Set<String> drawn, long seed) {
      Participant p = participant;
      for (String datum : drawn) {
        if (isRecorded(datum)) {
          completions.drawing(new Random(seed ^ datum.hashCode()));
          p = completions.with(p, datum, true);
        }
      }
      for (String datum : drawn) {
        if (!isRecorded(datum)) {
          completions.drawing(new Random(seed ^ datum.hashCode()));
          p = answered(p, datum);
        }
      }
      completions.drawing(random);
      return p;
    }

    private boolean isRecorded(String datum) {
      return protocol.protocol().data().containsKey(datum)
          || protocol.protocol().milestone(datum).isPresent();
    }

    private boolean isSiteFact(String datum) {
      DataItem item = protocol.protocol().data().get(datum);
      return item != null && item.isSiteFact();
    }

    private Participant answered(Participant p, String datum) {
      Optional<CriterionResult> asked = result(p, datum);
      return asked
          .flatMap(CriterionResult::question)
          .map(question -> completions.answered(p, datum, question, asked.get().facts()))
          .orElse(p);
    }

    private Verdict verdict(Participant p) {
      return result(p, criterion.id()).map(CriterionResult::verdict).orElseThrow();
    }

    private Optional<CriterionResult> result(Participant p, String id) {
      CohortResult result = protocol.screen(p, run).cohorts().get(cohort);
      return Optional.ofNullable(result).flatMap(c -> c.criterion(id));
    }
  }
}
