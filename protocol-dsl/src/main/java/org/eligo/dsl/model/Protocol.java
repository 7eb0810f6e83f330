package org.eligo.dsl.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.source.Source;

/**
 * A protocol without mistakes. Lists keep the order of the file; maps keep it too.
 *
 * @param dated the version's date as written, ISO
 * @param header the header lines, keyword and words, in order
 * @param cohorts empty when the file declares none; then {@link #cohortNames} says {@code all}
 * @param lists the criteria as they are printed
 * @param criteria the criteria as they are judged, in the order of the file
 * @param identityDigest SHA-256 (hex) of everything but comments, cases, notes and layout
 * @param textDigest SHA-256 (hex) of the bytes of the text in UTF-8
 */
public record Protocol(
    String id,
    String title,
    String version,
    Optional<String> dated,
    List<Declared> header,
    List<Declared> cohorts,
    List<Declared> roles,
    List<Milestone> milestones,
    List<CriteriaList> lists,
    List<Criterion> criteria,
    Map<String, Definition> definitions,
    Map<String, DataItem> data,
    List<Case> cases,
    String identityDigest,
    String textDigest,
    Source source) {
  /** Keeps its lists unchangeable. */
  public Protocol {
    header = List.copyOf(header);
    cohorts = List.copyOf(cohorts);
    roles = List.copyOf(roles);
    milestones = List.copyOf(milestones);
    lists = List.copyOf(lists);
    criteria = List.copyOf(criteria);
    cases = List.copyOf(cases);
    definitions = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(definitions));
    data = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(data));
  }

  /** A name with the author's words for it. */
  public record Declared(String name, String words) {}

  /** The name of the one stage of a file without milestones: its day is the as-of date. */
  public static final String AS_OF = "as-of date";

  /** The name under which a file without cohorts shows its one cohort. */
  public static final String ALL = "all";

  /** The names of the cohorts, or {@code all} alone. */
  public List<String> cohortNames() {
    return cohorts.isEmpty() ? List.of(ALL) : cohorts.stream().map(Declared::name).toList();
  }

  /** The criteria that a cohort must meet, in the order of the file. */
  public List<Criterion> criteriaOf(String cohort) {
    return criteria.stream()
        .filter(c -> c.cohorts().isEmpty() || c.cohorts().contains(cohort))
        .toList();
  }

  /**
   * The stages, in order: the milestones at which some criterion is checked, and the last milestone
   * that is not declared {@code later}.
   */
  public List<String> stages() {
    List<String> due = milestones.stream().filter(m -> !m.later()).map(Milestone::name).toList();
    if (due.isEmpty()) {
      return List.of(AS_OF);
    }
    return due.stream()
        .filter(m ->
            m.equals(due.getLast()) || criteria.stream().anyMatch(c -> c.checkedAt().contains(m)))
        .toList();
  }

  /** A milestone by name. */
  public Optional<Milestone> milestone(String name) {
    for (Milestone milestone : milestones) {
      if (milestone.name().equals(name)) {
        return Optional.of(milestone);
      }
    }
    return Optional.empty();
  }
}
