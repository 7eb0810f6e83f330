package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.CriteriaList.ClauseWords;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Item.Consult;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.Words;

/** Reads the clauses of an item and refuses those that do not fit where it stands. */
final class Clauses {
  private final Translation t;

  Clauses(Translation t) {
    this.t = t;
  }

  /** The clauses that change a verdict. */
  record Effects(
      Optional<Condition> guard,
      List<Condition> excuses,
      Optional<Consult> consult,
      List<String> checkedAt) {}

  Effects effects(ItemSyntax item, Place place) {
    Found found = new Found(Rules.asks(item.rule()));
    for (ClauseSyntax clause : item.clauses()) {
      refuseMisplaced(clause, item, place);
      take(clause, item, found);
    }
    Optional<Condition> guard = found.guard;
    if (found.sites.isPresent()) {
      guard = Optional.of(SiteFacts.both(guard, found.sites.get()));
    }
    if (found.cohorts.isPresent()) {
      guard = Optional.of(t.cohorts.guard(found.cohorts.get(), guard));
    }
    return new Effects(guard, found.excuses, found.consult, found.checkedAt);
  }

  /** What the clauses of an item have said so far. */
  private static final class Found {
    private Optional<Condition> guard = Optional.empty();
    private Optional<Condition> sites = Optional.empty();
    private Optional<ClauseSyntax.AppliesTo> cohorts = Optional.empty();
    private final List<Condition> excuses = new ArrayList<>();
    private Optional<Consult> consult = Optional.empty();
    private final List<String> checkedAt = new ArrayList<>();
    private boolean asked;

    private Found(boolean asked) {
      this.asked = asked;
    }
  }

  private void take(ClauseSyntax clause, ItemSyntax item, Found found) {
    switch (clause) {
      case ClauseSyntax.AppliesWhen applies -> {
        refuseSecond(
            found.guard.isPresent(),
            applies.span(),
            "`applies when`",
            "write one condition with `and`");
        found.guard = Optional.of(t.conditions.convert(applies.condition(), Scope.TOP));
      }
      case ClauseSyntax.AtSites at -> {
        refuseSecond(
            found.sites.isPresent(),
            at.span(),
            "`at sites where`",
            "write one condition with `and`");
        found.sites = Optional.of(new SiteFacts(t).guard(at));
      }
      case ClauseSyntax.AppliesTo applies -> {
        refuseSecond(
            found.cohorts.isPresent(),
            applies.span(),
            "`applies to`",
            "name all cohorts on one line");
        found.cohorts = Optional.of(applies);
      }
      case ClauseSyntax.Unless unless ->
          found.excuses.add(t.conditions.convert(unless.condition(), Scope.TOP));
      case ClauseSyntax.Refer refer ->
          ask(found, consult(true, refer.role(), refer.condition()), refer.span());
      case ClauseSyntax.Discuss discuss ->
          ask(found, consult(false, discuss.role(), discuss.condition()), discuss.span());
      case ClauseSyntax.CheckedAt checked -> found.checkedAt.addAll(stages(checked));
      case ClauseSyntax.Later later -> quotes(later, item);
      case ClauseSyntax.Rescreen rescreen -> {}
      case ClauseSyntax.Retest retest ->
          refuseSecond(
              Retests.again(item, retest),
              retest.span(),
              "`retest`",
              "write `twice` where two repeats are allowed");
      case ClauseSyntax.Assumes assumes -> {}
      case ClauseSyntax.Unresolved unresolved -> {}
      case ClauseSyntax.Remark remark -> {}
    }
  }

  private void ask(Found found, Consult consult, Span span) {
    refuseSecondQuestion(found.asked, span);
    found.asked = true;
    found.consult = Optional.of(consult);
  }

  /** What is called conduct must be said by the words. */
  private void quotes(ClauseSyntax.Later later, ItemSyntax item) {
    String words = item.words().map(Words::text).orElse("").toLowerCase(Locale.ROOT);
    for (Name quote : later.quotes()) {
      if (!words.contains(quote.text().toLowerCase(Locale.ROOT))) {
        t.report(
            DiagnosticCode.UNQUOTED_WORDS,
            quote.span(),
            "the words above do not say `" + quote.text() + "`",
            "not in the words",
            "quote exactly what the words say");
      }
    }
  }

  private Consult consult(boolean rescue, Name role, org.eligo.dsl.syntax.ConditionSyntax when) {
    t.names.role(role);
    return new Consult(rescue, role.text(), t.conditions.convert(when, Scope.TOP));
  }

  private List<String> stages(ClauseSyntax.CheckedAt checked) {
    return checked.milestones().stream()
        .filter(t.names::milestone)
        .map(Name::text)
        .distinct()
        .sorted(java.util.Comparator.comparingInt(t.symbols::orderOf))
        .toList();
  }

  private void refuseSecond(boolean second, Span span, String what, String help) {
    if (second) {
      t.report(
          DiagnosticCode.REPEATED_LINE, span, what + " stands twice below one item", "again", help);
    }
  }

