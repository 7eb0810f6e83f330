package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.TimeSyntax;
import org.eligo.dsl.syntax.Words;

/** What the headings of one list say about the items that they cover (G10). */
final class Headings {
  private final Translation t;
  private Optional<ClauseSyntax.AppliesWhen> guard = Optional.empty();
  private Optional<TimeSyntax> time = Optional.empty();
  private String ruleText = "";

  Headings(Translation t) {
    this.t = t;
  }

  /** From now on this heading covers the items. */
  CriteriaList.Heading begin(SectionSyntax.Heading heading) {
    guard = heading.guard();
    time = heading.time().map(at -> at);
    ruleText = heading.ruleText();
    heading.time().ifPresent(at -> t.names.milestone(at.visit()));
    int mark = t.uses.mark();
    condition();
    ruleText += t.uses.textsSince(mark);
    List<ClauseWords> words =
        guard.flatMap(ClauseSyntax.AppliesWhen::words).map(Words::text).stream()
            .map(text -> new ClauseWords("applies when", "", text))
            .toList();
    return new CriteriaList.Heading(heading.words().map(Words::text).orElse(""), words);
  }

  /** The guard, translated anew, so that no two items share a part of the plan. */
  private Optional<Condition> condition() {
    t.time.ofHeading(time, "");
    Optional<Condition> condition =
        guard.map(applies -> t.conditions.convert(applies.condition(), Scope.TOP));
    t.time.ofHeading(Optional.empty(), "");
    return condition;
  }

  /** Translates an item under the heading that covers it; both guards must be yes. */
  Items.Converted cover(Supplier<Items.Converted> item) {
    t.time.ofHeading(time, ruleText);
    Items.Converted converted = item.get();
    t.time.ofHeading(Optional.empty(), "");
    return condition()
        .map(heading ->
            new Items.Converted(
                converted.row().withItem(converted.row().item().map(own -> own.guarded(heading))),
                converted.checkedAt()))
        .orElse(converted);
  }
}
