package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.ScoreLineContext;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ConditionSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.FirstOf;
import org.eligo.dsl.syntax.SectionSyntax.Points;
import org.eligo.dsl.syntax.SectionSyntax.ScoreLine;
import org.eligo.dsl.syntax.ValueSyntax;

/** Builds a score: lines of points, and blocks of which the first line that holds counts. */
final class ScoreBuilder {
  private static final int MOST_LINES = 200;
  private static final String FIRST_OF = "first of";
  private static final Pattern LINE =
      Pattern.compile("^-? *[0-9][0-9.,]*( +(when|otherwise)\\b| *$)");
  private final String text;
  private final Diagnostics diagnostics;
  private final WordsReader words;
  private final PhraseParser parser;

  ScoreBuilder(String text, Diagnostics diagnostics, PhraseParser parser) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.words = new WordsReader(text, diagnostics);
    this.parser = parser;
  }

  /** A line of points as read; {@code otherwise} lines end a block. */
  private record Read(Points points, boolean otherwise) {}

  Optional<SectionSyntax> score(LineNode node, Cuts rest) {
    Optional<Name> name = new NameReader(diagnostics).name(rest);
    List<ScoreLine> lines = new ArrayList<>();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      if (child.code.equals(FIRST_OF)) {
        firstOf(child).ifPresent(lines::add);
      } else {
        points(child).ifPresent(read -> lines.add(alone(read)));
      }
    }
    if (node.children.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.MISSING_RULE,
                  node.codeSpan(),
                  "`" + rest.text() + "` gives no points",
                  "no line below it")
              .help("write its lines below it, deeper: `1 when heart failure`"));
    } else if (lines.size() > MOST_LINES) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.TOO_LARGE,
                  node.codeSpan(),
                  "the score has more than " + MOST_LINES + " lines",
                  "too long")
              .help("divide it into several scores and add them in a `define ... in number`"));
    }
    List<ScoreLine> kept = lines.subList(0, Math.min(MOST_LINES, lines.size()));
    return name.map(n -> new SectionSyntax.Score(n, words.of(node), kept, node.wholeSpan()));
  }

  private Points alone(Read read) {
    if (read.otherwise()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_RULE,
                  read.points().span(),
                  "`otherwise` stands here without lines before it",
                  "otherwise than what?")
              .help("write it as the last line below `first of`, or the points alone"));
    }
    return read.points();
  }

  private Optional<FirstOf> firstOf(LineNode node) {
    List<Read> read = new ArrayList<>();
    int before = diagnostics.errorCount();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      points(child).ifPresent(read::add);
    }
    if (diagnostics.errorCount() > before) {
      return Optional.empty();
    }
    if (read.isEmpty() || !read.getLast().otherwise()) {
      Span place = read.isEmpty() ? node.codeSpan() : read.getLast().points().span();
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_RULE,
                  place,
                  "nothing says what counts when no line of `first of` holds",
                  read.isEmpty() ? "no line below it" : "the last line")
              .because("the points of this block would be missing from the sum")
              .help("end it with a line such as `0 otherwise`"));
      return Optional.empty();
    }
    List<Read> conditions = read.subList(0, read.size() - 1);
    for (Read one : conditions) {
      if (one.points().when().isEmpty()) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.UNREADABLE_RULE,
                    one.points().span(),
                    "this line of `first of` always holds: the lines below it never count",
                    "no condition")
                .help("write `N when CONDITION`; `N otherwise` is the last line"));
        return Optional.empty();
      }
    }
    List<Points> lines = conditions.stream().map(Read::points).toList();
    return Optional.of(
        new FirstOf(words.of(node), lines, read.getLast().points(), node.wholeSpan()));
  }

  private Optional<Read> points(LineNode node) {
    List<Span> pieces = new ArrayList<>();
    wrapped(node, pieces);
    Phrase phrase = Phrase.of(text, pieces);
    if (!LINE.matcher(phrase.text()).find()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_RULE,
                  node.codeSpan(),
                  "a line of a score gives points, a plain number, when something holds",
                  "not understood")
              .help("write `1 when CONDITION`, or `first of` with such lines below it"));
      return Optional.empty();
    }
    return parser
        .parse(phrase, CriteriaParser::scoreLine)
        .map(context -> read(context, node, phrase.span()));
  }

  /** The line and its wrapped continuation; lines with words of their own do not continue it. */
  private void wrapped(LineNode node, List<Span> pieces) {
    pieces.add(node.codeSpan());
    for (LineNode child : node.children) {
      if (child.hasWords() || node.hasWords()) {
        diagnostics.add(
            Lines.misplaced(child, "nothing can stand below a line of points")
                .help("write the lines of a score below each other, in one column"));
      } else {
        wrapped(child, pieces);
      }
    }
  }

  private Read read(ScoreLineContext context, LineNode node, Span span) {
    String sign = context.MINUS() == null ? "" : "-";
    Span number =
        context.MINUS() == null
            ? Places.of(context.NUMBER().getSymbol())
            : Places.of(context.MINUS().getSymbol()).to(Places.of(context.NUMBER().getSymbol()));
    ValueSyntax points =
        new ValueSyntax.NumberLiteral(sign + context.NUMBER().getText(), Optional.empty(), number);
    Optional<ConditionSyntax> when =
        Optional.ofNullable(context.condition())
            .map(new ConditionBuilder(parser.names(), parser.newReport())::condition);
    return new Read(new Points(points, when, words.of(node), span), context.OTHERWISE() != null);
  }
}
