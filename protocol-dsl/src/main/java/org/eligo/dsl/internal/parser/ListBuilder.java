package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.SectionSyntax.EntrySyntax;
import org.eligo.dsl.syntax.SectionSyntax.ListSyntax;

/** Builds the section {@code lists}. */
final class ListBuilder {
  private final String text;
  private final Diagnostics diagnostics;
  private final WordsReader words;
  private final NameReader names;

  ListBuilder(String text, Diagnostics diagnostics) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.words = new WordsReader(text, diagnostics);
    this.names = new NameReader(diagnostics);
  }

  List<ListSyntax> lists(LineNode section) {
    List<ListSyntax> lists = new ArrayList<>();
    for (LineNode node : section.children) {
      Lines.checkColumn(node, diagnostics);
      list(node).ifPresent(lists::add);
    }
    return lists;
  }

  private Optional<ListSyntax> list(LineNode node) {
    Cuts code = Cuts.code(text, node);
    int colon = code.find(":");
    Cuts head = colon < 0 ? code : code.part(0, colon);
    boolean open = colon >= 0 && code.after(colon + 1).text().equals("open");
    if (colon >= 0 && !open) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_DECLARATION,
                  code.after(colon + 1).span(),
                  "behind the colon of a list stands only `open`",
                  "not understood")
              .help("write `NAME: open` when the text names examples, else `NAME` alone"));
    }
    List<EntrySyntax> entries = new ArrayList<>();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      entry(child).ifPresent(entries::add);
    }
    return names
        .name(head)
        .map(name -> new ListSyntax(name, open, words.of(node), entries, node.wholeSpan()));
  }

  private Optional<EntrySyntax> entry(LineNode node) {
    if (node.hasWords()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.STRAY_WORDS,
                  node.lineSpan(),
                  "an entry of a list carries no words",
                  "words for people")
              .help("write the words behind the name of the list"));
    }
    node.children.forEach(deeper ->
        diagnostics.add(Lines.misplaced(deeper, "nothing can stand below an entry of a list")));
    Cuts rest = Cuts.code(text, node);
    List<DataSyntax.Code> codes = List.of();
    int bracket = rest.find("[");
    if (bracket >= 0) {
      codes = Codes.of(rest.after(bracket), diagnostics);
      rest = rest.part(0, bracket);
    }
    int open = rest.find("(");
    Cuts synonyms = open < 0 ? rest.part(0, 0) : rest.after(open);
    Cuts head = open < 0 ? rest : rest.part(0, open);
    List<Name> others = open < 0 ? List.of() : synonyms(synonyms);
    List<DataSyntax.Code> known = codes;
    return names.name(head).map(name -> new EntrySyntax(name, others, known, node.lineSpan()));
  }

  private List<Name> synonyms(Cuts written) {
    if (!written.text().endsWith(")")) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_DECLARATION,
                  written.span(),
                  "the synonyms of an entry stand within `(` and `)`",
                  "not closed")
              .help("write `NAME (SYNONYM, SYNONYM) [SYSTEM CODE]`"));
      return List.of();
    }
    List<Name> synonyms = new ArrayList<>();
    for (Cuts one : written.part(1, written.text().length() - 1).commas()) {
      if (one.isEmpty()) {
        names.name(one);
      } else {
        synonyms.add(one.name());
      }
    }
    return synonyms;
  }
}
