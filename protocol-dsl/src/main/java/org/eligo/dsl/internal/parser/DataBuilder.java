package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.internal.parser.generated.CriteriaParser;
import org.eligo.dsl.internal.parser.generated.CriteriaParser.*;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.DataSyntax.Option;
import org.eligo.dsl.syntax.DataSyntax.TypeSyntax;
import org.eligo.dsl.syntax.Name;

/** Builds the lines of the data dictionary, their fields and options. */
final class DataBuilder {
  private static final List<String> TYPES =
      List.of(
          "yes/no",
          "one of",
          "in LIST",
          "ordered one of",
          "some of",
          "number",
          "measurement in",
          "titre",
          "date",
          "text",
          "event",
          "course",
          "judgement by",
          "agreement by participant");
  private static final Set<String> SIMPLE =
      Set.of("yes/no", "number", "titre", "date", "text", "event", "course");
  private static final Set<String> PLACES =
      Set.of(
          "place chart",
          "ask",
          "bedside",
          "laboratory",
          "imaging",
          "place ask",
          "place bedside",
          "place laboratory",
          "place imaging");
  private static final List<String> OPTIONS =
      List.of(
          "valid",
          "asked again after",
          "counts only without",
          "may be reported as positive or" + " negative",
          "detects from",
          "may be negative",
          "plausible from",
          "place chart",
          "ask",
          "bedside",
          "laboratory",
          "imaging",
          "formerly");

  private final String text;
  private final Diagnostics diagnostics;
  private final WordsReader words;
  private final NameReader names;
  private final PhraseParser parser;

