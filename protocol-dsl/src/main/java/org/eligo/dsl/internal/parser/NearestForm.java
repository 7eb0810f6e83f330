package org.eligo.dsl.internal.parser;

import static org.eligo.dsl.internal.parser.generated.CriteriaLexer.*;

import java.util.List;

/** An example of the form that a phrase was likely to become. */
final class NearestForm {
  private NearestForm() {}

  /** What could stand there, with an example; the phrase could be read up to {@code index}. */
  static String of(List<Piece> pieces, int index) {
    Piece first = pieces.getFirst();
    String atLine = ofLine(first);
    if (!atLine.isEmpty()) {
      return atLine;
    }
    if (index == 0 && (first.is(DATE) || first.is(NAME))) {
      return first.is(DATE)
          ? "write `from " + first.getText() + " to ...`"
          : "a number belongs here, with its unit where it has one: `6 months`, `1.25`";
    }
    List<Piece> read = pieces.subList(0, Math.min(index, pieces.size()));
    for (int i = read.size() - 1; i >= 0; i--) {
      String form = ofWord(read, i);
      if (!form.isEmpty()) {
        return form;
      }
    }
    return first.is(NAME)
        ? "behind a name stands its time, then what it must be: `NAME at screening`, `NAME at"
            + " screening >= 75,000 /uL`, `NAME at screening is CHOICE`"
        : "a rule is a yes/no item (`NAME at screening`), a comparison (`NAME at screening >= 2`),"
            + " a history (`any NAME within 4 weeks before screening`) or a question (`judged by"
            + " ROLE`)";
  }

  private static String ofLine(Piece first) {
    return switch (first.getType()) {
      case JUDGED -> "write `judged by ROLE`, with a time if the text names one";
      case ASKED -> "write `asked`, with a time if the text names one: `asked at screening`";
      case AGREED -> "write `agreed by participant at screening`, or with `covering A to B`";
      case DEFINED -> "write `defined elsewhere in \"DOCUMENT\", judged by ROLE`";
      case CHECKED -> "write `checked at screening, day 0`";
      case RETEST -> "write `retest once within 1 week, the latest decides`";
      case REFER -> "write `refer to ROLE when CONDITION`";
      case DISCUSS -> "write `discuss with ROLE when CONDITION`";
      case APPLIES -> "write `applies when CONDITION`, or `applies to COHORT`";
      case VALID -> "write `valid 28 days`";
      case COUNTS -> "write `counts only without (NAME, NAME) within 7 days before its date`";
      case DETECTS -> "write `detects from 20 IU/mL`";
      case PLAUSIBLE -> "write `plausible from 25 kg to 300 kg`";
      default -> "";
    };
  }

  private static String ofWord(List<Piece> read, int i) {
    boolean next = i + 1 < read.size();
    return switch (read.get(i).getType()) {
      case WITHIN -> "a window is a length, a side and a day: `within 4 weeks before screening`";
      case FROM ->
          "write `from 12 months to 6 months before screening`, or `from consent to day 0`";
      case BETWEEN -> "write `between 18 years and 70 years`";
      case IS ->
          "behind `is` stands one choice, `normal`, or `outside normal`; several choices are"
              + " written `in (A, B)`";
      case IN -> "behind `in` stand choices, `in (A, B)`, or the name of a list";
      case WHERE -> "behind `where` stands a condition on fields: `where grade >= 2 and severe`";
      case TOTAL ->
          "write `(total dose of NAME ongoing at screening where FIELD is CHOICE) <= 70"
              + " mg/day`";
      case AGE -> "write `age at consent >= 18 years`";
      case AT_LEAST, AT_MOST, GREATER_SIGN, LESS_SIGN, EQUAL, ABOVE, BELOW ->
          "behind a comparison stands a number with its unit: `NAME at screening >= 75,000 /uL`";
      case ANY, NO, EVERY ->
          next && read.get(i + 1).is(OF)
              ? "write `any of (NAME, NAME) at screening`"
              : "a history is asked like `any NAME within 4 weeks before screening where FIELD is"
                  + " CHOICE`";
      default -> "";
    };
  }
}
