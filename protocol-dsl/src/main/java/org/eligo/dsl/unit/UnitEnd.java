package org.eligo.dsl.unit;

/** Decides whether a unit may end at a place in a text. */
final class UnitEnd {
  // Signs that would make more of the unit if they follow without a blank.
  private static final String JOINING = "/^*·×{[_°²³⁶⁹¹%";

  private UnitEnd() {}

  static boolean at(CharSequence text, int end) {
    if (end >= text.length()) {
      return true;
    }
    int next = Character.codePointAt(text, end);
    if (Character.isLetterOrDigit(next)
        || Character.getType(next) == Character.NON_SPACING_MARK
        || JOINING.indexOf(next) >= 0) {
      return false;
    }
    boolean tying = next == '-' || next == '.' || next == '\'' || next == '’';
    return !tying
        || end + 1 >= text.length()
        || !Character.isLetterOrDigit(Character.codePointAt(text, end + 1));
  }
}
