package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.Words;

/**
 * Words with a number, a window, a comparator or a negation look like a rule. An item without a
 * rule must quote each of them, so that nobody leaves out a limit by mistake.
 */
final class NoRuleWords {
  private static final Pattern LOOKS_LIKE_A_RULE =
      Pattern.compile(
          "[0-9]+(?:[.,][0-9]+)*|[<>≤≥=]+"
              + "|\\b(?:at least|at most|less than|more than|greater than|fewer than|within"
              + "|prior to|before|after|since|until|not|no|never|none|without|except|unless"
              + "|cannot)\\b",
          Pattern.CASE_INSENSITIVE);
  private final Translation t;

  NoRuleWords(Translation t) {
    this.t = t;
  }

  private record Stretch(int from, int to) {}

  void check(ItemSyntax item, RuleSyntax.NoRule rule) {
    if (item.words().isEmpty()) {
      return;
    }
    Words words = item.words().get();
    List<Stretch> quoted = new ArrayList<>();
    for (Name quote : rule.quotes()) {
      quoted.addAll(places(words.text(), quote));
    }
    Matcher found = LOOKS_LIKE_A_RULE.matcher(words.text());
    while (found.find()) {
      int from = found.start();
      int to = found.end();
      if (quoted.stream().noneMatch(q -> q.from() <= from && to <= q.to())) {
        report(rule, words, found.group());
        return;
      }
    }
  }

  private List<Stretch> places(String words, Name quote) {
    List<Stretch> places = new ArrayList<>();
    String text = words.toLowerCase(Locale.ROOT);
    String sought = quote.text().toLowerCase(Locale.ROOT);
    if (sought.isBlank()) {
      return places;
    }
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      places.add(new Stretch(at, at + sought.length()));
    }
    if (places.isEmpty()) {
      t.report(
          DiagnosticCode.UNQUOTED_WORDS,
          quote.span(),
          "the words above do not say `" + quote.text() + "`",
          "not in the words",
          "quote exactly what the words say");
    }
    return places;
  }

  private void report(RuleSyntax.NoRule rule, Words words, String found) {
    Span place = placeOf(words, found);
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNQUOTED_WORDS,
                rule.span(),
                "the words say `" + found + "`, which looks like a rule",
                "no rule")
            .with(place, "looks like a rule")
            .because("a limit that nobody checks must be left out on purpose, not by mistake")
            .help("write a rule for it, or quote it: `no rule \"... " + found + " ...\" | why`"));
  }

  private Span placeOf(Words words, String found) {
    int at = t.symbols.source().text(words.span()).indexOf(found);
    int start = words.span().start() + at;
    return at < 0 ? words.span() : new Span(start, start + found.length());
  }
}
