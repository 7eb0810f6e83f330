package org.eligo.tests.reference;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** K1: yes, no or unknown, as the set of what it can still be. */
enum Tri {
  YES,
  NO,
  UNKNOWN;

  static Tri of(boolean surely, boolean surelyNot) {
    if (surely) {
      return YES;
    }
    return surelyNot ? NO : UNKNOWN;
  }

  static Tri of(boolean truth) {
    return truth ? YES : NO;
  }

  /** The table of {@code and}. */
  Tri and(Tri other) {
    return of(this == YES && other == YES, this == NO || other == NO);
  }

  /** The table of {@code or}. */
  Tri or(Tri other) {
    return of(this == YES || other == YES, this == NO && other == NO);
  }

  /** The table of {@code not}. */
  Tri not() {
    return of(this == NO, this == YES);
  }

  /** What all of them say; unknown if they differ, or if there is none. */
  static Tri agree(Collection<Tri> all) {
    Set<Tri> different = all.isEmpty() ? EnumSet.noneOf(Tri.class) : EnumSet.copyOf(all);
    return different.size() == 1 ? different.iterator().next() : UNKNOWN;
  }
}
