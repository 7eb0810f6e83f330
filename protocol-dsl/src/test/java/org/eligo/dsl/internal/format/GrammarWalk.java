package org.eligo.dsl.internal.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.eligo.dsl.internal.parser.generated.CriteriaLexer;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;

/**
 * Draws phrases from the grammar itself: it walks the states that ANTLR made of it, so that a new
 * alternative is drawn without a line here. It counts which alternatives were drawn.
 */
final class GrammarWalk {
  /** An alternative of a decision in a rule of the grammar. */
  record Alternative(String rule, int decision, int number) implements Comparable<Alternative> {
    @Override
    public int compareTo(Alternative other) {
      int byDecision = Integer.compare(decision, other.decision);
      return byDecision != 0 ? byDecision : Integer.compare(number, other.number);
    }
  }

  /** A phrase and the alternatives that it took. */
  record Drawn(List<String> words, Set<Alternative> alternatives) {}

  private static final ATN PARSER = CriteriaParser._ATN;
  private static final ATN LEXER = CriteriaLexer._ATN;
  private static final String[] RULES = CriteriaParser.ruleNames;
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 14;
  private static final int DEEP_ENOUGH = 30;
  private static final int LONG_WAY = 6;
  private static final double MANY_DECISIONS = 20;
  private static final int FAR = 1_000_000;

  // What the joiner makes of several words, and words whose letters do not matter.
  private static final Map<Integer, List<String>> SAMPLES =
      Map.of(
          CriteriaLexer.NAME,
          List.of(
              "platelets",
              "sex",
              "malignancy",
              "day 0",
              "screening",
              "first non-Raynaud's presentation",
              "größe",
              "\"and so on | \"",
              "unknown name"),
          CriteriaLexer.UNIT,
          List.of("mg/dL", "weeks", "days", "years", "%", "mL/min/1.73m2", "/uL", "10^9/L"),
          CriteriaLexer.NUMBER,
          List.of("1", "2", "75,000", "7.5", "1000", "0.85"),
          CriteriaLexer.WORD,
          List.of("word"),
          CriteriaLexer.QUOTED,
          List.of("\"quoted, (words)\""),
          CriteriaLexer.DATE,
          List.of("2025-03-31"));

  private final int[] costs = costs();
  private final int[] reach = reach();
  private final Map<Alternative, Integer> counts = new TreeMap<>();

  /** The rules that stand for a whole phrase. */
  static List<String> entries() {
    Set<String> entries = new TreeSet<>();
    for (ATNState state : PARSER.states) {
      for (int i = 0; state != null && i < state.getNumberOfTransitions(); i++) {
        IntervalSet label = state.transition(i).label();
        if (label != null && label.contains(Token.EOF)) {
          entries.add(RULES[state.ruleIndex]);
        }
      }
    }
    return List.copyOf(entries);
  }

  /** A phrase of a rule, by chance. */
  Drawn draw(String rule, Random random) {
    List<String> words = new ArrayList<>();
    Set<Alternative> taken = new LinkedHashSet<>();
    Deque<ATNState> back = new ArrayDeque<>();
    int most = random.nextInt(FEWEST_WORDS, MOST_WORDS);
    ATNState state = PARSER.ruleToStartState[Arrays.asList(RULES).indexOf(rule)];
    while (true) {
      if (state instanceof RuleStopState) {
        if (back.isEmpty()) {
          return new Drawn(words, taken);
        }
        state = back.pop();
        continue;
      }
      boolean enough = words.size() > most || back.size() > DEEP_ENOUGH;
      int number = enough ? cheapest(state) : choice(state, random);
      if (state instanceof DecisionState decision && decision.getNumberOfTransitions() > 1) {
        taken.add(new Alternative(RULES[state.ruleIndex], decision.decision, number));
      }
      Transition transition = state.transition(number);
      if (transition instanceof RuleTransition call) {
        back.push(call.followState);
      } else if (!transition.isEpsilon() && !transition.label().contains(Token.EOF)) {
        IntervalSet label = transition.label();
        words.add(spelt(label.get(random.nextInt(label.size())), random));
      }
      state = transition.target;
    }
  }

  /** Counts the alternatives of a phrase that the parser could read. */
  void count(Drawn drawn) {
    drawn.alternatives().forEach(alternative -> counts.merge(alternative, 1, Integer::sum));
  }

