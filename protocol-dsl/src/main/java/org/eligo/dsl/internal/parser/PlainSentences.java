package org.eligo.dsl.internal.parser;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of plain English that are rules in other words. */
final class PlainSentences {
  /**
   * A sentence and the rule for it; {@code $1} stands for what the first group of the pattern
   * found.
   *
   * @param words one of them stands in every text that the pattern finds: patterns are slow
   */
  record Slip(List<String> words, Pattern pattern, String message, String help) {
    Slip(List<String> words, String pattern, String message, String help) {
      this(words, Pattern.compile(pattern), message, help);
    }

    boolean canBeIn(String text) {
      for (String word : words) {
        if (text.contains(word)) {
          return true;
        }
      }
      return false;
    }

    Matcher in(String text) {
      return pattern.matcher(text);
    }
  }

  /** What a whole rule may be. */
  static final List<Slip> AT_START =
      List.of(
          new Slip(
              List.of("agree", "consent", "willing"),
              "(?:agreement|agreed|agrees|consented|consent given|willing)\\b(?! by"
                  + " participant\\b).*",
              "what the participant agrees to is asked by `agreed by participant`",
              "write `agreed by participant`, with a time if the text names one"),
          new Slip(
              List.of("judg", "decided", "assessed", "determined", "opinion"),
              "(?:(?:judgement|judgment|decided|assessed|determined|opinion|as judged)"
                  + " (?:by|of)(?: the)?|judged (?:of|by the)) (\\S.*)",
              "an opinion is asked by `judged by`",
              "write `judged by $1`"),
          new Slip(
              List.of("in the "),
              "in the (?:opinion|judgement|judgment) of (?:the )?(\\S.*)",
              "an opinion is asked by `judged by`",
              "write `judged by $1`"),
          new Slip(
              List.of("ask", "answered by"),
              "(?:ask|asked (?:of |to )?(?:the )?(?:participant|patient|subject)s?|answered by.*)",
              "what the participant answers is asked by `asked`",
              "write `asked`, with a time if the text names one: `asked at screening`"),
          new Slip(
              List.of("defined elsewhere"),
              "defined elsewhere (\"[^\"]*\"?.*)",
              "`in` is missing before the document",
              "write `defined elsewhere in $1`"),
          new Slip(
              List.of("protocol"),
              "(?:defined|described|as defined|see|according to)(?: in| by)? (?:the"
                  + " )?protocol\\b.*",
              "a text that is not here is named by `defined elsewhere in`",
              "write `defined elsewhere in \"the protocol\", judged by ROLE`"),
          new Slip(
              List.of("other criteria"),
              "other criteria may apply(?! *, *checked by \\S).*",
              "criteria that the text does not list are checked by a role",
              "write `other criteria may apply, checked by ROLE`"),
          new Slip(
              List.of("n/a", "na", "no", "tbd", "to do", "-"),
              "(?:n/a|na|none|not applicable|no criterion|nothing|tbd|to do|-)",
              "nothing says that the item has no rule, and why",
              "write `no rule | why`, or `removed | why` for a number that was withdrawn"),
          new Slip(
              List.of(" then "),
              "if (.+) then (.+)",
              "a rule has no `if` and `then`",
              "write `$2`, and on the next line `applies when $1`"),
          new Slip(
              List.of(", "),
              "(?:if|when|for) (.+), (.+)",
              "what a rule is about stands in a clause of its own",
              "write `$2`, and on the next line `applies when $1`"),
          new Slip(
              List.of("either "),
              "either (.+ or .+)",
              "`either` is left out: `or` says enough",
              "write `$1`"),
          new Slip(
              List.of("both "),
              "both (.+ and .+)",
              "`both` is left out: `and` says enough",
              "write `$1`"));

