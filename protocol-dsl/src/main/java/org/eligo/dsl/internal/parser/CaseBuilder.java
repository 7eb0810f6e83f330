package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.CaseLine.Bound;
import org.eligo.dsl.syntax.CaseLine.DateText;
import org.eligo.dsl.syntax.CaseLine.FieldValue;
import org.eligo.dsl.syntax.CaseLine.NormalRange;
import org.eligo.dsl.syntax.Name;

/** Builds the lines of a case. */
final class CaseBuilder {
  private static final int LONGEST = 2_000;
  private static final String SAMPLE = " sample ";
  private static final String LABORATORY = " laboratory ";
  static final Set<String> VERDICTS =
      Set.of("PASSED", "FAILED", "UNKNOWN", "REFERRED", "NOT_APPLICABLE");
  static final Set<String> OUTCOMES = Set.of("ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED");
  static final Set<String> FINALITIES = Set.of("provisional", "final");
  static final Pattern ANSWER =
      Pattern.compile("(yes|no|approved|refused|discussed) +by +(\\S.*?) +on +(\\S.*)");
  private static final Pattern COMPLETE =
      Pattern.compile(
          "(?:none(?: +(ever)| +since +([^, ]+))? *, *)?complete"
              + "(?: +since +((?!ever\\b)[^, ]+)| +(since +ever))?"
              + "( *, *plans(?: +to +(\\S+))?)? +on +(\\S.*)");

  private static final Pattern DISTINCT = Pattern.compile("}\\s*distinct\\s*$");
  private static final Pattern ENTRY =
      Pattern.compile("((?:on|planned|from)\\b.*?)(\\s+distinct)?\\s*");

  private final String text;
  private final Diagnostics diagnostics;
  private final DeclaredNames declared;

