package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaParser.*;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.BlockEndState;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.StarLoopEntryState;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Decides by the next word alone whether an optional part begins, where that is enough: the word
 * begins no such part, or it always belongs to what stands right before it. Everything else is left
 * to ANTLR.
 *
 * <p>ANTLR takes the first alternative with which the rest can be read. A part that begins where it
 * can is that alternative, so a phrase that is read to its end has been read as ANTLR would read
 * it. One that is not must be read once more without this.
 */
final class QuickPrediction extends ParserATNSimulator {
  private static final IntervalSet NEAREST =
      new IntervalSet(
          AND,
          OR,
          PLUS,
          MINUS,
          STAR,
          SLASH,
          CARET,
          TIMES_SIGN,
          WHERE,
          HAS,
          OTHER,
          AT_LEAST,
          AT_MOST,
          GREATER_SIGN,
          LESS_SIGN,
          EQUAL,
          ABOVE,
          BELOW,
          IS,
          INCLUDES,
          WITHIN,
          BEFORE,
          AFTER,
          BY,
          DURING,
          EVER,
          ONGOING,
          STARTED,
          ENDED,
          THROUGHOUT);

  private static final int LONGEST_OUTLINE = 7;

  /** The words that begin the optional part of each decision; empty where there is no such part. */
  private static final IntervalSet[] BEGINNINGS = beginnings(_ATN);

  /** For each decision with an optional part, what each word says alone; the end stands first. */
  private static final Answer[][] ANSWERS = answers(_ATN.maxTokenType);

  private enum Answer {
    BEGINS,
    DOES_NOT,
    PERHAPS
  }

  QuickPrediction(Parser parser, ATN atn, DFA[] decisions, PredictionContextCache contexts) {
    super(parser, atn, decisions, contexts);
  }

  private static IntervalSet[] beginnings(ATN atn) {
    IntervalSet[] beginnings = new IntervalSet[atn.getNumberOfDecisions()];
    for (int i = 0; i < beginnings.length; i++) {
      DecisionState state = atn.getDecisionState(i);
      boolean optional =
          state.getNumberOfTransitions() == 2
              && (state instanceof StarLoopEntryState
                  || state.transition(1).target instanceof BlockEndState);
      beginnings[i] = optional ? atn.nextTokens(state.transition(0).target) : new IntervalSet();
    }
    return beginnings;
  }

  private static Answer[][] answers(int words) {
    Answer[][] answers = new Answer[BEGINNINGS.length][];
    for (int i = 0; i < answers.length; i++) {
      IntervalSet beginning = BEGINNINGS[i];
      boolean optional = !beginning.isNil() && !beginning.contains(Token.EPSILON);
      answers[i] = new Answer[optional ? words + 2 : 0];
      for (int k = 0; k < answers[i].length; k++) {
        boolean begins = beginning.contains(k - 1);
        answers[i][k] =
            !begins ? Answer.DOES_NOT : NEAREST.contains(k - 1) ? Answer.BEGINS : Answer.PERHAPS;
      }
    }
    return answers;
  }

  @Override
  public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
    Answer[] answers = ANSWERS[decision];
    int word = input.LA(1);
    if (answers.length > 0) {
      switch (answers[word + 1]) {
        case BEGINS -> {
          return 1;
        }
        case DOES_NOT -> {
          return 2;
        }
        case PERHAPS -> {
          if (isNearest(word, input.LA(2), BEGINNINGS[decision])) {
            return 1;
          }
        }
      }
    } else if (opensRule(decision) && isOutline(input)) {
      return 1;
    }
    return super.adaptivePredict(input, decision, outerContext);
  }

  private static boolean opensRule(int decision) {
    DecisionState state = _ATN.getDecisionState(decision);
    return state.ruleIndex == RULE_ruleLine && state.getNumberOfTransitions() > 2;
  }

  /** Whether the whole rule is an outline, which is the first alternative of a rule. */
  private static boolean isOutline(TokenStream input) {
    int words = 0;
    while (words < LONGEST_OUTLINE && input.LA(words + 1) != Token.EOF) {
      words++;
    }
    boolean quantified = input.LA(2) == OF || input.LA(4) == OF;
    int last = words == 0 ? Token.EOF : input.LA(words);
    return switch (input.LA(1)) {
      case ALL, ANY, NONE, ONE, AT, EXACTLY ->
          words <= 4 && (last == OF || last == FOLLOWING)
              || last == DONE
              || quantified && (input.LA(3) == THESE || input.LA(5) == THESE);
      default -> false;
    };
  }

  /** Whether two words together begin the optional part: {@code at least}, {@code in years}. */
  private static boolean isNearest(int word, int next, IntervalSet beginning) {
    boolean tail = beginning.contains(EQUAL);
    boolean distance = beginning.contains(LESS);
    return switch (word) {
      case FROM -> tail || beginning.size() > 1 && next != THE && next != CENTRAL && next != LOCAL;
      case IN -> tail ? next == OPEN || next == NAME : beginning.size() == 1 && next == UNIT;
      case AT ->
          distance
              ? next == LEAST || next == MOST
              : (next == NAME || next == ANY)
                  && (beginning.size() == 1 || beginning.contains(EVER));
      case BETWEEN, LESS, MORE_WORD -> distance;
      case NOT -> tail && next == IN;
      case OPEN -> next == OR;
      default -> false;
    };
  }
}
