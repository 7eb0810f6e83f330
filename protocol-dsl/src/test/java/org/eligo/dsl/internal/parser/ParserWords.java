package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that the parser knows outside of the grammar. */
public final class ParserWords {
  private ParserWords() {}

  /** The words that stand in lines of declarations and cases. */
  public static Map<String, Collection<String>> inLines() {
    Set<String> headers = new TreeSet<>(HeaderBuilder.WITH_WORDS);
    headers.addAll(HeaderBuilder.OF_LIBRARY);
    String answers = CaseBuilder.ANSWER.pattern();
    return Map.of(
        "headerWord", headers,
        "typeWord", DataBuilder.SIMPLE,
        "placeWord", DataBuilder.PLACES,
        "optionWord", alone("data\n a: number\n  ", DataBuilder.OPTIONS, ""),
        "verdict", CaseBuilder.VERDICTS,
        "outcome", CaseBuilder.OUTCOMES,
        "finality", CaseBuilder.FINALITIES,
        "answer", Arrays.asList(answers.substring(1, answers.indexOf(')')).split("\\|", -1)),
        "truth", ExpectedValues.TRUTHS.stream().map(String::strip).toList());
  }

  /** The clauses that are a word and words for people. */
  public static List<String> remarks() {
    return alone("inclusion criteria\n A | a\n  sex\n  ", ClauseWords.ALL, " | Words");
  }

  /** The headings of sections. */
  public static List<String> sections() {
    return SectionHeading.all();
  }

  private static List<String> alone(String before, Collection<String> words, String behind) {
    GrammarUse use = GrammarUse.with("");
    List<String> alone = new ArrayList<>(words);
    alone.removeIf(word -> use.read(before + word + behind + "\n").isEmpty());
    return alone;
  }
}
