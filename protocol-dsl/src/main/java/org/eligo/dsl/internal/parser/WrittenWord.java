package org.eligo.dsl.internal.parser;

import org.eligo.dsl.source.Span;
import org.eligo.dsl.source.Spelt;

/**
 * A word, sign, name or unit as it is written in the canonical layout.
 *
 * @param joint how loosely it is joined with what stands before it; {@link #FAST} where no line may
 *     begin. The smaller, the looser; the parts of the loosest joints are broken first.
 * @param list whether all joints of this tightness are broken once one of them is
 */
public record WrittenWord(Spelt spelt, int joint, boolean list) {
  /** No line may begin here. */
  public static final int FAST = Integer.MAX_VALUE;

  static WrittenWord fast(Span span, String text, boolean blank) {
    return new WrittenWord(new Spelt(span, text, blank), FAST, false);
  }

  WrittenWord after(boolean separated) {
    return new WrittenWord(new Spelt(spelt.span(), spelt.text(), separated), joint, list);
  }

  /** How it is spelt. */
  public String text() {
    return spelt.text();
  }

  /** Whether a blank stands before it, unless it begins a line. */
  public boolean blank() {
    return spelt.blank();
  }
}
