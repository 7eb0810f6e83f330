package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.internal.parser.PlainSentences.Slip;
import org.eligo.dsl.source.Span;

/** Sentences of plain English that are rules in other words, found before a phrase is read. */
final class PhraseSlips {
  private final Phrase phrase;
  private final List<Piece> words;
  private final List<Piece> pieces;
  private final DeclaredNames names;

  PhraseSlips(Phrase phrase, List<Piece> words, List<Piece> pieces, DeclaredNames names) {
    this.phrase = phrase;
    this.words = words;
    this.pieces = pieces;
    this.names = names;
  }

  Optional<Diagnostic> find() {
    return quotedName()
        .or(this::capitals)
        .or(this::atStart)
        .or(this::anywhere)
        .or(() -> new SharedTimes(phrase, pieces, names).find())
        .or(this::fullStop);
  }

  /** A declared name that holds a word of the language, written without its quotes or hyphen. */
  private Optional<Diagnostic> quotedName() {
    for (int i = 0; i < words.size(); i++) {
      int most = Math.min(words.size(), i + 10);
      int reserved = firstReserved(i, most);
      boolean begins = reserved < most && names.canBegin(words.get(i).getText());
      for (int k = begins ? most : 0; k > Math.max(i + 1, reserved); k--) {
        Span span = words.get(i).span().to(words.get(k - 1).span());
        String written = NameJoiner.fold(text(span));
        Optional<String> quoted = names.inQuotes(written);
        Optional<String> hyphened = names.withHyphens(written);
        if (quoted.isPresent() || hyphened.isPresent()) {
          String name = quoted.map(q -> "\"" + q + "\"").orElseGet(hyphened::orElseThrow);
          return Optional.of(
              Diagnostic.of(
                      DiagnosticCode.RESERVED_WORD_IN_NAME,
                      span,
                      "`"
                          + written
                          + "` holds `"
                          + words.get(reserved).getText()
                          + "`, a word of the language",
                      quoted.isPresent() ? "a name without its quotes" : "a hyphen is missing")
                  .help("write `" + name + "`, as it is declared"));
        }
      }
    }
    return Optional.empty();
  }

  /** Where the first word of the language stands; {@code to} where there is none. */
  private int firstReserved(int from, int to) {
    int at = from;
    while (at < to && !Keywords.isReserved(words.get(at))) {
      at++;
    }
    return at;
  }

  /** {@code AND}, {@code Any}: words of the language in capitals. */
  private Optional<Diagnostic> capitals() {
    for (Piece word : words) {
      if (!word.is(WORD)) {
        continue;
      }
      String small = word.getText().toLowerCase(Locale.ROOT);
      boolean capital = !small.equals(word.getText()) && small.length() > 1;
      if (capital && Keywords.reserved().contains(small) && !isInDeclaredName(word.span())) {
        return Optional.of(
            PlainEnglish.at(
                word.span(),
                "words of the language are written in small letters",
                "write `" + small + "`"));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> atStart() {
    String folded = phrase.folded();
    if (!pieces.isEmpty() && pieces.getFirst().isDeclared()) {
      return Optional.empty();
    }
    for (Slip slip : PlainSentences.AT_START) {
      if (!slip.canBeIn(folded)) {
        continue;
      }
      Matcher matcher = slip.in(folded);
      if (matcher.matches()) {
        return Optional.of(diagnostic(phrase.span(), slip, matcher));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> anywhere() {
    for (Slip slip : PlainSentences.ANYWHERE) {
      if (!slip.canBeIn(phrase.text())) {
        continue;
      }
      Matcher matcher = slip.in(phrase.text());
      while (matcher.find()) {
        int start = phrase.start() + matcher.start();
        Span span = new Span(start, phrase.start() + matcher.end());
        Span first = new Span(start, Math.min(span.end(), start + 3));
        if (!isInDeclaredName(first) && !isInQuotes(first) && !isClause(matcher.start())) {
          return Optional.of(diagnostic(span, slip, matcher));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code unless ...} at the beginning of a line, or {@code if any} in a history. */
  private boolean isClause(int at) {
    String behind = phrase.text().substring(at);
    return at == 0 && behind.startsWith("unless") || behind.matches("(?s)if +any\\b.*");
  }

  private Optional<Diagnostic> fullStop() {
    if (pieces.isEmpty() || pieces.getLast().isDeclared()) {
      return Optional.empty();
    }
    Piece last = pieces.getLast();
    boolean stop = last.getText().length() > 1 && last.getText().endsWith(".");
    boolean alone = last.is(STRAY) && last.getText().equals(".");
    return (stop || alone) && !isInQuotes(last.span())
        ? Optional.of(
            PlainEnglish.at(
                new Span(last.span().end() - 1, last.span().end()),
                "a rule ends without a full stop",
                "delete it"))
        : Optional.empty();
  }

  private static Diagnostic diagnostic(Span span, Slip slip, Matcher matcher) {
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_RULE, span, filled(slip.message(), matcher), "not so")
        .help(filled(slip.help(), matcher));
  }

  private static String filled(String template, Matcher matcher) {
    String text = template;
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String said = Optional.ofNullable(matcher.group(group)).orElse("");
      text = text.replace("$" + group, NameJoiner.fold(said));
    }
    return text;
  }

  private boolean isInDeclaredName(Span span) {
    return pieces.stream()
        .anyMatch(piece ->
            piece.is(NAME)
                && piece.isDeclared()
                && piece.span().start() <= span.start()
                && span.start() < piece.span().end());
  }

  private boolean isInQuotes(Span span) {
    return words.stream()
        .anyMatch(word ->
            word.is(QUOTED)
                && word.span().start() <= span.start()
                && span.start() < word.span().end());
  }

  private String text(Span span) {
    return phrase.text().substring(span.start() - phrase.start(), span.end() - phrase.start());
  }
}
