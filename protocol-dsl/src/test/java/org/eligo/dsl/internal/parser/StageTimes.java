package org.eligo.dsl.internal.parser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.source.Source;

/** The steps in which a text is read, each by itself, to be measured. */
public final class StageTimes {
  private StageTimes() {}

  /** The steps by name, in their order; {@code source} with what it includes. */
  public static Map<String, Supplier<Object>> of(Source source) {
    List<ReadPhrases.Read> phrases = ReadPhrases.of(source);
    Map<String, Supplier<Object>> stages = new LinkedHashMap<>();
    stages.put("lines", () -> nodes(source));
    stages.put("lines, names", () -> NameCollector.collect(source.text(), nodes(source)));
    stages.put(
        "words", () -> phrases.stream().mapToInt(p -> ReadPhrases.words(p.phrase()).size()).sum());
    DeclaredNames names = NameCollector.collect(source.text(), nodes(source));
    stages.put(
        "words, joined",
        () ->
            phrases.stream()
                .map(ReadPhrases.Read::phrase)
                .mapToInt(p -> NameJoiner.join(p, ReadPhrases.words(p), names).size())
                .sum());
    stages.put("trees, quick", () -> trees(phrases, true, PredictionMode.SLL));
    stages.put("trees, quick LL", () -> trees(phrases, true, PredictionMode.LL));
    stages.put("trees, SLL", () -> trees(phrases, false, PredictionMode.SLL));
    stages.put("trees, LL", () -> trees(phrases, false, PredictionMode.LL));
    stages.put("file read", () -> ProtocolParser.parse(source, new Diagnostics()));
    return stages;
  }

  private static List<LineNode> nodes(Source source) {
    Diagnostics unheard = new Diagnostics();
    return ItemTree.build(LineScanner.scan(source, unheard), unheard);
  }

  private static int trees(List<ReadPhrases.Read> phrases, boolean quick, PredictionMode mode) {
    int words = 0;
    for (ReadPhrases.Read read : phrases) {
      CriteriaParser parser = PhraseParser.parser(read.pieces(), quick);
      parser.getInterpreter().setPredictionMode(mode);
      words += read.tree(parser).getChildCount();
    }
    return words;
  }
}