  private void refuseSecondQuestion(boolean second, Span span) {
    if (second) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.SECOND_QUESTION,
                  span,
                  "one item can ask only one question",
                  "a second question")
              .because("a decision names its item, so two questions could not be told apart")
              .help("make the item `all of` or `any of`, with one question in each part"));
    }
  }

  private void refuseMisplaced(ClauseSyntax clause, ItemSyntax item, Place place) {
    String keyword = words(clause).keyword();
    boolean changes =
        clause instanceof ClauseSyntax.Unless
            || clause instanceof ClauseSyntax.Refer
            || clause instanceof ClauseSyntax.Discuss
            || clause instanceof ClauseSyntax.Retest;
    boolean stage =
        clause instanceof ClauseSyntax.CheckedAt || clause instanceof ClauseSyntax.Rescreen;
    boolean guards =
        clause instanceof ClauseSyntax.AppliesWhen
            || clause instanceof ClauseSyntax.AppliesTo
            || clause instanceof ClauseSyntax.AtSites;
    if ((changes || stage || guards) && !Rules.judges(item.rule())) {
      misplaced(
          clause,
          "`" + keyword + "` stands below an item without a verdict",
          "give the item a rule, or remove this line");
    } else if (changes && place.definition().isPresent()) {
      misplaced(
          clause,
          "`" + keyword + "` cannot stand in the definition of `" + place.definition().get() + "`",
          "write it below the criterion that uses the definition");
    } else if (changes && place.turning().isPresent()) {
      String outline = place.turning().get();
      misplaced(
          clause,
          "`" + keyword + "` stands on a part of `" + outline + "`, where it would turn round",
          "write it below the whole of `"
              + outline
              + "`, or write this part as a criterion of its own");
    } else if (stage && !place.criterion()) {
      misplaced(
          clause,
          "`" + keyword + "` stands only below whole criteria",
          "write it below the criterion, or make this part a criterion of its own");
    }
  }

  private void misplaced(ClauseSyntax clause, String message, String help) {
    t.report(DiagnosticCode.CLAUSE_DOES_NOT_FIT, clause.span(), message, "not here", help);
  }

  /** What is printed of a clause. */
  static ClauseWords words(ClauseSyntax clause) {
    return switch (clause) {
      case ClauseSyntax.AppliesWhen c -> new ClauseWords("applies when", "", text(c.words()));
      case ClauseSyntax.AppliesTo c ->
          new ClauseWords(
              "applies to", String.join(", ", c.cohorts().stream().map(Name::text).toList()), "");
      case ClauseSyntax.AtSites c -> new ClauseWords("at sites where", "", text(c.words()));
      case ClauseSyntax.Unless c -> new ClauseWords("unless", "", text(c.words()));
      case ClauseSyntax.Refer c -> new ClauseWords("refer to", c.role().text(), text(c.words()));
      case ClauseSyntax.Discuss c ->
          new ClauseWords("discuss with", c.role().text(), text(c.words()));
      case ClauseSyntax.CheckedAt c ->
          new ClauseWords(
              "checked at",
              String.join(", ", c.milestones().stream().map(Name::text).toList()),
              "");
      case ClauseSyntax.Later c ->
          new ClauseWords(
              "later", String.join("; ", c.quotes().stream().map(Name::text).toList()), "");
      case ClauseSyntax.Rescreen c -> new ClauseWords("rescreen", c.when(), text(c.words()));
      case ClauseSyntax.Retest c -> Retests.words(c);
      case ClauseSyntax.Assumes c ->
          new ClauseWords("assumes", c.quote().map(Name::text).orElse(""), c.why().text());
      case ClauseSyntax.Unresolved c -> new ClauseWords("unresolved", "", c.why().text());
      case ClauseSyntax.Remark c -> new ClauseWords(c.keyword().text(), "", c.words().text());
    };
  }

  /** What is printed of a clause and of the parts that stand below it. */
  static Stream<ClauseWords> printed(ClauseSyntax clause) {
    List<ClauseWords> parts =
        switch (clause) {
          case ClauseSyntax.AppliesWhen c -> ClauseOutlines.words(c.condition());
          case ClauseSyntax.Unless c -> ClauseOutlines.words(c.condition());
          case ClauseSyntax.Refer c -> ClauseOutlines.words(c.condition());
          case ClauseSyntax.Discuss c -> ClauseOutlines.words(c.condition());
          case ClauseSyntax.AtSites c -> ClauseOutlines.words(c.condition());
          case ClauseSyntax.AppliesTo c -> List.of();
          case ClauseSyntax.CheckedAt c -> List.of();
          case ClauseSyntax.Later c -> List.of();
          case ClauseSyntax.Rescreen c -> List.of();
          case ClauseSyntax.Retest c -> List.of();
          case ClauseSyntax.Assumes c -> List.of();
          case ClauseSyntax.Unresolved c -> List.of();
          case ClauseSyntax.Remark c -> List.of();
        };
    return Stream.concat(Stream.of(words(clause)), parts.stream());
  }

  private static String text(Optional<Words> words) {
    return words.map(Words::text).orElse("");
  }
}
