package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** Sentences of plain English that are rules in other words, found before a phrase is read. */
final class PhraseSlips {
  private record Slip(Pattern pattern, String message, String help) {
    Slip(String pattern, String message, String help) {
      this(Pattern.compile(pattern), message, help);
    }
  }

  private static final List<Slip> AT_START =
      List.of(
          new Slip(
              "(?:agreement|agreed|agrees|consented|consent given|willing)\\b(?! by"
                  + " participant\\b).*",
              "what the participant agrees to is asked by `agreed by participant`",
              "write `agreed by participant`, with a time if the text names one"),
          new Slip(
              "(?:(?:judgement|judgment|decided|assessed|determined|opinion|as judged)"
                  + " (?:by|of)(?: the)?|judged (?:of|by the)) (\\S.*)",
              "an opinion is asked by `judged by`",
              "write `judged by $1`"),
          new Slip(
              "in the (?:opinion|judgement|judgment) of (?:the )?(\\S.*)",
              "an opinion is asked by `judged by`",
              "write `judged by $1`"),
          new Slip(
              "(?:ask|asked (?:of |to )?(?:the )?(?:participant|patient|subject)s?|answered by.*)",
              "what the participant answers is asked by `asked`",
              "write `asked`, with a time if the text names one: `asked at screening`"),
          new Slip(
              "defined elsewhere (\"[^\"]*\"?.*)",
              "`in` is missing before the document",
              "write `defined elsewhere in $1`"),
          new Slip(
              "(?:defined|described|as defined|see|according to)(?: in| by)? (?:the"
                  + " )?protocol\\b.*",
              "a text that is not here is named by `defined elsewhere in`",
              "write `defined elsewhere in \"the protocol\", judged by ROLE`"),
          new Slip(
              "other criteria may apply(?! *, *checked by \\S).*",
              "criteria that the text does not list are checked by a role",
              "write `other criteria may apply, checked by ROLE`"),
          new Slip(
              "(?:n/a|na|none|not applicable|no criterion|nothing|tbd|to do|-)",
              "nothing says that the item has no rule, and why",
              "write `no rule | why`, or `removed | why` for a number that was withdrawn"),
          new Slip(
              "if (.+) then (.+)",
              "a rule has no `if` and `then`",
              "write `$2`, and on the next line `applies when $1`"),
          new Slip(
              "(?:if|when|for) (.+), (.+)",
              "what a rule is about stands in a clause of its own",
              "write `$2`, and on the next line `applies when $1`"),
          new Slip("either (.+ or .+)", "`either` is left out: `or` says enough", "write `$1`"),
          new Slip("both (.+ and .+)", "`both` is left out: `and` says enough", "write `$1`"));