  DataBuilder(String text, Diagnostics diagnostics, PhraseParser parser) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.words = new WordsReader(text, diagnostics);
    this.names = new NameReader(diagnostics);
    this.parser = parser;
  }

  /** The item, or nothing once its line was reported as unreadable. */
  Optional<DataSyntax> item(LineNode node, boolean withOptions) {
    Cuts code = Cuts.code(text, node);
    int colon = code.find(":");
    int typed = colon < 0 ? typeIn(code) : colon;
    if (colon < 0) {
      diagnostics.add(noType(node, code, typed));
      if (typed < 0) {
        return Optional.empty();
      }
    }
    Cuts head = code.part(0, typed);
    Optional<Name> plural = Optional.empty();
    int open = head.find("(plural ");
    if (open >= 0 && head.text().endsWith(")")) {
      plural = names.name(head.part(open + 8, head.text().length() - 1));
      head = head.part(0, open);
    }
    List<Name> declared = names.names(head.commas());
    Cuts type = code.after(typed + 1);
    boolean constant = type.startsWith("constant");
    type = constant ? type.after(8) : type;
    List<DataSyntax.Code> codes = List.of();
    int bracket = type.find("[");
    if (bracket >= 0) {
      codes = Codes.of(type.after(bracket), diagnostics);
      type = type.part(0, bracket);
    }
    TypeSyntax read = type(type);
    List<DataSyntax.Field> fields = new ArrayList<>();
    List<Option> options = new ArrayList<>();
    for (LineNode child : node.children) {
      below(child, withOptions, fields, options);
    }
    return Optional.of(
        new DataSyntax(
            declared,
            plural,
            constant,
            read,
            codes,
            words.of(node),
            fields,
            options,
            node.wholeSpan()));
  }

  /** The blank before the words of a type in a line without colon; -1 if there are none. */
  private static int typeIn(Cuts code) {
    List<String> words = new ArrayList<>(List.of("constant"));
    words.addAll(TYPES);
    int first = -1;
    for (String word : words) {
      int at = code.find(" " + word);
      boolean whole = at >= 0 && code.after(at + 1).startsWith(word);
      first = whole && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  private static Diagnostic noType(LineNode node, Cuts code, int typed) {
    if (typed >= 0) {
      String name = code.part(0, typed).text();
      return Diagnostic.of(
              DiagnosticCode.UNREADABLE_DECLARATION,
              node.codeSpan(),
              "a colon is missing behind `" + name + "`",
              "no colon before the type")
          .help("write `" + name + ": " + code.after(typed).text() + "`");
    }
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_DECLARATION,
            node.codeSpan(),
            "the type of `" + node.code + "` is missing",
            "no colon and type")
        .help("write `NAME: TYPE | words`, for instance `platelets: measurement in /uL | ...`");
  }

  private void below(
      LineNode child, boolean withOptions, List<DataSyntax.Field> fields, List<Option> options) {
    Cuts code = Cuts.code(text, child);
    int colon = code.find(":");
    if (colon >= 0) {
      TypeSyntax type = type(code.after(colon + 1));
      names
          .name(code.part(0, colon))
          .ifPresent(name ->
              fields.add(new DataSyntax.Field(name, type, words.of(child), child.lineSpan())));
    } else if (withOptions) {
      option(child, code).ifPresent(options::add);
    }
    child.children.forEach(deeper ->
        diagnostics.add(Lines.misplaced(deeper, "nothing can stand below a field or an option")));
  }

  private TypeSyntax type(Cuts type) {
    String written = NameJoiner.fold(type.text());
    if (SIMPLE.contains(written)) {
      return new DataSyntax.Simple(written, type.span());
    }
    if (type.startsWith("one of")) {
      return new DataSyntax.OneOf(names.names(type.after(6).commas()), type.span());
    }
    if (type.startsWith("in") && written.length() > 3) {
      return new DataSyntax.InList(names.names(type.after(2).commas()), type.span());
    }
    if (type.startsWith("ordered one of")) {
      return ordered(type);
    }
    if (type.startsWith("some of")) {
      return new DataSyntax.SomeOf(names.names(type.after(7).commas()), type.span());
    }
    int or = type.startsWith("measurement in") ? type.find(" or ") : -1;
    if (or > 14) {
      return new DataSyntax.EitherUnit(
          type.part(14, or).name(), type.after(or + 4).name(), type.span());
    }
    if (type.startsWith("measurement in") && written.length() > 14) {
      return new DataSyntax.Measurement(type.after(14).name(), type.span());
    }
    if (type.text().matches("agreement +by +participant")) {
      return new DataSyntax.Agreement(type.span());
    }
    if (type.startsWith("judgement by") && written.length() > 12) {
      return new DataSyntax.Judgement(type.after(12).name(), type.span());
    }
    diagnostics.add(unknownType(type, written));
    List<String> near = nearTypes(written);
    if (!near.isEmpty() && near.getFirst().equals("measurement in")) {
      int unit = type.find(" ") < 0 ? -1 : type.after(type.find(" ") + 1).find(" ");
      Cuts rest = unit < 0 ? type : type.after(type.find(" ") + 1).after(unit + 1);
      if (unit >= 0 && !rest.isEmpty()) {
        return new DataSyntax.Measurement(rest.name(), type.span());
      }
    }
    return new DataSyntax.Unread(type.span());
  }

  /** The choices from the lowest to the highest, with {@code <} between them. */
  private TypeSyntax ordered(Cuts type) {
    List<Cuts> choices = new ArrayList<>();
    Cuts left = type.after(14);
    for (int sign = left.find("<"); sign >= 0; sign = left.find("<")) {
      choices.add(left.part(0, sign));
      left = left.after(sign + 1);
    }
    choices.add(left);
    if (choices.size() < 2) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_DECLARATION,
                  type.span(),
                  "the order of the choices is not said",
                  "no `<` between them")
              .help("write `ordered one of A < B < C`, the lowest first"));
      return new DataSyntax.Unread(type.span());
    }
    return new DataSyntax.Ordered(names.names(choices), type.span());
  }

  private static List<String> nearTypes(String written) {
    int second = written.indexOf(' ');
    int third = second < 0 ? -1 : written.indexOf(' ', second + 1);
    return Similar.to(third < 0 ? written : written.substring(0, third), TYPES);
  }

  private static Diagnostic unknownType(Cuts type, String written) {
    if (written.equals("agreement by participant")) {
      return Refusals.diagnostic(
          type.span(), written, "write the rule `agreed by participant` at the criterion");
    }
    List<String> near = nearTypes(written);
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_DECLARATION,
            type.span(),
            written.isEmpty() ? "the type is missing" : "no type is called `" + written + "`",
            "not a type")
        .help(
            near.isEmpty() ? "the types are: " + String.join(", ", TYPES) : Similar.question(near));
  }

  private Optional<Option> option(LineNode node, Cuts code) {
    String written = NameJoiner.fold(code.text());
    Span span = node.lineSpan();
    if (written.equals("may be reported as positive or negative")) {
      return Optional.of(new DataSyntax.ReportedInWords(span));
    }
    if (written.equals("may be negative")) {
      return Optional.of(new DataSyntax.MayBeNegative(span));
    }
    if (PLACES.contains(written)) {
      Cuts place = code.startsWith("place") ? code.after(5) : code;
      return Optional.of(new DataSyntax.Place(place.name(), span));
    }
    if (code.startsWith("formerly") && code.after(8).isQuoted()) {
      return Optional.of(new DataSyntax.Formerly(code.after(8).name(), span));
    }
    boolean parsed =
        code.startsWith("valid")
            || code.startsWith("asked again after")
            || code.startsWith("counts only without")
            || code.startsWith("detects from")
            || code.startsWith("plausible from");
    if (parsed) {
      return parser
          .parse(new Phrase(code.start(), code.text()), CriteriaParser::optionLine)
          .map(context -> option(context, span));
    }
    String first = node.firstWord();
    List<String> near =
        OPTIONS.stream().filter(o -> Similar.distance(firstWord(o), first) <= 1).toList();
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNKNOWN_CLAUSE,
                node.codeSpan(),
                "`" + node.code + "` is neither a field nor an option",
                "not known here")
            .help(
                near.isEmpty()
                    ? "a field is written `NAME: TYPE | words`"
                    : Similar.question(near)));
    return Optional.empty();
  }

  private static String firstWord(String option) {
    int blank = option.indexOf(' ');
    return blank < 0 ? option : option.substring(0, blank);
  }

  private Option option(OptionLineContext context, Span span) {
    ConditionBuilder conditions = new ConditionBuilder(parser.names(), parser.newReport());
    ValueBuilder values = conditions.values();
    TimeBuilder times = conditions.times();
    return switch (context) {
      case ValidOptionContext c -> new DataSyntax.Valid(times.length(c.length()), span);
      case AskedAgainOptionContext c -> new DataSyntax.AskedAgain(times.length(c.length()), span);
      case CountsOptionContext c ->
          new DataSyntax.CountsOnlyWithout(Places.names(c.NAME()), times.window(c.window()), span);
      case DetectsOptionContext c -> new DataSyntax.DetectsFrom(values.value(c.value()), span);
      case PlausibleOptionContext c ->
          new DataSyntax.Plausible(values.value(c.low), values.value(c.high), span);
      default -> throw new IllegalStateException("no such option: " + context.getClass());
    };
  }
}
