package org.eligo.dsl.internal.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;

/**
 * What stands behind {@code define}: a name, a unit, and words if their bar was forgotten.
 *
 * @param words where the words begin that no bar opens
 */
record DefineHeading(Cuts name, Optional<Cuts> unit, Optional<Cuts> words) {
  private static final int MOST_WORDS = 6;
  private static final Pattern SENTENCE = Pattern.compile(" (?=\\p{Lu}\\p{Ll}+ )");

  static DefineHeading of(LineNode node, Cuts rest) {
    Optional<Cuts> words = words(node, rest);
    Cuts before = words.map(found -> rest.part(0, found.start() - rest.start())).orElse(rest);
    boolean colon = words.isPresent() && before.text().endsWith(":");
    Cuts left = colon ? before.part(0, before.text().length() - 1) : before;
    int in = left.find(" in ");
    return in < 0
        ? new DefineHeading(left, Optional.empty(), words)
        : new DefineHeading(left.part(0, in), Optional.of(left.after(in + 4)), words);
  }

  /** Words that no bar opens: a sentence, or what stands behind a colon. */
  private static Optional<Cuts> words(LineNode node, Cuts rest) {
    int colon = rest.find(":");
    if (colon > 0 && !rest.after(colon + 1).isEmpty()) {
      return Optional.of(rest.after(colon + 1));
    }
    return node.hasWords() ? Optional.empty() : words(rest);
  }

  /** A sentence among the words of a name: it has a capital, and the whole could be no name. */
  private static Optional<Cuts> words(Cuts rest) {
    Matcher sentence = SENTENCE.matcher(rest.text());
    boolean tooLong = rest.text().split(" +", MOST_WORDS + 2).length > MOST_WORDS;
    return !rest.isQuoted() && sentence.find() && (tooLong || NameReader.refuses(rest))
        ? Optional.of(rest.after(sentence.end()))
        : Optional.empty();
  }

  /** The missing bar, if it is missing. */
  Optional<Diagnostic> mistake() {
    return words.map(found ->
        Diagnostic.of(
                DiagnosticCode.MISSING_BAR,
                found.span(),
                "a bar is missing between the name and its words",
                "words without a bar")
            .because("without a bar all of it would be the name")
            .help("write `define " + name.text() + " | ...`"));
  }
}
