package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.SectionSyntax.EachYear;
import org.eligo.dsl.syntax.SectionSyntax.Once;
import org.eligo.dsl.syntax.SectionSyntax.PeriodDays;
import org.eligo.dsl.syntax.SectionSyntax.PeriodSyntax;
import org.eligo.dsl.syntax.SectionSyntax.UnreadDays;

/** Builds the section {@code periods}. */
final class PeriodBuilder {
  private static final String YEARLY = "each year";
  private static final String FORMS =
      "write `NAME: from screening to day 0`, with two dates, or `NAME: each year from June 1 to"
          + " November 30`";
  private static final Pattern OTHERWISE =
      Pattern.compile("(every year|yearly|annually|per year|any year)[ ,]+");
  private final String text;
  private final Diagnostics diagnostics;
  private final WordsReader words;
  private final NameReader names;
  private final PhraseParser parser;

  PeriodBuilder(String text, Diagnostics diagnostics, PhraseParser parser) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.words = new WordsReader(text, diagnostics);
    this.names = new NameReader(diagnostics);
    this.parser = parser;
  }

  List<PeriodSyntax> periods(LineNode section) {
    List<PeriodSyntax> periods = new ArrayList<>();
    for (LineNode node : section.children) {
      Lines.checkColumn(node, diagnostics);
      node.children.forEach(
          deeper -> diagnostics.add(Lines.misplaced(deeper, "nothing can stand below a period")));
      Cuts code = Cuts.code(text, node);
      int colon = code.find(":");
      int blank = colon < 0 ? daysIn(code) : colon;
      Cuts name = blank < 0 ? code : code.part(0, blank);
      PeriodDays days =
          colon >= 0
              ? days(code.after(colon + 1))
              : unread(
                  code.span(),
                  blank < 0
                      ? FORMS
                      : "write a colon: `" + name.text() + ": " + code.after(blank).text() + "`");
      names
          .name(name)
          .ifPresent(n -> periods.add(new PeriodSyntax(n, days, words.of(node), node.wholeSpan())));
    }
    return periods;
  }

  private static int daysIn(Cuts code) {
    int yearly = code.find(" each year ");
    return yearly < 0 ? code.find(" from ") : yearly;
  }

  private PeriodDays days(Cuts days) {
    if (days.isEmpty()) {
      return unread(days.span(), FORMS);
    }
    Matcher otherwise = OTHERWISE.matcher(days.text());
    if (otherwise.lookingAt()) {
      return unread(
          days.span(), "write `each year " + days.after(otherwise.end()).text().strip() + "`");
    }
    if (days.startsWith(YEARLY)) {
      return eachYear(days.after(YEARLY.length()));
    }
    Optional<CriteriaParser.PeriodLineContext> parsed =
        parser.parse(new Phrase(days.start(), days.text()), CriteriaParser::periodLine);
    if (parsed.isEmpty()) {
      return new UnreadDays(days.span());
    }
    ConditionBuilder conditions = new ConditionBuilder(parser.names(), parser.newReport());
    return new Once(conditions.times().window(parsed.get().window()));
  }

  private PeriodDays eachYear(Cuts days) {
    int to = days.find(" to ");
    if (!days.startsWith("from") || to < 0) {
      return unread(days.span(), to < 0 ? FORMS : "write `each year from " + days.text() + "`");
    }
    return new EachYear(days.part(4, to).name(), days.after(to + 4).name());
  }

  private PeriodDays unread(Span span, String help) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_DECLARATION,
                span,
                "the days of the period cannot be read",
                "not two days")
            .help(help));
    return new UnreadDays(span);
  }
}