  /** What may stand anywhere in a rule. */
  static final List<Slip> ANYWHERE =
      List.of(
          new Slip(
              List.of("history of"),
              "(?<!\\S)(?:any |a |no |known |prior |past )?history of (?:an? |any )?([\\w' -]+)",
              "a history is asked by its time",
              "write `any $1 ever` (or `no $1 ever`) for an event or course, `known $1` for a yes/no"
                  + " item"),
          new Slip(
              List.of("last ", "past ", "previous ", "preceding ", "prior "),
              "(?<!\\S)(?:during|over|for|throughout) (?:the"
                  + " )?(?:last|past|previous|preceding|prior) (\\d+ \\p{L}+)(?: (?:before|prior"
                  + " to) [\\w ]+)?",
              "a window is written with `within`",
              "write `within $1 before screening`, or another day"),
          new Slip(
              List.of("than"),
              "(?<!\\S)(?:no (?:less|fewer|lower)|not (?:lower|fewer)) than (\\S+)",
              "a lower limit is written with `at least`",
              "write `at least $1`, or `>= $1`"),
          new Slip(
              List.of("than ", "up to", "maximum of", "not exceeding"),
              "(?<!\\S)(?:no (?:more|greater|higher) than|not (?:greater|higher) than"
                  + "|up to|maximum of|not exceeding) (?=\\d)",
              "an upper limit is written with `at most`",
              "write `at most ...`, or `<= ...`"),
          new Slip(
              List.of(" with "),
              " with (?<=\\b(?:any|no|every)\\b.{1,80} with )(\\S.*)",
              "what is asked of an entry stands behind `where`",
              "write `where $1`"),
          new Slip(
              List.of(" if "),
              "^((?:refer to|discuss with) .+?) if (.+)$",
              "`when` stands before the condition",
              "write `$1 when $2`"),
          new Slip(
              List.of("the "),
              "(?<!\\S)the (ULN|LLN)(?!\\S)",
              "`the` is left out before a limit",
              "write `$1`"),
          new Slip(
              List.of("stable "),
              "(?:at|on) (?:an? )?stable (\\w+)(?: of .+)? for (.+)",
              "that nothing changed is asked by `stable in`",
              "write `stable in $1 for $2`"),
          new Slip(
              List.of("and/or"),
              "(?<!\\S)and/or(?!\\S)",
              "`and/or` has no meaning of its own",
              "write `or` if one is enough, `and` if both must hold"),
          new Slip(
              List.of("except", "excluding", "but not if", "unless"),
              "(?<!\\S)(?:except|excluding|but not if|unless)(?: for| when| if)? (.+)",
              "an exception is a clause of its own",
              "write on the next line `unless $1`"),
          new Slip(
              List.of("but"),
              "(?<!\\S)but(?: not)?(?!\\S)",
              "`but` does not join two conditions",
              "write `and`, or `and not`"),
          new Slip(
              List.of("if "),
              "(?<!\\S)if (.+)",
              "whom a rule is about is said in a clause of its own",
              "write on the next line `applies when $1`"),
          new Slip(
              List.of(" times "),
              "(\\d[\\d.]*) times (?:the )?(?:ULN|upper limit(?: of normal)?)",
              "a multiple of the limit is written with `x` and `ULN`",
              "write `$1 x ULN`"),
          new Slip(
              List.of("upper limit", "upper normal limit"),
              "(?:[x×] )?(?:the )?upper limit(?: of normal)?|[x×] upper normal limit",
              "the upper limit of normal is called `ULN`",
              "write for instance `2.5 x ULN`, or `> ULN`"),
          new Slip(
              List.of("lower limit"),
              "(?:[x×] )?(?:the )?lower limit(?: of normal)?",
              "the lower limit of normal is called `LLN`",
              "write for instance `0.8 x LLN`, or `< LLN`"),
          new Slip(
              List.of("%"),
              "(\\d+) ?% (?:of )?(?:the )?(ULN|LLN)",
              "a part of the limit is written as its multiple",
              "write the multiple, such as `3 x $2` for 300 %"),
          new Slip(
              List.of("since"),
              "(?<!\\S)(\\d+ \\p{L}+) since (\\S.*)",
              "a distance is counted before or after a day",
              "write `$1 before $2`, or `$1 after $2`"),
          new Slip(
              List.of("since", "starting from"),
              "(?<!\\S)(?:since|starting from) (\\S.*)",
              "`since` is not a word of the language",
              "write `from $1 on` with the day included, `after $1` without it"),
          new Slip(
              List.of("consecutive"),
              "(?<!\\S)(\\d+) consecutive (days|weeks|months|years)(?!\\S)",
              "days one after the other are asked by `in a row`",
              "write `$1 $2 in a row`"),
          new Slip(
              List.of("passed"),
              "(?<!\\S)(?<!criterion )([\\w.]+) is (not )?passed(?!\\S)",
              "another criterion is asked by `criterion`",
              "write `criterion $1 is passed`, with `not` before it for the opposite"),
          new Slip(
              List.of("planned"),
              "^planned ([\\w' -]+?) ((?:before|after|within|from|by|at|ever)\\b.*)",
              "`planned` stands behind the name",
              "write `any $1 planned $2`"),
          new Slip(
              List.of("planned for"),
              "(?<!\\S)planned for (?:at least|at most|more than|less than|over)? ?\\d.*",
              "a plan has a day, but no length",
              "record the planned length in a field of the entry, and ask it behind `where`"),
          new Slip(
              List.of(" of ("),
              "(?:any|all|none|every) of \\(([^()]+)\\) (given|planned)(?!\\S).*",
              "`$2` is asked of one name",
              "write a condition for each of `$1`, joined by `or` or `and`"),
          new Slip(
              List.of("started"),
              "(?<=\\bwhere\\b.{0,300}\\b(?:or|and|not) |\\bwhere )started (\\S.*)",
              "behind `where` the first day of the entry is `its start`",
              "write `its start $1`"),
          new Slip(
              List.of("ended"),
              "(?<=\\bwhere\\b.{0,300}\\b(?:or|and|not) |\\bwhere )ended (\\S.*)",
              "behind `where` the last day of the entry is `its end`",
              "write `its end $1`"),
          new Slip(
              List.of(" ago"),
              "(?<!\\S)(\\d+) (\\w+) ago(?!\\S)",
              "`ago` says no day",
              "count from a day: `more than $1 $2 before screening`"));

  private PlainSentences() {}
}
