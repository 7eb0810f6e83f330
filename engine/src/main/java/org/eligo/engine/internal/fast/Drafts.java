package org.eligo.engine.internal.fast;

import java.util.Arrays;
import org.eligo.dsl.plan.Condition.GroupKind;

/**
 * An item on its way through its clauses, packed into bits: the verdict, whether it counts, what it
 * may come to for the group around it, the same if every referral were approved, the same if no
 * decision were read, and whether the interpreter has to be asked.
 */
final class Drafts {
  private static final int YES = 1;
  private static final int NO = 2;
  private static final int DROPPED = 4;
  private static final int OPEN = YES | NO;
  private static final int ALL = OPEN | DROPPED;

  private static final int VERDICT = 7;
  private static final int COUNTS = 1 << 3;
  private static final int STATES = 4;
  private static final int APPROVED = 7;
  private static final int UNASKED = 10;

  /** Set where the interpreter has to be asked. */
  static final int LEFT = 1 << 13;

  private static final int PASSED = Codes.PASSED;
  private static final int FAILED = Codes.FAILED;
  private static final int UNKNOWN = Codes.UNKNOWN;
  private static final int REFERRED = Codes.REFERRED;
  private static final int NOT_APPLICABLE = Codes.NOT_APPLICABLE;

  private Drafts() {}

  static int verdict(int draft) {
    return draft & VERDICT;
  }

  static boolean counts(int draft) {
    return (draft & COUNTS) != 0;
  }

  private static int states(int draft) {
    return draft >> STATES & ALL;
  }

  private static int approved(int draft) {
    return draft >> APPROVED & ALL;
  }

  private static int unasked(int draft) {
    return draft >> UNASKED & ALL;
  }

  private static int of(int verdict, boolean counts, int states, int approved, int unasked) {
    return verdict
        | (counts ? COUNTS : 0)
        | states << STATES
        | approved << APPROVED
        | unasked << UNASKED;
  }

  private static int sure(int verdict, int state) {
    return of(verdict, verdict != NOT_APPLICABLE, state, state, state);
  }

  private static int clear(boolean inclusion) {
    return inclusion ? YES : NO;
  }

  /** What a rule alone comes to. */
  static int ofRule(int truth, boolean inclusion) {
    return (inclusion ? OF_INCLUSION : OF_EXCLUSION)[truth];
  }

  private static final int[] OF_INCLUSION = rules(PASSED, FAILED);
  private static final int[] OF_EXCLUSION = rules(FAILED, PASSED);

  /** By truth, what a rule alone comes to. */
  private static int[] rules(int yes, int no) {
    int[] drafts = new int[Words.LEFT + 1];
    Arrays.setAll(drafts, Drafts::unknown);
    drafts[Words.YES] = sure(yes, YES);
    drafts[Words.NO] = sure(no, NO);
    return drafts;
  }

  /** The same where the rule is a question, so that what was read is a decision. */
  static int ofQuestion(int truth, boolean inclusion) {
    return ofRule(truth, inclusion) | OPEN << UNASKED;
  }

  private static int unknown(int truth) {
    return of(UNKNOWN, true, OPEN, OPEN, OPEN) | (truth == Words.LEFT ? LEFT : 0);
  }

  /** Whether a clause that lets off has nothing to do. */
  static boolean isOut(int draft) {
    int verdict = draft & VERDICT;
    return verdict == NOT_APPLICABLE || verdict == PASSED && !byDecision(draft);
  }

  /** Of what is out of the way: whether it would not be if no decision were read. */
  private static boolean byDecision(int draft) {
    return (unasked(draft) & OPEN & ~states(draft)) != 0;
  }

  /** What comes of a clause that lets off; only asked where {@link #isOut} says no. */
  static int excused(int draft, int truth, boolean inclusion) {
    if (verdict(draft) == PASSED) {
      int without = (unasked(draft) & DROPPED) | clear(inclusion);
      int standing = of(PASSED, counts(draft), states(draft), approved(draft), without);
      return truth == Words.YES
          ? standing | draft & LEFT
          : truth == Words.LEFT ? draft | LEFT : draft;
    }
    return switch (truth) {
      // What is left may be out of the way by itself, and then not be one to rest on.
      case Words.YES ->
          (draft & LEFT) == 0 ? letOff(states(draft), inclusion) : unknown(Words.LEFT);
      case Words.NO -> draft;
      case Words.UNKNOWN -> verdict(draft) == REFERRED ? draft : open(draft, truth);
      default -> open(draft, truth);
    };
  }

