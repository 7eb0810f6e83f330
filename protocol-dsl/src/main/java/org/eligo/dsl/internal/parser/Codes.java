package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.unit.Units;

/** Reads codes of terminologies: {@code [loinc 777-3, snomed 254701007]}. */
final class Codes {
  private Codes() {}

  /**
   * Where the codes behind a type open, or -1; the bracket of a unit ({@code mm[Hg]}) is not it.
   */
  static int opening(Cuts type) {
    int bracket = type.find("[");
    if (!type.startsWith("measurement")) {
      return bracket;
    }
    String text = type.text();
    while (bracket >= 0) {
      int word = text.lastIndexOf(' ', bracket) + 1;
      int behindUnit = word + Units.longestPrefix(text, word);
      if (behindUnit <= bracket) {
        return bracket;
      }
      bracket = text.indexOf('[', behindUnit);
    }
    return bracket;
  }

  /** The codes; a code that cannot be read is reported, and those before it are kept. */
  static List<DataSyntax.Code> of(Cuts brackets, Diagnostics diagnostics) {
    List<DataSyntax.Code> codes = new ArrayList<>();
    int close = brackets.find("]");
    for (Cuts code : brackets.part(1, close < 0 ? brackets.text().length() : close).commas()) {
      int blank = code.text().indexOf(' ');
      if (blank < 0 || close < 0) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.UNREADABLE_DECLARATION,
                    code.span(),
                    "a code is written as system and code within `[` and `]`",
                    close < 0 ? "not closed" : "not a system and a code")
                .help("write for instance `[loinc 777-3]`"));
        return codes;
      }
      codes.add(new DataSyntax.Code(code.part(0, blank).name(), code.after(blank).name()));
    }
    return codes;
  }
}
