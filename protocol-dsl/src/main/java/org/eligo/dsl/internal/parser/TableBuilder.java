package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.TableLineContext;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.TableRow;
import org.eligo.dsl.syntax.ValueSyntax;

/** Builds a section {@code table}. */
final class TableBuilder {
  private static final String MEASUREMENT = "measurement in";
  private final String text;
  private final Diagnostics diagnostics;
  private final NameReader names;
  private final PhraseParser parser;

  TableBuilder(String text, Diagnostics diagnostics, PhraseParser parser) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.names = new NameReader(diagnostics);
    this.parser = parser;
  }

  /** The table, or nothing once its heading was reported. */
  Optional<SectionSyntax> table(LineNode node, Cuts heading) {
    int colon = heading.find(":");
    Cuts behind = colon < 0 ? heading.part(0, 0) : heading.after(colon + 1);
    int by = behind.find(" by ");
    if (by < 0) {
      return unreadable(heading.isEmpty() ? node.codeSpan() : heading.span());
    }
    Cuts type = behind.part(0, by);
    boolean measured = type.startsWith(MEASUREMENT) && type.text().length() > MEASUREMENT.length();
    if (!measured && !type.text().equals("length") && !type.text().equals("number")) {
      return unreadable(type.span());
    }
    List<TableRow> rows = new ArrayList<>();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      row(child).ifPresent(rows::add);
    }
    Name key = behind.after(by + 4).name();
    return names
        .name(heading.part(0, colon))
        .map(name ->
            new SectionSyntax.Table(
                name,
                measured ? type.part(0, 11).name() : type.name(),
                measured ? Optional.of(type.after(MEASUREMENT.length()).name()) : Optional.empty(),
                key,
                new WordsReader(text, diagnostics).of(node),
                rows,
                node.wholeSpan()));
  }

  private Optional<SectionSyntax> unreadable(Span span) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_HEADING,
                span,
                "a table says what its values are and by what they are found",
                "not understood")
            .help(
                "write `table NAME: length by FIELD | words`, or `number`, or `measurement in"
                    + " UNIT`, in the place of `length`"));
    return Optional.empty();
  }

  private Optional<TableRow> row(LineNode node) {
    Cuts code = Cuts.code(text, node);
    int equals = code.find("=");
    if (equals < 0 || node.hasWords() || !node.children.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_DECLARATION,
                  node.lineSpan(),
                  "a row of a table is one line of keys and their value",
                  "not a row")
              .help("write `KEY, KEY = VALUE`, for instance `rituximab = 6 months`"));
      return Optional.empty();
    }
    List<Name> keys = names.names(code.part(0, equals).commas());
    Cuts value = code.after(equals + 1);
    Optional<TableLineContext> parsed =
        value.isEmpty()
            ? Optional.empty()
            : parser.parse(new Phrase(value.start(), value.text()), CriteriaParser::tableLine);
    if (value.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_DECLARATION,
                  code.span(),
                  "the value of the row is missing",
                  "equals what?")
              .help("write a number or a length behind `=`"));
    }
    return parsed.map(line -> new TableRow(keys, literal(line, value.span()), node.lineSpan()));
  }

  private static ValueSyntax literal(TableLineContext line, Span span) {
    String sign = line.MINUS() == null ? "" : "-";
    return ValueBuilder.number(sign, line.NUMBER(), line.UNIT(), span);
  }
}