  /** Open both ways; what may drop out may still do so. */
  private static int open(int draft, int truth) {
    int any = OPEN | states(draft) & DROPPED;
    return of(UNKNOWN, true, any, any, any) | draft & LEFT | (truth == Words.LEFT ? LEFT : 0);
  }

  /** What may drop out may still do so, and is none for ELIGIBLE to rest on. */
  private static int letOff(int states, boolean inclusion) {
    int may = clear(inclusion) | states & DROPPED;
    return of(PASSED, (states & DROPPED) == 0, may, may, may);
  }

  /** Whether a referral or discussion acts on a draft. */
  static boolean consults(int draft, boolean rescue) {
    int verdict = draft & VERDICT;
    return verdict == REFERRED || verdict == (rescue ? FAILED : PASSED);
  }

  /** What comes of a referral; only asked where {@link #consults} says yes. */
  static int rescued(int draft, int when, int answered, boolean inclusion) {
    return (draft & VERDICT) == REFERRED
        ? ahead(draft, when == Words.YES ? answered : when, Words.YES)
        : consulted(draft, when, answered, inclusion);
  }

  /**
   * Of parts that are referred: the interpreter knows whether an answer about the whole decides.
   */
  private static int ahead(int draft, int answered, int settles) {
    boolean asked =
        answered != Words.UNKNOWN && answered != (settles == Words.YES ? Words.NO : Words.YES);
    return asked ? draft | LEFT : draft;
  }

  /** What comes of a discussion; only asked where {@link #consults} says yes. */
  static int consulted(int draft, int when, int answered, boolean inclusion) {
    if (when == Words.NO) {
      return draft;
    }
    if (when != Words.YES) {
      return open(draft, when);
    }
    if ((draft & VERDICT) == REFERRED) {
      return ahead(draft, answered, Words.NO);
    }
    if ((states(draft) & DROPPED) != 0) {
      // Nobody knows whether there is anything to discuss.
      return open(draft, Words.UNKNOWN);
    }
    int clear = clear(inclusion);
    return (draft & LEFT)
        | switch (answered) {
          case Words.YES -> sure(PASSED, clear) | OPEN << UNASKED;
          case Words.NO -> sure(FAILED, OPEN & ~clear) | OPEN << UNASKED;
          case Words.UNKNOWN -> of(REFERRED, true, OPEN, clear, OPEN);
          default -> unknown(answered);
        };
  }

  /** What a guard that does not hold leaves. */
  static int dropped() {
    return sure(NOT_APPLICABLE, DROPPED);
  }

  /** What comes of a guard that holds, or may. */
  static int guarded(int draft, int truth, boolean inclusion) {
    if (truth == Words.YES) {
      return draft;
    }
    int states = states(draft) | unasked(draft) | DROPPED;
    int approved = approved(draft) | unasked(draft) | DROPPED;
    int verdict = draft & VERDICT;
    boolean byDecision = verdict == PASSED && (unasked(draft) & ~(clear(inclusion) | DROPPED)) != 0;
    boolean harmless = verdict == NOT_APPLICABLE || verdict == PASSED && !byDecision;
    return of(harmless ? verdict : UNKNOWN, false, states, approved, states)
        | draft & LEFT
        | (truth == Words.LEFT ? LEFT : 0);
  }

  /** What the interpreter may still make something else of may be anything to what is around it. */
  static int done(int draft) {
    if ((draft & LEFT) == 0) {
      return draft;
    }
    int verdict = draft & VERDICT;
    boolean alike = states(draft) == approved(draft) && states(draft) == unasked(draft);
    boolean settled =
        alike
            && (verdict == FAILED
                || verdict == NOT_APPLICABLE
                || verdict == PASSED && counts(draft));
    return settled ? draft & ~LEFT : of(UNKNOWN, true, ALL, ALL, ALL) | LEFT;
  }

  /** The truth that another rule reads from an item. */
  static int truth(int draft) {
    if ((draft & LEFT) != 0) {
      return Words.LEFT;
    }
    int verdict = draft & VERDICT;
    if (verdict == PASSED || verdict == NOT_APPLICABLE) {
      return Words.YES;
    }
    return verdict == FAILED ? Words.NO : Words.UNKNOWN;
  }

