package org.eligo.engine.internal.fast;

/**
 * What the generated code calls for histories of which not all entries surely happened or begin on
 * a known day. Such a history has a negative head, and behind each of its entries stand the last
 * day on which it may begin and the truth that it happened at all. The functions are those of
 * {@link Entries}, with the place of that last day in an entry.
 */
final class RoughEntries {
  /** The words behind an entry. */
  static final int MORE = 2;

  private static final int COMPARATOR_BITS = 3;

  private RoughEntries() {}

  /** The place of the first entry of a negative head. */
  static int begin(long head) {
    return (int) (-(head + 2) >> 16);
  }

  /** How many entries there are. */
  static int count(long head) {
    return (int) (-(head + 2) & 0xffff);
  }

  private static int ifHappened(long[] d, int at, int behind, int truth) {
    return Math.min(truth, (int) d[at + behind + 1]);
  }

  /** An event, or the beginning of a course, in a window. */
  static int started(long[] d, int at, long from, long to, int behind) {
    return ifHappened(d, at, behind, Rough.inside(d[at], d[at + behind], from, to));
  }

  /** A course that touches a window. */
  static int touches(long[] d, int at, long from, long to, int behind) {
    int begun = Rough.notAfter(d[at], d[at + behind], to);
    return ifHappened(
        d, at, behind, Math.min(begun, Entries.notBefore(d, at + Entries.ahead(d, at, to), from)));
  }

  /** A course that ends in a window. */
  static int ended(long[] d, int at, long from, long to, int behind) {
    return ifHappened(d, at, behind, Entries.ended(d, at, from, to));
  }

  /** A course over a whole window; an open side is never covered for sure. */
  static int throughout(long[] d, int at, long from, long to, int behind) {
    long last = d[at + behind];
    int begun =
        from == Words.FIRST
            ? Words.UNKNOWN
            : Math.min(Rough.notAfter(d[at], last, from), Rough.notAfter(d[at], last, to));
    int lasts =
        Math.min(
            Entries.lasts(d, at, to), Entries.notBefore(d, at + Entries.ahead(d, at, to), from));
    return ifHappened(d, at, behind, Math.min(begun, lasts));
  }

  /** How long a course must last, as {@link #lasted} takes it. */
  static int how(int comparator, int behind) {
    return behind << COMPARATOR_BITS | comparator;
  }

  /**
   * Whether what a course has of a window lasts so long.
   *
   * @param amount twice the days, or twice the months plus one
   */
  static int lasted(long[] d, int at, long from, long to, int amount, int how) {
    int behind = how >> COMPARATOR_BITS;
    boolean open = from == Words.FIRST;
    long first = open ? d[at] : Math.max(d[at], from >> 1);
    long last = open ? d[at + behind] : Math.max(d[at + behind], from >> 1);
    int end = at + Entries.ahead(d, at, to);
    long least = Math.min(d[end + 1], to >> 1);
    long most = Math.min(d[end + 2], to >> 1);
    long early = first == Long.MIN_VALUE ? Long.MIN_VALUE + 1 : Entries.after(first, amount);
    long late = last == Long.MAX_VALUE ? Long.MAX_VALUE : Entries.after(last, amount);
    int atLeast = reached(early - 1, late - 1, least, most);
    int longer = reached(early, late, least, most);
    return Entries.lasted(atLeast, longer, how & (1 << COMPARATOR_BITS) - 1);
  }

  private static int reached(long early, long late, long least, long most) {
    return late <= least ? Words.YES : early > most ? Words.NO : Words.UNKNOWN;
  }
}
