package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.source.Span;

/** Signs of other programs and of typesetting, and the sign of the language that was meant. */
final class SignSlips {
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("=>", ">="),
          Map.entry("=<", "<="),
          Map.entry("==", "="),
          Map.entry(">/=", ">="),
          Map.entry("</=", "<="),
          Map.entry(">or=", ">="),
          Map.entry("<or=", "<="),
          Map.entry("⩾", ">="),
          Map.entry("≧", ">="),
          Map.entry("⪰", ">="),
          Map.entry("⩽", "<="),
          Map.entry("≦", "<="),
          Map.entry("⪯", "<="),
          Map.entry("&", "and"),
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("−", "-"),
          Map.entry("÷", "/"),
          Map.entry("·", "*"),
          Map.entry("[", "("),
          Map.entry("]", ")"),
          Map.entry("{", "("),
          Map.entry("}", ")"),
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("„", "\""),
          Map.entry("«", "\""),
          Map.entry("»", "\""));
  private static final List<String> UNEQUAL = List.of("!=", "<>", "=/=", "/=", "≠");

  private SignSlips() {}

  static Optional<Diagnostic> find(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      boolean begins = isSign(pieces.get(i)) || pieces.get(i).is(OR);
      for (int length = begins ? 3 : 0; length > 0; length--) {
        if (i + length <= pieces.size()) {
          Optional<Diagnostic> slip = slip(pieces.subList(i, i + length));
          if (slip.isPresent()) {
            return slip;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> slip(List<Piece> pieces) {
    if (pieces.stream().anyMatch(piece -> !isSign(piece) && !piece.is(OR))) {
      return Optional.empty();
    }
    StringBuilder joined = new StringBuilder();
    pieces.forEach(piece -> joined.append(piece.getText()));
    String written = joined.toString();
    Span span = pieces.getFirst().span().to(pieces.getLast().span());
    if (UNEQUAL.contains(written)) {
      return Optional.of(
          slip(span, written, "write `not` before the comparison, or `is not` before a choice"));
    }
    if (written.equals(";")) {
      return Optional.of(
          slip(span, written, "write `and` if both must hold, `or` if one is enough"));
    }
    return Optional.ofNullable(SIGNS.get(written))
        .map(meant -> slip(span, written, "write `" + meant + "`"));
  }

  private static boolean isSign(Piece piece) {
    return piece.is(STRAY)
        || piece.is(SLASH)
        || piece.getType() >= AT_LEAST && piece.getType() <= EQUAL;
  }

  private static Diagnostic slip(Span span, String written, String help) {
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_RULE,
            span,
            "`" + written.replace("or", " or ") + "` is not a sign of the language",
            "another sign is meant")
        .help(help);
  }
}
