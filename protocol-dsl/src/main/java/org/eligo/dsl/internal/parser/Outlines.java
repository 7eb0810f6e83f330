package org.eligo.dsl.internal.parser;

import java.util.regex.Pattern;

/** Knows the rules whose members are the items below. */
final class Outlines {
  private static final Pattern OUTLINE =
      Pattern.compile(
          "(all|any|none) +of|one +of +the +following|(at +least|at +most|exactly) +\\S+ +of");

  private Outlines() {}

  static boolean isOutline(String code) {
    return OUTLINE.matcher(code).matches();
  }
}