  private static final List<Slip> ANYWHERE =
      List.of(
          new Slip(
              "(?<!\\S)(?:any |a |no |known |prior |past )?history of (?:an? |any )?([\\w' -]+)",
              "a history is asked by its time",
              "write `any $1 ever` (or `no $1 ever`) for an event or course, `known $1` for a yes/no"
                  + " item"),
          new Slip(
              "(?<!\\S)(?:during|over|for|throughout) (?:the"
                  + " )?(?:last|past|previous|preceding|prior) (\\d+ \\p{L}+)(?: (?:before|prior"
                  + " to) [\\w ]+)?",
              "a window is written with `within`",
              "write `within $1 before screening`, or another day"),
          new Slip(
              "(?<!\\S)(?:no (?:less|fewer|lower)|not (?:lower|fewer)) than (\\S+)",
              "a lower limit is written with `at least`",
              "write `at least $1`, or `>= $1`"),
          new Slip(
              "(?<!\\S)(?:no (?:more|greater|higher) than|not (?:greater|higher) than"
                  + "|up to|maximum of|not exceeding) (?=\\d)",
              "an upper limit is written with `at most`",
              "write `at most ...`, or `<= ...`"),
          new Slip(
              " with (?<=\\b(?:any|no|every)\\b.{1,80} with )(\\S.*)",
              "what is asked of an entry stands behind `where`",
              "write `where $1`"),
          new Slip(
              "^((?:refer to|discuss with) .+?) if (.+)$",
              "`when` stands before the condition",
              "write `$1 when $2`"),
          new Slip(
              "(?<!\\S)the (ULN|LLN)(?!\\S)", "`the` is left out before a limit", "write `$1`"),
          new Slip(
              "(?:at|on) (?:an? )?stable (\\w+)(?: of .+)? for (.+)",
              "that nothing changed is asked by `stable in`",
              "write `stable in $1 for $2`"),
          new Slip(
              "(?<!\\S)and/or(?!\\S)",
              "`and/or` has no meaning of its own",
              "write `or` if one is enough, `and` if both must hold"),
          new Slip(
              "(?<!\\S)(?:except|excluding|but not if|unless)(?: for| when| if)? (.+)",
              "an exception is a clause of its own",
              "write on the next line `unless $1`"),
          new Slip(
              "(?<!\\S)but(?: not)?(?!\\S)",
              "`but` does not join two conditions",
              "write `and`, or `and not`"),
          new Slip(
              "(?<!\\S)if (.+)",
              "whom a rule is about is said in a clause of its own",
              "write on the next line `applies when $1`"),
          new Slip(
              "(\\d[\\d.]*) times (?:the )?(?:ULN|upper limit(?: of normal)?)",
              "a multiple of the limit is written with `x` and `ULN`",
              "write `$1 x ULN`"),
          new Slip(
              "(?:[x×] )?(?:the )?upper limit(?: of normal)?|[x×] upper normal limit",
              "the upper limit of normal is called `ULN`",
              "write for instance `2.5 x ULN`, or `> ULN`"),
          new Slip(
              "(?:[x×] )?(?:the )?lower limit(?: of normal)?",
              "the lower limit of normal is called `LLN`",
              "write for instance `0.8 x LLN`, or `< LLN`"),
          new Slip(
              "(\\d+) ?% (?:of )?(?:the )?(ULN|LLN)",
              "a part of the limit is written as its multiple",
              "write the multiple, such as `3 x $2` for 300 %"),
          new Slip(
              "(?<!\\S)(\\d+ \\p{L}+) since (\\S.*)",
              "a distance is counted before or after a day",
              "write `$1 before $2`, or `$1 after $2`"),
          new Slip(
              "(?<!\\S)(?:since|starting from) (\\S.*)",
              "`since` is not a word of the language",
              "write `from $1 on` with the day included, `after $1` without it"),
          new Slip(
              "(?<!\\S)(\\d+) consecutive (days|weeks|months|years)(?!\\S)",
              "days one after the other are asked by `in a row`",
              "write `$1 $2 in a row`"),
          new Slip(
              "(?<!\\S)(?<!criterion )([\\w.]+) is (not )?passed(?!\\S)",
              "another criterion is asked by `criterion`",
              "write `criterion $1 is passed`, with `not` before it for the opposite"),
          new Slip(
              "^planned ([\\w' -]+?) ((?:before|after|within|from|by|at|ever)\\b.*)",
              "`planned` stands behind the name",
              "write `any $1 planned $2`"),
          new Slip(
              "(?<!\\S)planned for (?:at least|at most|more than|less than|over)? ?\\d.*",
              "a plan has a day, but no length",
              "record the planned length in a field of the entry, and ask it behind `where`"),
          new Slip(
              "(?:any|all|none|every) of \\(([^()]+)\\) (given|planned)(?!\\S).*",
              "`$2` is asked of one name",
              "write a condition for each of `$1`, joined by `or` or `and`"),
          new Slip(
              "(?<=\\bwhere\\b.{0,300}\\b(?:or|and|not) |\\bwhere )started (\\S.*)",
              "behind `where` the first day of the entry is `its start`",
              "write `its start $1`"),
          new Slip(
              "(?<=\\bwhere\\b.{0,300}\\b(?:or|and|not) |\\bwhere )ended (\\S.*)",
              "behind `where` the last day of the entry is `its end`",
              "write `its end $1`"),
          new Slip(
              "(?<!\\S)(\\d+) (\\w+) ago(?!\\S)",
              "`ago` says no day",
              "count from a day: `more than $1 $2 before screening`"));

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
      boolean begins = names.canBegin(words.get(i).getText());
      for (int k = begins ? Math.min(words.size(), i + 10) : 0; k > i + 1; k--) {
        Span span = words.get(i).span().to(words.get(k - 1).span());
        String written = NameJoiner.fold(text(span));
        boolean reserved = words.subList(i, k).stream().anyMatch(Keywords::isReserved);
        Optional<String> quoted = names.inQuotes(written).filter(name -> reserved);
        Optional<String> hyphened = names.withHyphens(written).filter(name -> reserved);
        if (quoted.isPresent() || hyphened.isPresent()) {
          String name = quoted.map(q -> "\"" + q + "\"").orElseGet(hyphened::orElseThrow);
          return Optional.of(
              Diagnostic.of(
                      DiagnosticCode.RESERVED_WORD_IN_NAME,
                      span,
                      "`" + written + "` holds `" + reservedIn(i, k) + "`, a word of the language",
                      quoted.isPresent() ? "a name without its quotes" : "a hyphen is missing")
                  .help("write `" + name + "`, as it is declared"));
        }
      }
    }
    return Optional.empty();
  }

  private String reservedIn(int from, int to) {
    return words.subList(from, to).stream()
        .filter(Keywords::isReserved)
        .map(Piece::getText)
        .findFirst()
        .orElse("");
  }

  /** {@code AND}, {@code Any}: words of the language in capitals. */
  private Optional<Diagnostic> capitals() {
    for (Piece word : words) {
      String small = word.getText().toLowerCase(Locale.ROOT);
      boolean capital = word.is(WORD) && !small.equals(word.getText()) && small.length() > 1;
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
    for (Slip slip : AT_START) {
      Matcher matcher = slip.pattern().matcher(folded);
      if (matcher.matches()) {
        return Optional.of(diagnostic(phrase.span(), slip, matcher));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> anywhere() {
    for (Slip slip : ANYWHERE) {
      Matcher matcher = slip.pattern().matcher(phrase.text());
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
