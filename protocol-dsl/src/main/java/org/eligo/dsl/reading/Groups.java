package org.eligo.dsl.reading;

import org.eligo.dsl.plan.Condition;

/** The heads of groups. */
final class Groups {
  private Groups() {}

  static String head(Condition.Group group) {
    int count = group.count();
    return switch (group.kind()) {
      case ALL_OF -> "all of the following are so";
      case ANY_OF -> "at least one of the following is so";
      case ANY_DONE ->
          "at least one of the following is so, what was not done left out (one must have been"
              + " done)";
      case NONE_OF -> "none of the following is so";
      case AT_LEAST -> "at least " + count + " of the following " + are(count);
      case AT_MOST -> "at most " + count + " of the following " + are(count);
      case EXACTLY -> "exactly " + count + " of the following " + are(count);
    };
  }

  private static String are(int count) {
    return count == 1 ? "is so" : "are so";
  }
}
