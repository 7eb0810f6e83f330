package org.eligo.dsl.diagnostic;

/**
 * Every kind of mistake, in one table. Numbers are stable and grouped by what the writer has to
 * think about: 1xx writing and layout, 2xx names, 3xx types and units, 4xx definitions and time,
 * 5xx words against rule, 6xx logic, 7xx open questions.
 */
public enum DiagnosticCode {
  // 1xx writing and layout: the file as a whole
  TAB_IN_INDENTATION("E101", "tab-in-indentation"),
  BAD_CHARACTER("E102", "bad-character"),
  UNEVEN_INDENTATION("E103", "uneven-indentation"),
  TOO_LARGE("E104", "too-large"),
  TOO_DEEP("E105", "too-deep"),
  MISSING_BAR("E106", "missing-bar"),
  STRAY_WORDS("E107", "stray-words"),
  COMMENT_IN_WORDS("W108", "comment-in-words"),
  MISSING_WORDS("E109", "missing-words"),
  // 1xx: sections, items, clauses
  UNKNOWN_SECTION("E110", "unknown-section"),
  UNREADABLE_HEADING("E111", "unreadable-heading"),
  UNKNOWN_CLAUSE("E112", "unknown-clause"),
  MISSING_RULE("E113", "missing-rule"),
  SECOND_RULE("E114", "second-rule"),
  UNREADABLE_DECLARATION("E115", "unreadable-declaration"),
  UNREADABLE_CASE_LINE("E116", "unreadable-case-line"),
  RESERVED_WORD_IN_NAME("E117", "reserved-word-in-name"),
  UNREADABLE_LABEL("E118", "unreadable-label"),
  REPEATED_LINE("E119", "repeated-line"),
  // 1xx: rules
  UNREADABLE_RULE("E120", "unreadable-rule"),
  MISSING_COMPARISON("E121", "missing-comparison"),
  MIXED_AND_OR("E122", "mixed-and-or"),
  MISSING_PARENTHESIS("E123", "missing-parenthesis"),
  STRAY_PARENTHESIS("E124", "stray-parenthesis"),
  DECIMAL_COMMA("E125", "decimal-comma"),
  NUMBER_IN_PARENTHESES("E126", "number-in-parentheses"),
  WHERE_TOO_WIDE("E127", "where-too-wide"),
  MISSPELT_WORD("E128", "misspelt-word"),
  CHAINED_COMPARISON("E129", "chained-comparison"),
  MISSING_ANCHOR("E130", "missing-anchor"),
  UNFINISHED_RULE("E131", "unfinished-rule"),
  VALUE_EXPECTED("E132", "value-expected"),
  CONDITION_EXPECTED("E133", "condition-expected"),
  UNREADABLE_NUMBER("E134", "unreadable-number"),
  MISSING_QUOTE("E135", "missing-quote"),
  NOT_IN_THE_LANGUAGE("E140", "not-in-the-language"),
  CANNOT_INCLUDE("E141", "cannot-include"),

  // 2xx names
  UNKNOWN_NAME("E201", "unknown-name"),
  DUPLICATE_NAME("E202", "duplicate-name"),
  NEARLY_SAME_NAME("E203", "nearly-same-name"),
  NAME_DOES_NOT_FIT("E204", "name-does-not-fit"),
  UNKNOWN_CHOICE("E205", "unknown-choice"),
  DUPLICATE_LABEL("E206", "duplicate-label"),
  MISSING_LABEL("E207", "missing-label"),
  BEYOND_WHERE("E208", "beyond-where"),

  // 3xx types and units
  WRONG_TYPE("E301", "wrong-type"),
  MISSING_UNIT("E302", "missing-unit"),
  UNKNOWN_UNIT("E303", "unknown-unit"),
  UNIT_MISMATCH("E304", "unit-mismatch"),
  NEEDS_CAST("E305", "needs-cast"),
  NO_RANGE("E306", "no-range"),
  DATE_COMPARED("E307", "date-compared"),
  OPTION_DOES_NOT_FIT("E308", "option-does-not-fit"),
  WRONG_VALUE("E309", "wrong-value"),
  NOT_A_LENGTH("E310", "not-a-length"),

  // 4xx definitions and time
  MISSING_TIME("E401", "missing-time"),
  CIRCULAR_DEFINITION("E402", "circular-definition"),
  TIME_DOES_NOT_FIT("E403", "time-does-not-fit"),
  EMPTY_RANGE("E404", "empty-range"),
  NO_ENTRY_AROUND("E405", "no-entry-around"),
  CLAUSE_DOES_NOT_FIT("E406", "clause-does-not-fit"),
  RULE_DOES_NOT_FIT("E407", "rule-does-not-fit"),
  TOO_FEW_MEMBERS("E408", "too-few-members"),
  STRAY_MEMBERS("E409", "stray-members"),
  SECOND_QUESTION("E410", "second-question"),
  UNQUOTED_WORDS("E411", "unquoted-words"),
  UNRESOLVED_IS_DECIDED("E412", "unresolved-is-decided"),
  INCOMPLETE_FILE("E413", "incomplete-file"),

  // 5xx words against rule
  WORDS_AND_RULE_DIFFER("W501", "words-and-rule-differ"),
  NEWEST_HIDES_OLDER("W502", "newest-hides-older"),

  // 6xx logic
  GAP_IN_LABELS("W601", "gap-in-labels"),
  NEVER_HOLDS("W603", "never-holds"),
  WAITS_FOR_LATER_DAY("W604", "waits-for-later-day"),

  // 7xx open questions
  OPEN_QUESTION("W701", "open-question"),
  UNUSED_DATA("W702", "unused-data"),
  UNUSED_DEFINITION("W703", "unused-definition"),
  CHOICE_WITHOUT_ROW("W704", "choice-without-row");

  private final String number;
  private final String kebab;

  DiagnosticCode(String number, String kebab) {
    this.number = number;
    this.kebab = kebab;
  }

  /** The letter and number, such as {@code E201}. */
  public String number() {
    return number;
  }

  /** The name in small letters and hyphens, such as {@code unknown-name}. */
  public String kebab() {
    return kebab;
  }

  /** How much it weighs: codes with {@code E} are errors, codes with {@code W} warnings. */
  public Severity severity() {
    return number.charAt(0) == 'E' ? Severity.ERROR : Severity.WARNING;
  }
}
