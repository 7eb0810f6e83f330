package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.source.Source;

/** Says which alternatives of the grammar the parser took in what it read. */
public final class GrammarUse {
  /**
   * A way out of a decision in a rule of the grammar, or one of several words that can stand in one
   * place of it.
   *
   * @param word the word, or nothing for a way
   */
  public record Alternative(String rule, int state, int number, String word)
      implements Comparable<Alternative> {
    @Override
    public int compareTo(Alternative other) {
      int byState = Integer.compare(state, other.state);
      int byNumber = byState != 0 ? byState : Integer.compare(number, other.number);
      return byNumber != 0 ? byNumber : word.compareTo(other.word);
    }
  }

  private static final ATN GRAMMAR = CriteriaParser._ATN;
  private static final Map<String, Function<CriteriaParser, ParserRuleContext>> ENTRIES =
      Map.of(
          "ruleLine", CriteriaParser::ruleLine,
          "clauseLine", CriteriaParser::clauseLine,
          "optionLine", CriteriaParser::optionLine,
          "scoreLine", CriteriaParser::scoreLine,
          "tableLine", CriteriaParser::tableLine,
          "periodLine", CriteriaParser::periodLine);

  private static final Map<List<Integer>, Alternative> WAYS = new HashMap<>();

  private final DeclaredNames names;

  private GrammarUse(DeclaredNames names) {
    this.names = names;
  }

  /** What lines read with the names that a text declares. */
  public static GrammarUse with(String declarations) {
    Scanned scanned = LineScanner.scan(Source.of("names", declarations), new Diagnostics());
    List<LineNode> nodes = ItemTree.build(scanned, new Diagnostics());
    return new GrammarUse(NameCollector.collect(scanned.text(), nodes));
  }

  /** The sections of a text that were read without a mistake. */
  public final class Read {
    private final List<LineNode> sections;
    private final Collection<WrittenPhrase> phrases;

    private Read(List<LineNode> sections, Collection<WrittenPhrase> phrases) {
      this.sections = sections;
      this.phrases = phrases;
    }

    /** The alternatives that all its phrases take. */
    public Set<Alternative> alternatives() {
      NavigableMap<Integer, String> rules = new TreeMap<>();
      sections.forEach(section -> entries(section, SectionHeading.of(section), rules));
      Set<Alternative> taken = new HashSet<>();
      for (WrittenPhrase phrase : phrases) {
        String rule = rules.floorEntry(phrase.phrase().start()).getValue();
        boolean begins = rules.containsKey(phrase.phrase().start());
        PhraseParser parser = new PhraseParser(names, new Diagnostics());
        ParserRuleContext tree =
            parser
                .parse(
                    phrase.phrase(),
                    Objects.requireNonNull(
                        ENTRIES.get(begins || !rule.equals("clauseLine") ? rule : "ruleLine")))
                .orElseThrow();
        replay(tree, taken);
      }
      return taken;
    }
  }

  /** The text as sections, if all of it can be read. */
  public Optional<Read> read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Scanned scanned = LineScanner.scan(Source.of("text", text), diagnostics);
    List<LineNode> nodes = ItemTree.build(scanned, diagnostics);
    SectionBuilder builder = new SectionBuilder(scanned.text(), diagnostics, names);
    nodes.forEach(builder::section);
    return diagnostics.hasErrors()
        ? Optional.empty()
        : Optional.of(new Read(nodes, builder.written().values()));
  }

  /** Whether a rule is a list whose parts stand below it, or ends in one. */
  public static boolean endsInOutline(String text) {
    Phrase phrase = new Phrase(0, text);
    return Outlines.isOutline(phrase.folded()) || Outlines.endsIn(phrase);
  }

  /** The entry rule of the phrases that begin in each line. */
  private static void entries(
      LineNode node, SectionHeading section, NavigableMap<Integer, String> rules) {
    String rule =
        switch (section) {
          case DATA -> "optionLine";
          case SCORE -> "scoreLine";
          case TABLE -> "tableLine";
          case PERIODS -> "periodLine";
          default -> ClauseWords.of(node).isPresent() ? "clauseLine" : "ruleLine";
        };
    rules.put(node.line.start(), rule);
    node.children.forEach(child -> entries(child, section, rules));
  }

  /** The rules for whole phrases that are known here. */
  public static Set<String> entries() {
    return ENTRIES.keySet();
  }

  /** Every alternative of the grammar. */
  public static Set<Alternative> all() {
    Set<Alternative> all = new TreeSet<>();
    for (ATNState state : GRAMMAR.states) {
      for (int i = 0; state != null && i < state.getNumberOfTransitions(); i++) {
        if (state instanceof DecisionState && state.getNumberOfTransitions() > 1) {
          all.add(way(state, i));
        }
        Transition transition = state.transition(i);
        if (!transition.isEpsilon() && transition.label().size() > 1) {
          for (int type : transition.label().toList()) {
            all.add(word(state, i, type));
          }
        }
      }
    }
    return all;
  }

  private static Alternative way(ATNState state, int number) {
    return WAYS.computeIfAbsent(
        List.of(state.stateNumber, number),
        key ->
            new Alternative(
                CriteriaParser.ruleNames[state.ruleIndex], state.stateNumber, number, ""));
  }

  private static Alternative word(ATNState state, int number, int type) {
    String word = CriteriaParser.VOCABULARY.getDisplayName(type);
    return new Alternative(
        CriteriaParser.ruleNames[state.ruleIndex], state.stateNumber, number, word);
  }

  private static void replay(ParserRuleContext context, Set<Alternative> taken) {
    List<Alternative> way = new ArrayList<>();
    if (!isWay(GRAMMAR.ruleToStartState[context.getRuleIndex()], context, 0, way)) {
      throw new IllegalStateException("not by the grammar: " + context.getText());
    }
    taken.addAll(way);
    for (int i = 0; i < context.getChildCount(); i++) {
      if (context.getChild(i) instanceof ParserRuleContext child) {
        replay(child, taken);
      }
    }
  }

  /** Whether the children from {@code at} on lead from a state to the end of the rule. */
  private static boolean isWay(
      ATNState state, ParserRuleContext context, int at, List<Alternative> way) {
    if (state instanceof RuleStopState) {
      return at == context.getChildCount();
    }
    for (int i = 0; i < state.getNumberOfTransitions(); i++) {
      int before = way.size();
      if (state instanceof DecisionState && state.getNumberOfTransitions() > 1) {
        way.add(way(state, i));
      }
      if (leadsOn(state, i, context, at, way)) {
        return true;
      }
      way.subList(before, way.size()).clear();
    }
    return false;
  }

  private static boolean leadsOn(
      ATNState state, int number, ParserRuleContext context, int at, List<Alternative> way) {
    Transition transition = state.transition(number);
    if (transition instanceof RuleTransition call) {
      return at < context.getChildCount()
          && context.getChild(at) instanceof ParserRuleContext child
          && child.getRuleIndex() == call.ruleIndex
          && isWay(call.followState, context, at + 1, way);
    }
    if (transition.isEpsilon()) {
      return isWay(transition.target, context, at, way);
    }
    if (at == context.getChildCount()
        || !(context.getChild(at) instanceof TerminalNode leaf)
        || !transition.label().contains(leaf.getSymbol().getType())) {
      return false;
    }
    if (transition.label().size() > 1) {
      way.add(word(state, number, leaf.getSymbol().getType()));
    }
    return isWay(transition.target, context, at + 1, way);
  }
}
