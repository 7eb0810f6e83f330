package org.eligo.tests.differential;

import java.util.Optional;

/**
 * Where a condition is written.
 *
 * @param around the item whose entry or result is tested
 * @param open whether results may stand without a time
 * @param site whether only facts of the site may be named
 * @param depth how much deeper it may become
 */
record Scope(Optional<Thing> around, boolean open, boolean site, int depth) {
  private static final int DEPTH = 2;

  static Scope rule() {
    return rule(DEPTH);
  }

  static Scope rule(int depth) {
    return new Scope(Optional.empty(), false, false, depth);
  }

  static Scope ofSite() {
    return new Scope(Optional.empty(), false, true, 1);
  }

  Scope in(Thing thing) {
    return new Scope(Optional.of(thing), false, site, depth - 1);
  }

  /** The same, but deep enough for one condition more. */
  Scope atLeast(int least) {
    return new Scope(around, open, site, Math.max(depth, least));
  }

  Scope alone() {
    return new Scope(Optional.empty(), open, site, depth - 1);
  }

  Scope deeper() {
    return new Scope(around, open, site, depth - 1);
  }

  Scope opened() {
    return new Scope(Optional.empty(), true, site, depth - 1);
  }

  boolean deep() {
    return depth > 0;
  }
}
