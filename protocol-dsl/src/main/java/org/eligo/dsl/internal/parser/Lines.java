package org.eligo.dsl.internal.parser;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.Words;

/** Mistakes in the lines below an item, each with its sentence. */
final class Lines {
  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}.-]+");
  private static final Pattern NOT_IN_LABEL = Pattern.compile("[^\\p{L}\\p{N}.-]");
  private static final String RETEST_HELP =
      "write `retest once within 1 week, the latest decides` (or `twice`), or say in the rule which"
          + " result counts: `latest`, `any`, `every`";
  private static final Map<String, String> REFUSED =
      Map.of(
          "some of", "write `any of` or `at least N of`",
          "ordered one of", "declare `one of` and name the choices in the rule");

  /** Clauses by other names. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "only if", "applies when",
          "only for", "applies when",
          "if", "applies when",
          "except", "unless",
          "except if", "unless",
          "excluding", "unless",
          "but not", "unless",
          "comment", "note",
          "remark", "note",
          "reason", "assumes");

  private Lines() {}

  /** Of repeated results, only the latest can be the one that decides. */
  static Diagnostic otherRetest(LineNode node) {
    return Refusals.diagnostic(
        node.codeSpan(), "retest` with another rule than `the latest decides", RETEST_HELP);
  }

  static void checkColumn(LineNode node, Diagnostics diagnostics) {
    if (node.uneven) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNEVEN_INDENTATION,
                  node.codeSpan(),
                  "the line stands in a column of its own",
                  "fits no line above")
              .because("the column decides what belongs together")
              .help("move it under the lines it belongs to"));
    }
  }

  /** A clause of one word with a slip in it, which would pass for a label. */
  static Optional<Diagnostic> misspeltClause(LineNode node) {
    Optional<String> otherwise = Optional.ofNullable(OTHERWISE.get(node.code));
    if (otherwise.isPresent()) {
      return Optional.of(
          unknownClause(node, node.code, Similar.question(List.of(otherwise.get()))));
    }
    return node.code.length() < 4
        ? Optional.empty()
        : ClauseWords.ALL.stream()
            .filter(word -> Similar.distance(word, node.code) == 1)
            .findFirst()
            .map(meant -> unknownClause(node, node.code, Similar.question(List.of(meant))));
  }

  static Name label(LineNode node, Diagnostics diagnostics) {
    if (!LABEL.matcher(node.code).matches()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_LABEL,
                  node.codeSpan(),
                  "`" + node.code + "` is no label",
                  "not a label")
              .because("a label is made of letters, digits, `.` and `-`")
              .help("write the label as the protocol numbers it, without brackets"));
    }
    String letters = NOT_IN_LABEL.matcher(node.code).replaceAll("");
    return new Name(letters.isEmpty() ? node.code : letters, node.codeSpan());
  }

  static Diagnostic misplaced(LineNode node, String message) {
    return Diagnostic.of(DiagnosticCode.UNKNOWN_CLAUSE, node.codeSpan(), message, "not here");
  }

  /** {@code see "the protocol"} where a rule is expected. */
  static Diagnostic seeAsRule(LineNode node) {
    return Diagnostic.of(
            DiagnosticCode.MISSING_RULE,
            node.codeSpan(),
            "`see` is a remark, and a remark decides nothing",
            "not a rule")
        .because("an item without a rule would be skipped without anybody noticing")
        .help(
            "write `defined elsewhere in "
                + node.code.substring(4)
                + "`, with `, judged by ROLE` where somebody reads it; a remark beside a rule is"
                + " `see | ...`");
  }

  static Diagnostic missingBar(LineNode node, String keyword) {
    return Diagnostic.of(
            DiagnosticCode.MISSING_BAR,
            node.codeSpan(),
            "a bar is missing before the words of `" + keyword + "`",
            "words without a bar")
        .help("write `" + keyword + " | ...`");
  }

  /** Words behind a clause that prints none. */
  static Diagnostic strayWords(LineNode node, String clause, Words said) {
    return Diagnostic.of(
            DiagnosticCode.STRAY_WORDS,
            said.span(),
            "words stand behind `" + clause + "`, which carries none",
            "words for people")
        .with(node.codeSpan(), "is printed as it stands")
        .help("move the protocol's words to the item; a remark is `note | ...`");
  }

  private static Diagnostic unknownClause(LineNode node, String written, String question) {
    int start = node.line.start();
    Diagnostic unknown =
        Diagnostic.of(
            DiagnosticCode.UNKNOWN_CLAUSE,
            new Span(start, start + written.length()),
            "no clause is called `" + written + "`",
            "not a clause");
    return question.isEmpty()
        ? unknown.help("the clauses are: " + String.join(", ", ClauseWords.ALL))
        : unknown.help(question);
  }

  /** A line of several words with words for people behind it: no label, and no clause we know. */
  static Diagnostic wordsBehindRule(LineNode node, Optional<Words> words) {
    Optional<String> meant =
        ClauseWords.ALL.stream()
            .filter(word -> Similar.distance(word, firstWords(node.code, word)) <= 2)
            .findFirst();
    if (meant.isPresent() || refusedClause(node).isPresent()) {
      return refusedClause(node)
          .orElseGet(() ->
              unknownClause(
                  node,
                  firstWords(node.code, meant.orElse("")),
                  Similar.question(meant.stream().toList())));
    }
    Span place = words.map(Words::span).orElse(node.codeSpan());
    return Diagnostic.of(
            DiagnosticCode.STRAY_WORDS,
            place,
            "words stand behind something that carries none",
            "words for people")
        .with(node.codeSpan(), "neither a label nor a clause with words")
        .because("the protocol's words belong to the item, the rule stands below them")
        .help("write the words behind the item's label; a remark is `note | ...`");
  }

  private static String firstWords(String code, String like) {
    int blanks = like.indexOf(' ') < 0 ? 1 : 2;
    int end = 0;
    for (int i = 0; i < blanks && end >= 0; i++) {
      end = code.indexOf(' ', end + (i == 0 ? 0 : 1));
    }
    return end < 0 ? code : code.substring(0, end);
  }

  static Diagnostic misspeltOutline(LineNode node, String meant) {
    return Diagnostic.of(
            DiagnosticCode.MISSPELT_WORD,
            node.codeSpan(),
            "`" + node.code + "` does not say how the parts below are put together",
            "misspelt")
        .help(Similar.question(List.of(meant)));
  }

  static Optional<Diagnostic> refusedClause(LineNode node) {
    return REFUSED.entrySet().stream()
        .filter(refused -> node.startsWith(refused.getKey()))
        .findFirst()
        .map(refused -> Refusals.diagnostic(node.codeSpan(), refused.getKey(), refused.getValue()));
  }

  static Diagnostic secondRule(LineNode node, Span first, boolean outline) {
    Optional<String> otherwise =
        OTHERWISE.keySet().stream()
            .filter(node::startsWith)
            .max(Comparator.comparingInt(String::length));
    if (otherwise.isPresent()) {
      return unknownClause(
          node, otherwise.get(), Similar.question(List.of(OTHERWISE.get(otherwise.get()))));
    }
    List<String> clause = Similar.to(firstWords(node.code, "x y"), ClauseWords.ALL);
    if (clause.isEmpty()) {
      clause = Similar.to(node.firstWord(), ClauseWords.ALL);
    }
    Optional<Diagnostic> refused = refusedClause(node);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!clause.isEmpty()) {
      String written = firstWords(node.code, clause.getFirst());
      return unknownClause(node, written, Similar.question(clause));
    }
    Diagnostic second =
        Diagnostic.of(
                DiagnosticCode.SECOND_RULE,
                node.codeSpan(),
                outline ? "a member of a list begins with a label or `-`" : "an item has two rules",
                outline ? "neither label nor `-`" : "the second one")
            .with(first, outline ? "the list" : "the first one");
    return outline
        ? second.help("write `- ` before it, or a label and a bar before its words")
        : second
            .because("nothing says whether both must hold or one")
            .help("join them with `and` or `or`, or write `all of` with two members");
  }
}
