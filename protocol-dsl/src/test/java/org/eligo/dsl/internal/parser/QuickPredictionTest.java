package org.eligo.dsl.internal.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.source.Includes;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.api.Test;

/** Every phrase of every file here: read at once, with the tree that the whole context gives. */
final class QuickPredictionTest {

  @Test
  void readsEveryPhraseAsTheWholeContextDoes() throws IOException {
    List<String> others = new ArrayList<>();
    int phrases = 0;
    for (Source file : files()) {
      for (ReadPhrases.Read read : ReadPhrases.of(file)) {
        phrases++;
        String quick = text(read.tree(PhraseParser.parser(read.pieces(), true)));
        String whole = text(read.tree(PhraseParser.parser(read.pieces(), false)));
        if (!quick.equals(whole)) {
          others.add(file.name() + ": " + read.phrase().folded());
        }
      }
    }
    assertThat(others).isEmpty();
    assertThat(phrases).isGreaterThan(2_500);
  }

  @Test
  void needsTheWholeContextNowhere() throws IOException {
    List<String> needed = new ArrayList<>();
    for (Source file : files()) {
      for (ReadPhrases.Read read : ReadPhrases.of(file)) {
        CriteriaParser parser = PhraseParser.parser(read.pieces(), true);
        parser.getInterpreter().setPredictionMode(PredictionMode.LL);
        parser.addErrorListener(
            new BaseErrorListener() {
              @Override
              public void reportAttemptingFullContext(
                  Parser own, DFA dfa, int start, int stop, BitSet alts, ATNConfigSet configs) {
                needed.add(file.name() + ": " + read.phrase().folded());
              }
            });
        read.tree(parser);
      }
    }
    assertThat(needed).isEmpty();
  }

  private static String text(ParserRuleContext tree) {
    return tree.toStringTree(List.of(CriteriaParser.ruleNames));
  }

  /** The example, the registry trials, the hand-decided cases, the forms of the language. */
  private static List<Source> files() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (String folder :
        List.of(
            "../examples",
            "../tests/src/test/resources/trials",
            "../tests/src/test/resources/conformance",
            "src/test/resources/golden/parse",
            "src/test/resources/golden/format",
            "src/test/resources/golden/plan")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".criteria")).sorted().toList()) {
          Source own = Source.of(file.toString(), Files.readString(file));
          sources.add(Protocols.include(own, Includes.shippedOnly()).source());
        }
      }
    }
    return sources;
  }
}