  CaseBuilder(String text, Diagnostics diagnostics, DeclaredNames declared) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.declared = declared;
  }

  CaseLine line(LineNode node) {
    Cuts code = Cuts.code(text, node);
    Span span = code.span();
    node.children.forEach(
        child -> diagnostics.add(Lines.misplaced(child, "nothing can stand below a case's line")));
    if (node.hasWords()) {
      return unreadable(span, "the line of a case carries no words", "write a remark as a comment");
    }
    if (code.startsWith("as of") && !code.after(5).isEmpty()) {
      return new CaseLine.AsOf(code.after(5).name(), span);
    }
    if (code.startsWith("stage") && !code.after(5).isEmpty() && code.find(" = ") < 0) {
      return new CaseLine.Stage(code.after(5).name(), span);
    }
    if (code.startsWith("expect")) {
      return expect(code.after(6), span);
    }
    int equals = code.find("=");
    if (equals <= 0 || code.after(equals + 1).isEmpty()) {
      return unreadable(
          span,
          "the line is neither a fact nor an expectation",
          "write `NAME = VALUE on DATE`, or `expect PATH VERDICT`");
    }
    return fact(code.part(0, equals).name(), code.after(equals + 1), span);
  }

  private CaseLine fact(Name item, Cuts value, Span span) {
    String written = value.text();
    if (written.length() > LONGEST) {
      return unreadable(span, "the line of a case is too long", "write one fact a line");
    }
    if (NameJoiner.fold(written).equals("not asked")) {
      return new CaseLine.NotAsked(item, span);
    }
    if (declared.isMilestone(item.text())) {
      boolean planned = value.startsWith("planned");
      List<Cuts> days = planned ? List.of(value.after(7)) : value.commas();
      return new CaseLine.MilestoneDay(item, planned, days.stream().map(Cuts::name).toList(), span);
    }
    Matcher answer = ANSWER.matcher(written);
    if (answer.matches()) {
      return new CaseLine.Answer(
          item,
          group(value, answer, 1).name(),
          group(value, answer, 2).name(),
          date(group(value, answer, 3)),
          span);
    }
    Matcher complete = COMPLETE.matcher(written);
    if (complete.matches()) {
      return complete(item, value, complete, span);
    }
    List<FieldValue> fields = new ArrayList<>();
    int brace = value.find("{");
    boolean distinct = brace >= 0 && DISTINCT.matcher(written).find();
    if (brace >= 0) {
      int before = diagnostics.errorCount();
      fields.addAll(fields(value.after(brace)));
      if (diagnostics.errorCount() > before) {
        return new CaseLine.Gap(span);
      }
      value = value.part(0, brace);
    }
    Matcher entry = ENTRY.matcher(value.text());
    if (entry.matches()) {
      distinct |= entry.group(2) != null;
      Cuts days = group(value, entry, 1);
      if (days.startsWith("on")) {
        return new CaseLine.Event(item, date(days.after(2)), false, distinct, fields, span);
      }
      if (days.startsWith("planned")) {
        return new CaseLine.Event(item, date(days.after(7)), true, distinct, fields, span);
      }
      return course(item, days.after(4), distinct, fields, span);
    }
    return result(item, value, fields, span);
  }

  private CaseLine complete(Name item, Cuts value, Matcher match, Span span) {
    int since = match.group(2) != null ? 2 : match.group(3) != null ? 3 : 0;
    Optional<DateText> from =
        since == 0 ? Optional.empty() : Optional.of(date(group(value, match, since)));
    boolean none = value.startsWith("none") || value.text().startsWith("none,");
    Optional<CaseLine.Plans> plans =
        match.group(5) == null
            ? Optional.empty()
            : Optional.of(
                new CaseLine.Plans(
                    match.group(6) == null
                        ? Optional.empty()
                        : Optional.of(date(group(value, match, 6)))));
    return new CaseLine.Complete(item, none, from, plans, date(group(value, match, 7)), span);
  }

  private CaseLine course(
      Name item, Cuts dates, boolean distinct, List<FieldValue> fields, Span span) {
    int ongoing = dates.find(" ongoing on ");
    if (ongoing >= 0) {
      return new CaseLine.Course(
          item,
          date(dates.part(0, ongoing)),
          Optional.empty(),
          false,
          Optional.of(date(dates.after(ongoing + 12))),
          distinct,
          fields,
          span);
    }
    int to = dates.find(" to ");
    if (to < 0) {
      return new CaseLine.Course(
          item, date(dates), Optional.empty(), false, Optional.empty(), distinct, fields, span);
    }
    Cuts end = dates.after(to + 4);
    boolean planned = end.startsWith("planned");
    return new CaseLine.Course(
        item,
        date(dates.part(0, to)),
        Optional.of(date(planned ? end.after(7) : end)),
        planned,
        Optional.empty(),
        distinct,
        fields,
        span);
  }

  private CaseLine result(Name item, Cuts value, List<FieldValue> fields, Span span) {
    Optional<Name> sample = last(value, SAMPLE);
    value = sample.isEmpty() ? value : value.part(0, value.text().lastIndexOf(SAMPLE));
    Optional<Name> laboratory = last(value, LABORATORY);
    value = laboratory.isEmpty() ? value : value.part(0, value.text().lastIndexOf(LABORATORY));
    Optional<NormalRange> normal = Optional.empty();
    int open = value.find("(normal ");
    if (open >= 0) {
      int close = value.find(")");
      int end = close < 0 ? value.text().length() : close;
      Cuts behind = value.part(Math.min(end + 1, value.text().length()), value.text().length());
      Cuts range = value.part(open + 8, end);
      normal = Optional.of(normal(range));
      value = value.part(0, open);
      if (close < 0 || !behind.isEmpty() || last(value, LABORATORY).isPresent()) {
        return unreadable(
            close < 0 || behind.isEmpty() ? span : behind.span(),
            close < 0 ? "the closing `)` is missing" : "the parts of the result are out of order",
            "write `NAME = VALUE on DATE (normal 10 to 40) laboratory NAME sample NAME`");
      }
    }
    Optional<Name> visit = Optional.empty();
    int at = value.find(" at ");
    if (at >= 0) {
      visit = Optional.of(value.after(at + 4).name());
      value = value.part(0, at);
    }
    Optional<DateText> on = Optional.empty();
    int day = value.find(" on ");
    if (day >= 0) {
      on = Optional.of(date(value.after(day + 4)));
      value = value.part(0, day);
    }
    if (value.isEmpty()) {
      return unreadable(span, "the value is missing", "write `NAME = VALUE on DATE`");
    }
    return new CaseLine.Result(
        item, value.name(), on, visit, normal, laboratory, sample, fields, span);
  }

  /** The one word behind a keyword at the end of a dated result. */
  private static Optional<Name> last(Cuts value, String keyword) {
    int at = value.text().lastIndexOf(keyword);
    if (at < 0 || value.find(" on ") < 0 || value.find(" on ") > at) {
      return Optional.empty();
    }
    Cuts word = value.after(at + keyword.length());
    return word.isEmpty() || word.find(" ") >= 0 ? Optional.empty() : Optional.of(word.name());
  }

  private static NormalRange normal(Cuts range) {
    if (range.startsWith("up to")) {
      return new NormalRange(Optional.empty(), Optional.of(range.after(5).name()), range.span());
    }
    if (range.startsWith("from")) {
      return new NormalRange(Optional.of(range.after(4).name()), Optional.empty(), range.span());
    }
    int to = range.find(" to ");
    return to < 0
        ? new NormalRange(Optional.of(range.name()), Optional.empty(), range.span())
        : new NormalRange(
            Optional.of(range.part(0, to).name()),
            Optional.of(range.after(to + 4).name()),
            range.span());
  }

  private List<FieldValue> fields(Cuts braces) {
    List<FieldValue> fields = new ArrayList<>();
    int close = braces.find("}");
    for (Cuts field : braces.part(1, close < 0 ? braces.text().length() : close).commas()) {
      int equals = field.find("=");
      if (equals <= 0 || close < 0) {
        unreadable(
            field.span(),
            close < 0 ? "the closing `}` is missing" : "a field is written `FIELD = VALUE`",
            "write `{ FIELD = VALUE, FIELD = VALUE }`");
        return fields;
      }
      fields.add(new FieldValue(field.part(0, equals).name(), field.after(equals + 1).name()));
    }
    return fields;
  }

  /** {@code PASS} or {@code fail} for the whole word. */
  private static boolean isPart(String written, String word) {
    return written.length() > 2 && word.startsWith(written.toUpperCase(Locale.ROOT));
  }

  private CaseLine expect(Cuts rest, Span span) {
    List<Cuts> words = new ArrayList<>();
    for (Cuts left = rest; !left.isEmpty(); ) {
      int blank = left.find(" ");
      words.add(left.part(0, blank < 0 ? left.text().length() : blank));
      left = blank < 0 ? left.after(left.text().length()) : left.after(blank);
    }
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && VERDICTS.contains(words.get(i).text())) {
        return verdict(rest, words.get(i), span);
      }
    }
    Optional<CaseLine> defined = ExpectedValues.read(rest, span);
    if (defined.isPresent()) {
      return defined.get();
    }
    if (words.isEmpty() || !OUTCOMES.contains(words.getFirst().text())) {
      List<String> all = new ArrayList<>(VERDICTS);
      all.addAll(OUTCOMES);
      String last = words.isEmpty() ? "" : words.getLast().text();
      List<String> near = all.stream().filter(word -> isPart(last, word)).toList();
      near = near.isEmpty() ? Similar.to(last, all) : near;
      return unreadable(
          span,
          "the expectation names neither a verdict nor an outcome",
          near.isEmpty()
              ? "write `expect I1 FAILED` or `expect NOT_ELIGIBLE for COHORT`"
              : Similar.question(near));
    }
    Cuts left = rest.after(words.getFirst().text().length());
    Optional<Name> finality = Optional.empty();
    if (FINALITIES.stream().anyMatch(left::startsWith)) {
      finality = Optional.of(words.get(1).name());
      left = left.after(words.get(1).text().length());
    }
    Optional<Name> cohort = Optional.empty();
    if (left.startsWith("for") && !left.after(3).isEmpty()) {
      cohort = Optional.of(left.after(3).name());
    } else if (!left.isEmpty()) {
      return unreadable(
          left.span(), "this does not belong behind an outcome", "write `for COHORT`");
    }
    return new CaseLine.ExpectOutcome(words.getFirst().name(), finality, cohort, span);
  }

  private CaseLine verdict(Cuts rest, Cuts verdict, Span span) {
    Cuts path = rest.part(0, verdict.start() - rest.start());
    Cuts behind = rest.after(verdict.end() - rest.start());
    int at = behind.startsWith("for") ? 0 : behind.find(" for ") + 1;
    boolean within = at > 0 || behind.startsWith("for");
    Cuts cohort = within ? behind.after(at + 3) : behind.after(behind.text().length());
    Cuts named = within ? behind.part(0, at) : behind;
    List<Name> missing = new ArrayList<>();
    if (named.startsWith("missing")) {
      named.after(7).commas().forEach(name -> missing.add(name.name()));
    } else if (!named.isEmpty() || within && cohort.isEmpty()) {
      return unreadable(
          behind.span(),
          "this does not belong behind a verdict",
          "write `missing NAME, NAME`, or `for COHORT`, or both in this order");
    }
    Optional<Name> name = within ? Optional.of(cohort.name()) : Optional.empty();
    return new CaseLine.ExpectVerdict(path.name(), verdict.name(), missing, name, span);
  }

  private static Cuts group(Cuts whole, Matcher match, int group) {
    return whole.part(match.start(group), match.end(group));
  }

  private static DateText date(Cuts text) {
    if (text.startsWith("by")) {
      return new DateText(Bound.BY, text.after(2).name());
    }
    if (text.startsWith("after")) {
      return new DateText(Bound.AFTER, text.after(5).name());
    }
    return new DateText(Bound.EXACT, text.name());
  }

  private CaseLine unreadable(Span span, String message, String help) {
    diagnostics.add(
        Diagnostic.of(DiagnosticCode.UNREADABLE_CASE_LINE, span, message, "not understood")
            .help(help));
    return new CaseLine.Gap(span);
  }
}
