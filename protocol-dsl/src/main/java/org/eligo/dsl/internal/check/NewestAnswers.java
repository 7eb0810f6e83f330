package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Condition.GroupKind;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Words;

/**
 * Finds yes/no items that are asked {@code at any time} where the words speak of the past and a yes
 * stands in the way: the newest answer decides, so an older yes is hidden by a newer no. It is
 * remarked on only where the words of the past can mean nothing else in the rule.
 */
final class NewestAnswers {
  private static final Pattern PAST =
      Pattern.compile(
          "(?<!\\bby )(?<!\\bby medical )\\bhistor(?:y|ies)\\b(?= of\\b| or\\b|/| \\()"
              + "|\\bever\\b(?! since)|\\bformer(?:ly)?\\b|\\b(?:has|have|having) (?:ever )?had\\b"
              + "|\\b(?:prior|previous|past)\\b(?! to\\b)|\\bpreviously\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPAN_OF_TIME =
      Pattern.compile(
          "\\b(?:hours?|days?|weeks?|months?|years?)\\b(?! old)", Pattern.CASE_INSENSITIVE);
  private static final List<String> YES = List.of("yes");
  private static final List<String> NO = List.of("no");
  private final Translation t;
  private final Map<Span, ItemSyntax> written = new HashMap<>();

  NewestAnswers(Translation t) {
    this.t = t;
  }

  /** The words that a condition stands for, nearest first, and what was assumed about them. */
  private record Reading(List<Words> words, List<ClauseSyntax.Assumes> assumed) {
    Reading below(Optional<Words> nearer, Stream<ClauseSyntax> clauses) {
      List<Words> all = new ArrayList<>();
      nearer.ifPresent(all::add);
      all.addAll(words);
      List<ClauseSyntax.Assumes> more = new ArrayList<>(assumed);
      clauses
          .filter(ClauseSyntax.Assumes.class::isInstance)
          .map(ClauseSyntax.Assumes.class::cast)
          .forEach(more::add);
      return new Reading(all, more);
    }

    Reading of(Optional<Words> own) {
      return new Reading(own.stream().toList(), assumed);
    }
  }

  void check(ItemSyntax item, Item judged, boolean inclusion) {
    know(item);
    item(judged, !inclusion, true, new Reading(List.of(), List.of()));
  }

  private void know(ItemSyntax item) {
    written.put(item.span(), item);
    item.children().forEach(this::know);
  }

  /**
   * Looks at an item.
   *
   * @param bars whether a yes of its rule stands in the way
   * @param guardBars whether a yes of its guard does
   */
  private void item(Item judged, boolean bars, boolean guardBars, Reading above) {
    ItemSyntax syntax = written.get(judged.span());
    List<ClauseSyntax> clauses = syntax == null ? List.of() : syntax.clauses();
    Reading here =
        above.below(Optional.ofNullable(syntax).flatMap(ItemSyntax::words), clauses.stream());
    condition(judged.rule(), bars, asksThePast(judged.rule()) ? here.of(Optional.empty()) : here);
    judged.guard().ifPresent(guard -> condition(guard, guardBars, here.of(wordsOfGuard(clauses))));
    judged.excuses().forEach(excuse -> condition(excuse, false, here.of(Optional.empty())));
    judged
        .consult()
        .ifPresent(consult ->
            condition(consult.when(), !consult.rescue(), here.of(wordsOfConsult(clauses))));
  }

  private static Optional<Words> wordsOfGuard(List<ClauseSyntax> clauses) {
    return clauses.stream()
        .filter(ClauseSyntax.AppliesWhen.class::isInstance)
        .flatMap(clause -> ((ClauseSyntax.AppliesWhen) clause).words().stream())
        .findFirst();
  }

  private static Optional<Words> wordsOfConsult(List<ClauseSyntax> clauses) {
    return clauses.stream()
        .flatMap(clause ->
            switch (clause) {
              case ClauseSyntax.Refer refer -> refer.words().stream();
              case ClauseSyntax.Discuss discuss -> discuss.words().stream();
              default -> Stream.empty();
            })
        .findFirst();
  }

  /** Whether words of the past may speak of another part of the rule. */
  private static boolean asksThePast(Condition rule) {
    return Plans.anyIn(
        rule,
        part ->
            switch (part) {
              case Condition.Known known -> true;
              case Condition.Exists exists -> true;
              case Condition.CountEntries count -> true;
              case Condition.EntryTest entry -> true;
              case Condition.Lasting lasting -> true;
              case Condition.Steady steady -> true;
              case Condition.CountResults count -> true;
              case Condition.DateInWindow day -> true;
              case Condition.Defined defined -> true;
              case Condition.Question question -> true;
              default -> false;
            });
  }

  private void condition(Condition condition, boolean bars, Reading reading) {
    switch (condition) {
      case Condition.And and -> and.parts().forEach(part -> condition(part, bars, reading));
      case Condition.Or or -> or.parts().forEach(part -> condition(part, bars, reading));
      case Condition.Not not -> condition(not.part(), !bars, reading);
      case Condition.Group group -> group(group, bars, reading);
      case Condition.ResultTest test -> result(test, bars, reading);
      default -> {}
    }
  }

  private void group(Condition.Group group, boolean bars, Reading reading) {
    GroupKind kind = group.kind();
    if (kind == GroupKind.EXACTLY) {
      return;
    }
    boolean turned = kind == GroupKind.NONE_OF || kind == GroupKind.AT_MOST;
    boolean of = turned != bars;
    // A member that drops out leaves one requirement less in `all of`, one yes less elsewhere.
    boolean guard = (kind == GroupKind.ALL_OF) != of;
    group.members().forEach(member -> item(member, of, guard, reading));
  }

  private void result(Condition.ResultTest test, boolean bars, Reading reading) {
    boolean yes = isMember(test.test(), YES) || isNot(test.test(), NO);
    boolean no = isMember(test.test(), NO) || isNot(test.test(), YES);
    boolean stands = bars ? yes : no;
    if (!stands
        || !(test.query().time() instanceof ResultTime.AnyTime)
        || test.query().pick() != org.eligo.dsl.plan.ResultQuery.Pick.LATEST
        || t.text(test.span()).startsWith("latest ")) {
      return;
    }
    t.symbols
        .item(test.query().item())
        .filter(item -> item.type() instanceof Type.YesNo && !item.constant())
        .ifPresent(item -> result(test, item, reading));
  }

  private static boolean isMember(Condition test, List<String> choices) {
    return test instanceof Condition.MemberOf(Value.This same, List<String> asked, Span span)
        && asked.equals(choices);
  }

  private static boolean isNot(Condition test, List<String> choices) {
    return test instanceof Condition.Not(Condition part, Span span) && isMember(part, choices);
  }

  /** The word of the past, and the words in which it stands unless they are those of the item. */
  private record Found(String word, Optional<Words> words) {}

  private void result(Condition.ResultTest test, DataItem item, Reading reading) {
    String own = item.name() + " | " + item.words();
    boolean ends =
        SPAN_OF_TIME.matcher(own).find()
            || reading.words().stream().anyMatch(w -> SPAN_OF_TIME.matcher(w.text()).find());
    Stream<Found> inWords =
        reading.words().stream()
            .flatMap(words -> past(words.text()).map(word -> new Found(word, Optional.of(words))));
    Stream<Found> inName = past(own).map(word -> new Found(word, Optional.empty()));
    Stream.concat(inWords, inName)
        .findFirst()
        .filter(found -> !ends && !assumed(found, reading))
        .ifPresent(found -> report(test, item, found));
  }

  private static Stream<String> past(String text) {
    Matcher matcher = PAST.matcher(text);
    return matcher.find() ? Stream.of(matcher.group()) : Stream.empty();
  }

  /** An assumption about these words, or about the item as a whole, says how they are meant. */
  private static boolean assumed(Found found, Reading reading) {
    String word = found.word().toLowerCase(Locale.ROOT);
    return reading.assumed().stream()
        .anyMatch(clause ->
            found.words().isEmpty()
                || clause.quote().isEmpty()
                || clause.quote().get().text().toLowerCase(Locale.ROOT).contains(word));
  }

  private void report(Condition.ResultTest test, DataItem item, Found found) {
    Diagnostic remark =
        Diagnostic.of(
            DiagnosticCode.NEWEST_HIDES_OLDER,
            test.span(),
            "only the newest answer is asked, where the words speak of the past",
            "a newer no hides an older yes");
    Optional<Span> place =
        found
            .words()
            .flatMap(words -> {
              int at = t.symbols.source().text(words.span()).indexOf(found.word());
              return at < 0
                  ? Optional.empty()
                  : Optional.of(
                      new Span(
                          words.span().start() + at,
                          words.span().start() + at + found.word().length()));
            });
    t.diagnostics.add(
        place
            .map(span -> remark.with(span, "of the past"))
            .orElse(remark)
            .because(
                "the words say `"
                    + found.word()
                    + "`, and somebody who was once asked with yes and later with no would pass")
            .help(
                "write `known "
                    + item.name()
                    + "`, which is yes if it was ever answered yes; or record the reading:"
                    + " `assumes \""
                    + found.word()
                    + "\" | why`"));
  }
}
