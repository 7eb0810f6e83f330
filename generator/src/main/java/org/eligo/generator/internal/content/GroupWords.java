package org.eligo.generator.internal.content;

import org.eligo.dsl.plan.Condition.Group;

/** The words at the head of a group, and which answer of its members speaks for entry. */
final class GroupWords {
  private GroupWords() {}

  /** The answer that speaks for entry; {@code EITHER} where neither does on its own. */
  enum Wanted {
    YES,
    NO,
    EITHER;

    Wanted opposite() {
      return switch (this) {
        case YES -> NO;
        case NO -> YES;
        case EITHER -> EITHER;
      };
    }
  }

  /** The head of a group that is a whole criterion. */
  static String ofCriterion(Group group, boolean inclusion) {
    if (!inclusion) {
      return "May not enter if " + members(group, "is YES", "are YES") + ".";
    }
    return switch (group.kind()) {
      case NONE_OF -> "NONE OF the following may be YES.";
      case AT_MOST -> "AT MOST " + group.count() + " OF the following may be YES.";
      case ALL_OF, ANY_OF, ANY_DONE, AT_LEAST, EXACTLY ->
          capital(members(group, "must be YES", "must be YES")) + ".";
    };
  }

  /** The head of a group that is a part of a criterion. */
  static String ofPart(Group group) {
    return "YES if " + members(group, "is YES", "are YES") + ".";
  }

  /** The answer of a member that speaks for entry, from that of its group. */
  static Wanted ofMembers(Group group, Wanted ofGroup) {
    return switch (group.kind()) {
      case ALL_OF, ANY_OF, ANY_DONE, AT_LEAST -> ofGroup;
      case NONE_OF, AT_MOST -> ofGroup.opposite();
      case EXACTLY -> Wanted.EITHER;
    };
  }

  private static String members(Group group, String one, String several) {
    boolean single = group.count() == 1;
    return switch (group.kind()) {
      case ALL_OF -> "ALL OF the following " + several;
      case ANY_OF -> "AT LEAST 1 OF the following " + one;
      case ANY_DONE -> "AT LEAST 1 OF the following that was done " + one;
      case NONE_OF -> "NONE OF the following " + one;
      case AT_LEAST ->
          "AT LEAST " + group.count() + " OF the following " + (single ? one : several);
      case AT_MOST -> "AT MOST " + group.count() + " OF the following " + (single ? one : several);
      case EXACTLY -> "EXACTLY " + group.count() + " OF the following " + (single ? one : several);
    };
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
