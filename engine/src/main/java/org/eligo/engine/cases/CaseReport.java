package org.eligo.engine.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** One line: how many items the cases have shown to pass and to fail, and which side is open. */
  public String coverageLine() {
    return "coverage: criteria that expectations show to pass and to fail "
        + full(true)
        + " of "
        + counted(true)
        + "; parts "
        + full(false)
        + " of "
        + counted(false)
        + "; exempt "
        + coverage.stream().filter(ItemCoverage::exempt).count()
        + open("never shown to fail", item -> item.passed() && !item.failed())
        + open("never shown to pass", item -> !item.passed() && item.failed())
        + open("neither", item -> !item.passed() && !item.failed());
  }

  private String open(String what, Predicate<ItemCoverage> wanted) {
    List<String> open =
        coverage.stream()
            .filter(item -> item.criterion() && !item.exempt())
            .filter(wanted)
            .map(ItemCoverage::id)
            .toList();
    return open.isEmpty() ? "" : "; " + what + ": " + String.join(", ", open);
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
   * @param passed whether a met expectation says PASSED, or ELIGIBLE where that makes it certain
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