  /** How often each alternative of the grammar was counted. */
  Map<Alternative, Integer> coverage() {
    Map<Alternative, Integer> all = new TreeMap<>();
    for (DecisionState decision : PARSER.decisionToState) {
      for (int i = 0; i < decision.getNumberOfTransitions(); i++) {
        Alternative one = new Alternative(RULES[decision.ruleIndex], decision.decision, i);
        all.put(one, counts.getOrDefault(one, 0));
      }
    }
    return all;
  }

  /**
   * Short ways are taken more often, because long phrases hold more that the parser must refuse;
   * and ways that lead to many decisions.
   */
  private int choice(ATNState state, Random random) {
    double all = 0;
    for (int i = 0; i < state.getNumberOfTransitions(); i++) {
      all += weight(state.transition(i));
    }
    double left = random.nextDouble() * all;
    int number = -1;
    while (left >= 0 && number + 1 < state.getNumberOfTransitions()) {
      number++;
      left -= weight(state.transition(number));
    }
    return number;
  }

  private double weight(Transition transition) {
    double held = 1.0 + reach[transition.target.stateNumber] / MANY_DECISIONS;
    return held / (1 + Math.min(LONG_WAY, cost(transition)));
  }

  /** How many decisions can be met between each state and the end of its rule. */
  private static int[] reach() {
    int[] reach = new int[PARSER.states.size()];
    for (ATNState state : PARSER.states) {
      if (state != null) {
        Set<ATNState> met = new HashSet<>();
        Deque<ATNState> open = new ArrayDeque<>(List.of(state));
        while (!open.isEmpty()) {
          ATNState next = open.pop();
          if (!(next instanceof RuleStopState) && met.add(next)) {
            for (int i = 0; i < next.getNumberOfTransitions(); i++) {
              open.push(next.transition(i).target);
              if (next.transition(i) instanceof RuleTransition call) {
                open.push(call.followState);
              }
            }
          }
        }
        reach[state.stateNumber] =
            (int) met.stream().filter(DecisionState.class::isInstance).count();
      }
    }
    return reach;
  }

  private int cheapest(ATNState state) {
    int best = 0;
    for (int i = 1; i < state.getNumberOfTransitions(); i++) {
      best = cost(state.transition(i)) < cost(state.transition(best)) ? i : best;
    }
    return best;
  }

  private int cost(Transition transition) {
    return cost(transition, costs);
  }

  private static int cost(Transition transition, int[] known) {
    int steps = transition.isEpsilon() ? 0 : 1;
    int behind =
        transition instanceof RuleTransition call ? 1 + known[call.followState.stateNumber] : 0;
    return Math.min(FAR, steps + behind + known[transition.target.stateNumber]);
  }

  /** The fewest words from each state to the end of its rule. */
  private static int[] costs() {
    int[] known = new int[PARSER.states.size()];
    Arrays.fill(known, FAR);
    boolean better = true;
    while (better) {
      better = false;
      for (ATNState state : PARSER.states) {
        if (state == null) {
          continue;
        }
        int least = state instanceof RuleStopState ? 0 : FAR;
        for (int i = 0; least > 0 && i < state.getNumberOfTransitions(); i++) {
          least = Math.min(least, cost(state.transition(i), known));
        }
        if (least < known[state.stateNumber]) {
          known[state.stateNumber] = least;
          better = true;
        }
      }
    }
    return known;
  }

  private static String spelt(int type, Random random) {
    List<String> samples = SAMPLES.get(type);
    if (samples != null) {
      return samples.get(random.nextInt(samples.size()));
    }
    String literal = CriteriaLexer.VOCABULARY.getLiteralName(type);
    return literal != null ? literal.substring(1, literal.length() - 1) : lexed(type, random);
  }

  /** A spelling of a word that has several, drawn from the lexer. */
  private static String lexed(int type, Random random) {
    int rule = 0;
    while (LEXER.ruleToTokenType[rule] != type) {
      rule++;
    }
    StringBuilder text = new StringBuilder();
    Deque<ATNState> back = new ArrayDeque<>();
    ATNState state = LEXER.ruleToStartState[rule];
    while (!(state instanceof RuleStopState) || !back.isEmpty()) {
      if (state instanceof RuleStopState) {
        state = back.pop();
        continue;
      }
      Transition transition = state.transition(random.nextInt(state.getNumberOfTransitions()));
      if (transition instanceof RuleTransition call) {
        back.push(call.followState);
      } else if (!transition.isEpsilon()) {
        IntervalSet label = transition.label();
        text.appendCodePoint(label.get(random.nextInt(label.size())));
      }
      state = transition.target;
    }
    return text.toString();
  }
}
