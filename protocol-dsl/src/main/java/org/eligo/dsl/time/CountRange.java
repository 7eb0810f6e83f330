package org.eligo.dsl.time;

/**
 * Every whole number that a count over partly known days may be, such as an age in years.
 *
 * @param least the least possible number, or {@link #NO_LEAST}
 * @param most the greatest possible number, or {@link #NO_MOST}
 */
public record CountRange(long least, long most) {
  /** Stands for {@code least} where there is none. */
  public static final long NO_LEAST = Long.MIN_VALUE;

  /** Stands for {@code most} where there is none. */
  public static final long NO_MOST = Long.MAX_VALUE;

  /** Refuses a range whose least number is above its greatest. */
  public CountRange {
    if (least > most) {
      throw new IllegalArgumentException("no range of numbers: " + least + " to " + most);
    }
  }

  /** Whether there is a least possible number. */
  public boolean hasLeast() {
    return least != NO_LEAST;
  }

  /** Whether there is a greatest possible number. */
  public boolean hasMost() {
    return most != NO_MOST;
  }

  /** Whether the number is {@code limit} or more. */
  public Decided atLeast(long limit) {
    return Decided.of(hasLeast() && least >= limit, hasMost() && most < limit);
  }

  /** Whether the number is {@code limit} or less. */
  public Decided atMost(long limit) {
    return Decided.of(hasMost() && most <= limit, hasLeast() && least > limit);
  }

  /** Whether the number is more than {@code limit}. */
  public Decided moreThan(long limit) {
    return atMost(limit).not();
  }

  /** Whether the number is less than {@code limit}. */
  public Decided lessThan(long limit) {
    return atLeast(limit).not();
  }
}
