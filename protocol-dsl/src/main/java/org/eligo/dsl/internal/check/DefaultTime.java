package org.eligo.dsl.internal.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.TimeSyntax;

/**
 * The time that stands for results without one while a rule is translated: that of the use of a
 * definition, or that of a heading. It also notes what a definition leaves open.
 */
final class DefaultTime {
  private final Translation t;
  private Optional<TimeSyntax> time = Optional.empty();
  private boolean inDefinition;
  private Set<String> inputs = new LinkedHashSet<>();
  private boolean open;
  private String headingText = "";

  DefaultTime(Translation t) {
    this.t = t;
  }

  /**
   * What a definition leaves to its uses.
   *
   * @param inputs the items without a time that declare no {@code valid}: a use must say the time
   * @param any whether a use may say a time at all
   */
  record Open(Set<String> inputs, boolean any) {
    static final Open NOTHING = new Open(Set.of(), false);
  }

  /** From now on the body of a definition is translated, for a use at this time or for none. */
  void ofUse(Optional<TimeSyntax> use) {
    time = use;
    inDefinition = true;
    headingText = "";
    inputs = new LinkedHashSet<>();
    open = false;
  }

  /** From now on rules of criteria are translated, below a heading that says a time or not. */
  void ofHeading(Optional<TimeSyntax> heading, String text) {
    time = heading;
    inDefinition = false;
    headingText = text.isEmpty() ? "" : " ; heading: " + text;
  }

  /** What the body translated last leaves open, definitions that it uses aside. */
  Open noted() {
    return new Open(inputs, open);
  }

  /** What the heading adds to the text that identifies the rules below it. */
  String headingText() {
    return headingText;
  }

  Optional<TimeSyntax> time() {
    return time;
  }

  /** Translates what stands in a time of its own, such as {@code known C}. */
  <T> T during(TimeSyntax said, Supplier<T> translated) {
    Optional<TimeSyntax> before = time;
    time = Optional.of(said);
    T result = translated.get();
    time = before;
    return result;
  }

  boolean inDefinition() {
    return inDefinition;
  }

  /** A result without a time that has none of its own either. */
  void note(String item) {
    inputs.add(item);
    open = true;
  }

  /** A result or an age without a time that can do without. */
  void noteOptional() {
    open = true;
  }

  /** The day of an age that names none: of the visit that the use names, or of the stage. */
  DateExpr ageDay(Span age) {
    noteOptional();
    if (!inDefinition) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.MISSING_ANCHOR,
                  age,
                  "nothing says at which day the age is meant",
                  "age at what?")
              .because("a participant may have a birthday between two milestones")
              .help(
                  "name the day: `age at "
                      + t.results.exampleVisit()
                      + "`; only a `define` or a `score` may leave it open"));
    }
    return time.isPresent() && time.get() instanceof TimeSyntax.AtVisit at
        ? new DateExpr.Milestone(at.visit().text())
        : new DateExpr.StageDay();
  }
}
