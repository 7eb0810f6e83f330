package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** What the language refuses by name (reference, last section), and what to write instead. */
final class Refusals {
  private record Refusal(List<String> words, String name, String help) {
    Refusal(String words, String name, String help) {
      this(Lexing.words(words), name, help);
    }
  }

  private static final List<Refusal> IN_RULES =
      List.of(new Refusal("stable for", "stable for", "say in what: `stable in FIELD for ...`"));

  private Refusals() {}

  static Optional<Diagnostic> find(List<Piece> words, List<Piece> pieces) {
    for (Refusal refusal : IN_RULES) {
      Optional<Span> place = place(refusal.words(), words);
      if (place.isPresent() && !isInsideName(place.get(), pieces)) {
        return Optional.of(diagnostic(place.get(), refusal.name(), refusal.help()));
      }
    }
    for (int i = 0; i < words.size(); i++) {}
    return Optional.empty();
  }

  /** The message for a construct that the language does not have. */
  static Diagnostic diagnostic(Span span, String construct, String help) {
    return Diagnostic.of(
            DiagnosticCode.NOT_IN_THE_LANGUAGE,
            span,
            "`" + construct + "` is not part of the language",
            "not available")
        .help(help);
  }

  private static Optional<Span> place(List<String> refused, List<Piece> words) {
    for (int i = 0; i + refused.size() <= words.size(); i++) {
      boolean same = true;
      for (int k = 0; same && k < refused.size(); k++) {
        same = words.get(i + k).getText().equals(refused.get(k));
      }
      if (same) {
        return Optional.of(words.get(i).span().to(words.get(i + refused.size() - 1).span()));
      }
    }
    return Optional.empty();
  }

  private static boolean isInsideName(Span place, List<Piece> pieces) {
    return pieces.stream().anyMatch(p -> p.is(NAME) && p.isDeclared() && overlap(p.span(), place));
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }
}
