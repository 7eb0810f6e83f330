package org.eligo.engine.cases;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/**
 * What came out of the cases of a file.
 *
 * @param cases in the order of the file
 * @param coverage the judged criteria and labelled parts, in the order of the file
 */
public record CaseReport(List<CaseResult> cases, List<ItemCoverage> coverage) {
  /** Keeps its lists unchangeable. */
  public CaseReport {
    cases = List.copyOf(cases);
    coverage = List.copyOf(coverage);
  }

  /** Whether every expectation of every case was met. */
  public boolean allMet() {
    return cases.stream().allMatch(CaseResult::met);
  }

  /** How many cases met all their expectations. */
  public long metCount() {
    return cases.stream().filter(CaseResult::met).count();
  }

  /** One line: how many items the cases have shown to pass and to fail, and which are open. */
  public String coverageLine() {
    List<String> open =
        coverage.stream()
            .filter(item -> item.criterion() && !item.exempt() && !item.full())
            .map(ItemCoverage::id)
            .toList();
    return "coverage: criteria passed and failed "
        + full(true)
        + " of "
        + counted(true)
        + "; parts "
        + full(false)
        + " of "
        + counted(false)
        + "; exempt "
        + coverage.stream().filter(ItemCoverage::exempt).count()
        + (open.isEmpty() ? "" : "; open: " + String.join(", ", open));
  }

  private long full(boolean criterion) {
    return coverage.stream()
        .filter(item -> item.criterion() == criterion && !item.exempt() && item.full())
        .count();
  }

  private long counted(boolean criterion) {
    return coverage.stream()
        .filter(item -> item.criterion() == criterion && !item.exempt())
        .count();
  }

  /**
   * One case.
   *
   * @param misses the expectations that were not met
   * @param unreadable why the case could not be run at all
   */
  public record CaseResult(
      String name, String words, Span span, List<Miss> misses, Optional<String> unreadable) {
    /** Keeps its list unchangeable. */
    public CaseResult {
      misses = List.copyOf(misses);
    }

    /** Whether the case was run and came out as expected. */
    public boolean met() {
      return misses.isEmpty() && unreadable.isEmpty();
    }
  }

  /**
   * An expectation that was not met.
   *
   * @param span where the expectation stands
   * @param expected what the case says, as it writes it
   * @param actual what came out, in the same words
   * @param because the reasons, one sentence each
   */
  public record Miss(Span span, String expected, String actual, List<String> because) {
    /** Keeps its list unchangeable. */
    public Miss {
      because = List.copyOf(because);
    }
  }

  /**
   * What the cases have shown of an item.
   *
   * @param criterion a criterion rather than a part of one
   * @param passed whether a met expectation says PASSED
   * @param failed whether a met expectation says FAILED
   * @param exempt whether its rule can neither pass nor fail, because the text does not hold it
   */
  public record ItemCoverage(
      String id, boolean criterion, boolean passed, boolean failed, boolean exempt) {
    /** Whether it was seen to pass and to fail. */
    public boolean full() {
      return passed && failed;
    }
  }
}
