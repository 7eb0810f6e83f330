package org.eligo.dsl.internal.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.eligo.dsl.internal.parser.GrammarUse.Alternative;
import org.eligo.dsl.internal.parser.generated.CriteriaLexer;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;

/**
 * Draws phrases from the grammar itself: it walks the states that ANTLR made of it, so that a new
 * alternative is drawn without a line here.
 */
final class GrammarWalk {
  private static final ATN PARSER = CriteriaParser._ATN;
  private static final ATN LEXER = CriteriaLexer._ATN;
  private static final String[] RULES = CriteriaParser.ruleNames;
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 14;
  private static final int DEEP_ENOUGH = 30;
  private static final int LONG_WAY = 6;
  private static final double MANY_DECISIONS = 20;
  private static final int FAR = 1_000_000;
  private static final int NOT = -1;

  // What the joiner makes of several words, and words whose letters do not matter.
  private static final Map<Integer, List<String>> SAMPLES =
      Map.of(
          CriteriaLexer.NAME,
          List.of(
              "platelets",
              "platelets",
              "sex",
              "malignancy",
              "malignancy",
              "flare",
              "day 0",
              "screening",
              "SLE",
              "washout",
              "investigator",
              "cancers",
              "grade",
              "implant",
              "first non-Raynaud's presentation",
              "größe",
              "\"and so on | \"",
              "unknown name"),
          CriteriaLexer.UNIT,
          List.of("mg/dL", "weeks", "days", "years", "%", "mL/min/1.73m2", "/uL", "10^9/L"),
          CriteriaLexer.NUMBER,
          List.of("1", "2", "3", "75,000", "7.5", "1000", "0.85"),
          CriteriaLexer.WORD,
          List.of("word"),
          CriteriaLexer.QUOTED,
          List.of("\"quoted, (words)\""),
          CriteriaLexer.DATE,
          List.of("2025-03-31"));

  private static final List<String> ENTRIES = entries();

  private final int[] costs = costs();
  private final int[] reach = reach();
  private final Map<Integer, int[]> ways = new HashMap<>();

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

  /** The rules for whole phrases in which an alternative can be met. */
  List<String> entriesOf(Alternative aim) {
    int[] way = ways.computeIfAbsent(aim.state(), this::ways);
    return ENTRIES.stream().filter(rule -> way[start(rule).stateNumber] < FAR).toList();
  }

  private static ATNState start(String rule) {
    return PARSER.ruleToStartState[Arrays.asList(RULES).indexOf(rule)];
  }

  /**
   * The words of a phrase of a rule, by chance.
   *
   * @param aim what must be among the alternatives that it takes
   */
  List<String> draw(String rule, Random random, Optional<Alternative> aim) {
    return new Draw(random, aim).from(start(rule));
  }

  private final class Draw {
    private final List<String> words = new ArrayList<>();
    private final Deque<ATNState> back = new ArrayDeque<>();
    private final Random random;
    private final int most;
    private Optional<Alternative> aim;
    private int waits = NOT;

    Draw(Random random, Optional<Alternative> aim) {
      this.random = random;
      this.aim = aim;
      this.most = random.nextInt(FEWEST_WORDS, MOST_WORDS);
    }

    List<String> from(ATNState start) {
      ATNState state = start;
      while (true) {
        if (!(state instanceof RuleStopState)) {
          state = step(state);
        } else if (back.isEmpty()) {
          return words;
        } else {
          state = back.pop();
          waits = back.size() == waits ? NOT : waits;
        }
      }
    }

    /** What the way leads to now; it waits while a rule is passed that stands before it. */
    private Optional<Alternative> aim() {
      return waits == NOT ? aim : Optional.empty();
    }

