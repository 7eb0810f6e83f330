package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      Cuts name = colon < 0 ? code : code.part(0, colon);
      PeriodDays days = colon < 0 ? unread(code.span()) : days(code.after(colon + 1));
      names
          .name(name)
          .ifPresent(n -> periods.add(new PeriodSyntax(n, days, words.of(node), node.wholeSpan())));
    }
    return periods;
  }

  private PeriodDays days(Cuts days) {
    if (days.isEmpty()) {
      return unread(days.span());
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
      return unread(days.span());
    }
    return new EachYear(days.part(4, to).name(), days.after(to + 4).name());
  }

  private PeriodDays unread(Span span) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_DECLARATION,
                span,
                "the days of the period cannot be read",
                "not two days")
            .help(
                "write `NAME: from screening to day 0`, with two dates, or `NAME: each year from"
                    + " June 1 to November 30`"));
    return new UnreadDays(span);
  }
}
