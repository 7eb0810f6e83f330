package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.RuleSyntax.These;
import org.eligo.dsl.syntax.ValueSyntax;
import org.eligo.dsl.syntax.Words;

/**
 * Outlines that are conditions: behind {@code where} or at the end of a clause. Their parts have no
 * label and no clauses, ask nobody, and are asked of what the condition is asked of.
 */
final class ClauseOutlines {
  private final Translation t;
  private final Outlines outlines;

  ClauseOutlines(Translation t) {
    this.t = t;
    this.outlines = new Outlines(t);
  }

  Condition convert(ConditionSyntax.Outline condition, Scope scope) {
    return group(condition.outline(), condition.members(), scope);
  }

  private Condition group(RuleSyntax.Outline outline, List<ItemSyntax> members, Scope scope) {
    List<Item> parts = new ArrayList<>();
    for (ItemSyntax member : members) {
      refuseMore(member);
      parts.add(
          new Item(
              "",
              member.words().map(Words::text).orElse(""),
              Optional.empty(),
              rule(outline, member, scope),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              member.ruleText(),
              member.span()));
    }
    Condition group = outlines.group(outline, parts);
    return group instanceof Condition.Group g && !members.isEmpty()
        ? new Condition.Group(
            g.kind(), g.count(), g.members(), g.span().to(members.getLast().span()))
        : group;
  }

  private Condition rule(RuleSyntax.Outline outline, ItemSyntax member, Scope scope) {
    if (outline.these().isPresent()) {
      return named(member.rule(), outline.these().get(), scope);
    }
    return switch (member.rule()) {
      case RuleSyntax.Condition c -> t.conditions.convert(c.condition(), scope);
      case RuleSyntax.Outline o -> group(o, member.children(), scope);
      case RuleSyntax.Gap gap -> Translation.unread(gap.span());
      default -> {
        t.report(
            DiagnosticCode.RULE_DOES_NOT_FIT,
            member.rule().span(),
            "a part of a condition is a condition itself",
            "asks somebody, or gives no verdict",
            "write a condition; a question stands below a part of the criterion, which has a label");
        yield Translation.unread(member.rule().span());
      }
    };
  }

  private void refuseMore(ItemSyntax member) {
    if (member.label().isPresent()) {
      Name label = member.label().get();
      t.report(
          DiagnosticCode.CLAUSE_DOES_NOT_FIT,
          label.span(),
          "a part of a condition has no label",
          "no verdict of its own",
          "write `- |` before its words, in the place of `" + label.text() + " |`");
    }
    if (!member.clauses().isEmpty() || !member.closing().isEmpty()) {
      t.report(
          DiagnosticCode.CLAUSE_DOES_NOT_FIT,
          member.clauses().isEmpty()
              ? member.closing().getFirst().span()
              : member.clauses().getFirst().span(),
          "a part of a condition has no clauses",
          "not here",
          "write it below the whole criterion, or say it in the condition");
    }
    if (!(member.rule() instanceof RuleSyntax.Gap)) {
      outlines.refuseStrayMembers(member);
    }
  }

  /** A part of {@code any of these TIME}: the name of a history, with its own {@code where}. */
  Condition named(RuleSyntax rule, These these, Scope scope) {
    if (rule instanceof RuleSyntax.Condition(var condition, var span)
        && condition instanceof ConditionSyntax.Holds holds
        && holds.value() instanceof ValueSyntax.Named named
        && named.pick() == ValueSyntax.Pick.UNSAID
        && named.time().isEmpty()) {
      return t.conditions.anyEntry(named, these.time(), scope);
    }
    if (!(rule instanceof RuleSyntax.Gap)) {
      t.report(
          DiagnosticCode.RULE_DOES_NOT_FIT,
          rule.span(),
          "a part of `of these` is the name of a history, with its own `where`",
          "not a name",
          "write `- transfusion`, or `- transfusion where ...`; the time stands behind `of these`");
    }
    return Translation.unread(rule.span());
  }

  /** The time that belongs to the rule of each part, though it stands once above them. */
  String text(These these) {
    return these.time().map(time -> " " + t.text(time.span())).orElse("");
  }

  /** The protocol's words of the parts behind a condition, in their order. */
  static List<ClauseWords> words(ConditionSyntax condition) {
    List<ClauseWords> words = new ArrayList<>();
    outline(condition).ifPresent(outline -> add(outline.members(), words));
    return words;
  }

  private static void add(List<ItemSyntax> members, List<ClauseWords> words) {
    for (ItemSyntax member : members) {
      member.words().ifPresent(said -> words.add(new ClauseWords("-", "", said.text())));
      if (member.rule() instanceof RuleSyntax.Condition c) {
        words.addAll(words(c.condition()));
      }
      add(member.children(), words);
    }
  }

  /** The outline in which a condition ends; only its last part can hold one. */
  private static Optional<ConditionSyntax.Outline> outline(ConditionSyntax condition) {
    return switch (condition) {
      case ConditionSyntax.Outline outline -> Optional.of(outline);
      case ConditionSyntax.And and -> outline(and.parts().getLast());
      case ConditionSyntax.Or or -> outline(or.parts().getLast());
      case ConditionSyntax.Not not -> outline(not.part());
      case ConditionSyntax.History history ->
          Stream.of(
                  history.where(),
                  history.otherThan(),
                  history.has().map(ConditionSyntax.Has::what))
              .flatMap(Optional::stream)
              .flatMap(part -> outline(part).stream())
              .findFirst();
      case ConditionSyntax.Holds holds ->
          holds.value() instanceof ValueSyntax.Named named
              ? named.where().flatMap(ClauseOutlines::outline)
              : Optional.empty();
      case ConditionSyntax.Compared c -> Optional.empty();
      case ConditionSyntax.Between b -> Optional.empty();
      case ConditionSyntax.RangeTest r -> Optional.empty();
      case ConditionSyntax.ChoiceTest c -> Optional.empty();
      case ConditionSyntax.CriterionPassed p -> Optional.empty();
      case ConditionSyntax.CohortTest c -> Optional.empty();
      case ConditionSyntax.ListTest l -> Optional.empty();
      case ConditionSyntax.Includes i -> Optional.empty();
      case ConditionSyntax.Known k -> outline(k.test());
      case ConditionSyntax.CountedResults c -> outline(c.test());
      case ConditionSyntax.SameSample s -> Optional.empty();
      case ConditionSyntax.DayTest d -> Optional.empty();
      case ConditionSyntax.TheEntry e -> e.entry().where().flatMap(ClauseOutlines::outline);
      case ConditionSyntax.Gap g -> Optional.empty();
    };
  }
}