    private ATNState step(ATNState state) {
      Optional<Alternative> here = aim().filter(wanted -> wanted.state() == state.stateNumber);
      int number = here.map(Alternative::number).orElseGet(() -> choice(state));
      Transition transition = state.transition(number);
      if (transition instanceof RuleTransition call) {
        waits = aim().filter(wanted -> isBehind(call, wanted)).isPresent() ? back.size() : waits;
        back.push(call.followState);
      } else if (!transition.isEpsilon() && !transition.label().contains(Token.EOF)) {
        List<Integer> types = transition.label().toList();
        String given = here.map(Alternative::word).orElse("");
        types.removeIf(type ->
            !given.isEmpty() && !CriteriaParser.VOCABULARY.getDisplayName(type).equals(given));
        words.add(spelt(types.get(random.nextInt(types.size())), random));
      }
      aim = here.isPresent() ? Optional.empty() : aim;
      return transition.target;
    }

    private boolean isEnough() {
      return words.size() > most || back.size() > DEEP_ENOUGH;
    }

    /** Whether the rule that is called is passed first, or left for what stands in it. */
    private boolean isBehind(RuleTransition call, Alternative wanted) {
      int[] known = ways.computeIfAbsent(wanted.state(), GrammarWalk.this::ways);
      int inside = known[call.target.stateNumber];
      int behind = costs[call.target.stateNumber] + known[call.followState.stateNumber];
      boolean both = inside < FAR && behind < FAR;
      return both ? isEnough() ? behind < inside : random.nextBoolean() : behind < FAR;
    }

    /**
     * A way that leads to the aim, as long as there is one. Short ways are taken more often,
     * because long phrases hold more that the parser must refuse; and ways that lead to many
     * decisions.
     */
    private int choice(ATNState state) {
      int count = state.getNumberOfTransitions();
      if (count == 1) {
        return 0;
      }
      int[] known =
          aim()
              .map(wanted -> ways.computeIfAbsent(wanted.state(), GrammarWalk.this::ways))
              .orElse(costs);
      boolean aimed = aim().isPresent() && way(state, known) < FAR;
      double[] weights = new double[count];
      int best = 0;
      for (int i = 0; i < count; i++) {
        Transition transition = state.transition(i);
        int far = aimed ? way(transition, known) : cost(transition, costs);
        weights[i] = far >= FAR ? 0 : held(transition) / (1 + Math.min(LONG_WAY, far));
        boolean better =
            far
                < (aimed
                    ? way(state.transition(best), known)
                    : cost(state.transition(best), costs));
        best = better ? i : best;
      }
      return isEnough() ? best : chosen(weights);
    }

    private int chosen(double[] weights) {
      double left = random.nextDouble() * Arrays.stream(weights).sum();
      int number = -1;
      while (left >= 0 && number + 1 < weights.length) {
        number++;
        left -= weights[number];
      }
      return number;
    }
  }

  private double held(Transition transition) {
    return 1.0 + reach[transition.target.stateNumber] / MANY_DECISIONS;
  }

  /** How many steps lead from each state to one state, in its rule or in one that it calls. */
  private int[] ways(int aim) {
    int[] known = new int[PARSER.states.size()];
    Arrays.fill(known, FAR);
    known[aim] = 0;
    boolean better = true;
    while (better) {
      better = false;
      for (ATNState state : PARSER.states) {
        int least = state == null ? FAR : way(state, known);
        if (state != null && least < known[state.stateNumber]) {
          known[state.stateNumber] = least;
          better = true;
        }
      }
    }
    return known;
  }

  private int way(ATNState state, int[] known) {
    int least = known[state.stateNumber];
    for (int i = 0; !(state instanceof RuleStopState) && i < state.getNumberOfTransitions(); i++) {
      least = Math.min(least, way(state.transition(i), known));
    }
    return least;
  }

  private int way(Transition transition, int[] known) {
    int inside = 1 + known[transition.target.stateNumber];
    int behind =
        transition instanceof RuleTransition call
            ? 1 + costs[call.target.stateNumber] + known[call.followState.stateNumber]
            : FAR;
    return Math.min(FAR, Math.min(inside, behind));
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
