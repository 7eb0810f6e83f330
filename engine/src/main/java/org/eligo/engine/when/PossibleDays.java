package org.eligo.engine.when;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Verdict;

/** On which days the milestone of a stage is possible, with what is recorded. */
public sealed interface PossibleDays {
  /**
   * Every day was tried.
   *
   * @param asOf the day of the judgement, and the first day that was tried
   * @param last the last day that was tried
   * @param with how many days before each tried day other milestones were planned, in declared
   *     order; below 0 after it
   */
  record Searched(
      String milestone,
      LocalDate asOf,
      LocalDate last,
      Map<String, Integer> with,
      List<OfCohort> cohorts)
      implements PossibleDays {
    /** Keeps its parts unchangeable and in order. */
    public Searched {
      with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
      cohorts = List.copyOf(cohorts);
    }
  }

  /** The milestone has a recorded day, or is recorded as unknown: there is nothing to plan. */
  record Happened(String milestone) implements PossibleDays {}

  /** The protocol has no milestones. */
  record NoMilestone() implements PossibleDays {}

  /** The days of one cohort, from the first to the last that was tried. */
  record OfCohort(String cohort, List<Days> spans) {
    /** Keeps its list unchangeable. */
    public OfCohort {
      spans = List.copyOf(spans);
    }

    /** The spans on which the milestone is possible. */
    public List<Days> possible() {
      return spans.stream().filter(days -> days.outcome() == Outcome.ELIGIBLE).toList();
    }

    /**
     * Where no day is possible, the UNDETERMINED spans on which the fewest things bar; none if a
     * day is possible or every day is NOT_ELIGIBLE.
     */
    public List<Days> closest() {
      List<Days> open =
          spans.stream().filter(days -> days.outcome() == Outcome.UNDETERMINED).toList();
      int fewest = open.stream().mapToInt(days -> days.bars().size()).min().orElse(0);
      return possible().isEmpty()
          ? open.stream().filter(days -> days.bars().size() == fewest).toList()
          : List.of();
    }
  }

  /**
   * Consecutive days with the same outcome for the same causes, both ends included.
   *
   * @param outcome ELIGIBLE is always provisional
   * @param bars what keeps the outcome from being ELIGIBLE, as it is on the first day
   */
  record Days(LocalDate from, LocalDate to, Outcome outcome, List<Bar> bars) {
    /** Keeps its list unchangeable. */
    public Days {
      bars = List.copyOf(bars);
    }
  }

  /**
   * What keeps an outcome from being ELIGIBLE.
   *
   * @param name the id of a criterion, or the name of a milestone without a usable day
   * @param verdict of the criterion; empty for a milestone
   * @param needs what is missing, one clause each
   */
  record Bar(String name, Optional<Verdict> verdict, String because, List<String> needs) {
    /** Keeps its list unchangeable. */
    public Bar {
      needs = List.copyOf(needs);
    }
  }
}