  /** The one to show of two checks of a criterion, the later one second. */
  static int worse(int a, int b) {
    int left = (a | b) & LEFT;
    int worst = rank(b) >= rank(a) ? b : a;
    return verdict(worst) == FAILED ? worst & ~LEFT : worst | left;
  }

  private static int rank(int draft) {
    int verdict = draft & VERDICT;
    if (verdict == NOT_APPLICABLE) {
      return 0;
    }
    if (verdict == PASSED) {
      return counts(draft) ? 2 : 1;
    }
    return verdict == REFERRED ? 3 : verdict == UNKNOWN ? 4 : 5;
  }

  /**
   * The members of a group so far: how many may be and surely are yes or dropped, and whether one
   * may be or surely is no, each for what they may come to, may come to if approved, and may come
   * to without decisions.
   */
  static long[] tally() {
    return new long[4];
  }

  /** Adds a member. */
  static void add(long[] tally, int draft) {
    tally[0] += counted(states(draft));
    tally[1] += counted(approved(draft));
    tally[2] += counted(unasked(draft));
    tally[3] += 1 | (long) (draft & LEFT) << 32;
  }

  private static final int FIELD = 10;
  private static final long MASK = (1 << FIELD) - 1;

  private static long counted(int states) {
    long one = Integer.bitCount(states) == 1 ? 1 : 0;
    long yes = states & 1;
    long no = states >> 1 & 1;
    long dropped = states >> 2 & 1;
    return yes
        | (yes & one) << FIELD
        | dropped << 2 * FIELD
        | (dropped & one) << 3 * FIELD
        | no << 4 * FIELD
        | (no & one) << 5 * FIELD;
  }

  private static int combined(long tally, int members, GroupKind kind, int n) {
    int maybeYes = (int) (tally & MASK);
    int surelyYes = (int) (tally >> FIELD & MASK);
    int maybeDropped = (int) (tally >> 2 * FIELD & MASK);
    int surelyDropped = (int) (tally >> 3 * FIELD & MASK);
    boolean maybeNo = (tally >> 4 * FIELD & MASK) != 0;
    boolean surelyNo = (tally >> 5 * FIELD & MASK) != 0;
    boolean noneLeft = maybeDropped == members;
    return switch (kind) {
      case ALL_OF -> states(maybeYes > 0 && !surelyNo, maybeNo, noneLeft);
      case NONE_OF -> states(surelyYes == 0 && maybeNo, maybeYes > 0, noneLeft);
      case ANY_OF -> states(maybeYes >= 1, surelyYes < 1, false);
      case ANY_DONE -> states(maybeYes >= 1 || noneLeft, surelyYes < 1, false);
      case AT_LEAST -> states(maybeYes >= n, surelyYes < n, false);
      case EXACTLY ->
          states(surelyYes <= n && n <= maybeYes, !(surelyYes == n && maybeYes == n), false);
      case AT_MOST -> states(surelyYes <= n && surelyDropped < members, maybeYes > n, noneLeft);
    };
  }

  private static int states(boolean yes, boolean no, boolean dropped) {
    return (yes ? YES : 0) | (no ? NO : 0) | (dropped ? DROPPED : 0);
  }

  /** What a rule that is a group comes to. */
  static int ofGroup(long[] tally, int kind, int n, boolean inclusion) {
    GroupKind of = Codes.kind(kind);
    int members = (int) tally[3];
    int left = (int) (tally[3] >> 32) == 0 ? 0 : LEFT;
    int clear = clear(inclusion);
    int states = combined(tally[0], members, of, n);
    int approved = combined(tally[1], members, of, n);
    int unasked = combined(tally[2], members, of, n);
    if (states == DROPPED) {
      return sure(NOT_APPLICABLE, DROPPED) | left;
    }
    boolean clearOrDropped = states == (clear | DROPPED);
    if (Integer.bitCount(states) == 1 || clearOrDropped) {
      int verdict = (states & clear) != 0 ? PASSED : FAILED;
      return of(verdict, !clearOrDropped, states, approved, unasked) | left;
    }
    return of(approved == clear ? REFERRED : UNKNOWN, true, states, approved, unasked) | left;
  }

  /** The truth of a group inside a condition. */
  static int truthOfGroup(long[] tally, int kind, int n) {
    int states = combined(tally[0], (int) tally[3], Codes.kind(kind), n);
    if (states == YES) {
      return Words.YES;
    }
    boolean left = (int) (tally[3] >> 32) != 0;
    return states == NO ? Words.NO : left ? Words.LEFT : Words.UNKNOWN;
  }
}
