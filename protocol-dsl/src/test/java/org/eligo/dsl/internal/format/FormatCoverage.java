package org.eligo.dsl.internal.format;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.internal.parser.GrammarUse;
import org.eligo.dsl.internal.parser.GrammarUse.Alternative;
import org.eligo.dsl.source.Source;

/** What stood in drawn files that the parser read, and how often. */
final class FormatCoverage {
  private final Map<Alternative, Integer> alternatives = new TreeMap<>();
  private final Map<String, Integer> lineForms = new TreeMap<>();
  private final Map<String, Integer> syntaxForms = new TreeMap<>();

  FormatCoverage(RandomFiles files) {
    GrammarUse.all().forEach(one -> alternatives.put(one, 0));
    files.lineForms().forEach(one -> lineForms.put(one, 0));
    SyntaxForms.all().forEach(one -> syntaxForms.put(one, 0));
  }

  void count(RandomFiles.RandomFile file) {
    GrammarUse.with(file.text())
        .read(file.text())
        .orElseThrow()
        .alternatives()
        .forEach(one -> alternatives.merge(one, 1, Integer::sum));
    file.lineForms().forEach(one -> lineForms.merge(one, 1, Integer::sum));
    Set<String> forms = new TreeSet<>();
    SyntaxForms.collect(Protocols.parse(Source.of("drawn", file.text())).file(), forms);
    forms.forEach(one -> syntaxForms.merge(one, 1, Integer::sum));
  }

  Map<Alternative, Integer> alternatives() {
    return alternatives;
  }

  Map<String, Integer> lineForms() {
    return lineForms;
  }

  Map<String, Integer> syntaxForms() {
    return syntaxForms;
  }

  static Set<Object> missing(Map<?, Integer> counts) {
    Set<Object> missing = new TreeSet<>();
    counts.forEach((one, count) -> {
      if (count == 0) {
        missing.add(one);
      }
    });
    return missing;
  }
}
