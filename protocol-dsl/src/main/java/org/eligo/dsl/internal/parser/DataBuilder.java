package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.eligo.dsl.syntax.Words;

/** Builds the lines of the data dictionary, their fields and options. */
final class DataBuilder {
  static final Set<String> SIMPLE =
      Set.of("yes/no", "number", "titre", "date", "text", "event", "course");
  static final Set<String> PLACES =
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
  static final List<String> OPTIONS =
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

  private static final Pattern OTHER_SIGNS = Pattern.compile("(?:, *| +)(?:or|and) +| *; *| +/ +");

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
    if (code.text().endsWith(",")) {
      return wrapped(node, code);
    }
    int colon = colon(code);
    int typed = colon < 0 ? typeIn(code) : colon;
    if (colon < 0) {
      diagnostics.add(noType(node, code, typed));
      if (typed < 0) {
        return unread(List.of(bare(code).name()), code, node);
      }
    }
    Cuts head = bare(code.part(0, typed));
    Optional<Name> plural = Optional.empty();
    int open = head.find("(");
    if (open >= 0 && head.text().endsWith(")")) {
      plural = plural(head.part(open + 1, head.text().length() - 1));
      head = head.part(0, open);
    }
    List<Name> declared = names.names(head.commas());
    Cuts type = code.after(typed + 1);
    boolean constant = type.startsWith("constant");
    type = constant ? type.after(8) : type;
    List<DataSyntax.Code> codes = List.of();
    int bracket = Codes.opening(type);
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

  /** {@code A, B,} with the rest on the next line: its names are declared, and nothing else. */
  private Optional<DataSyntax> wrapped(LineNode node, Cuts code) {
    boolean typed = code.find(":") >= 0;
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_DECLARATION,
                node.codeSpan(),
                "a declaration stands on one line, however long it is",
                "goes on behind the comma")
            .help(
                typed
                    ? "write all of it on this line; words for people may go on below, behind a bar"
                    : "write all names on this line, or a second line with the same type"));
    List<Cuts> written = new ArrayList<>(List.of(code));
    node.children.stream()
        .map(child -> Cuts.code(text, child))
        .filter(line -> !isOption(line))
        .limit(2)
        .forEach(written::add);
    List<Name> declared = new ArrayList<>();
    for (Cuts line : written) {
      int colon = line.find(":");
      Cuts head = colon < 0 ? line : line.part(0, colon);
      boolean names = !typed || declared.isEmpty();
      head.commas().stream()
          .filter(cut -> names && !cut.isEmpty())
          .map(Cuts::name)
          .forEach(declared::add);
    }
    return unread(declared, code, node);
  }

  /** The colon before the type; one inside the parenthesis of the plural is none. */
  private static int colon(Cuts code) {
    int colon = code.find(":");
    int open = code.find("(");
    int close = code.find(")");
    boolean inside = open >= 0 && open < colon && colon < close;
    if (!inside) {
      return colon;
    }
    int behind = code.after(close).find(":");
    return behind < 0 ? -1 : code.after(close).start() - code.start() + behind;
  }

  /** The name before a sign that stands where the colon belongs. */
  private static Cuts bare(Cuts head) {
    boolean sign = head.text().endsWith(" =") || head.text().endsWith(" -");
    return sign ? head.part(0, head.text().length() - 2) : head;
  }

  /** What stands in the parenthesis behind the name. */
  private Optional<Name> plural(Cuts inside) {
    if (inside.startsWith("plural")) {
      return names.name(inside.after(6));
    }
    boolean colon = inside.text().startsWith("plural:");
    Cuts name = colon ? inside.after(7) : inside;
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_DECLARATION,
                inside.span(),
                "in the parenthesis behind a name stands its plural",
                colon ? "a colon too many" : "which word is this?")
            .help(
                "write `(plural "
                    + name.text()
                    + ")` for the plural, or the words behind the bar, or a second item"));
    return names.name(name);
  }

  /** A line without type declares its names all the same, so that no use is called wrong. */
  private static Optional<DataSyntax> unread(List<Name> names, Cuts code, LineNode node) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataSyntax(
                names,
                Optional.empty(),
                false,
                new DataSyntax.Unread(code.span()),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                node.wholeSpan()));
  }

  /** The blank before the words of a type in a line without colon; -1 if there are none. */
  private static int typeIn(Cuts code) {
    List<String> words = new ArrayList<>(List.of("constant"));
    words.addAll(TypeMistakes.TYPES);
    int first = -1;
    for (String word : words) {
      int at = code.find(" " + word);
      boolean whole = at >= 0 && code.after(at + 1).startsWith(word);
      first = whole && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  private Diagnostic noType(LineNode node, Cuts code, int typed) {
    if (typed >= 0) {
      Cuts name = code.part(0, typed);
      boolean sign = !bare(name).equals(name);
      return Diagnostic.of(
              DiagnosticCode.UNREADABLE_DECLARATION,
              node.codeSpan(),
              sign
                  ? "between a name and its type stands a colon"
                  : "a colon is missing behind `" + name.text() + "`",
              "no colon before the type")
          .help("write `" + bare(name).text() + ": " + code.after(typed).text() + "`");
    }
    String said = words.of(node).map(Words::text).orElse("");
    Optional<String> type =
        TypeMistakes.TYPES.stream()
            .filter(word -> said.equals(word) || said.startsWith(word + " "))
            .findFirst();
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_DECLARATION,
            node.codeSpan(),
            "the type of `" + code.text() + "` is missing",
            type.isPresent() ? "a bar where the colon belongs" : "no colon and type")
        .help(
            type.isPresent()
                ? "write `" + code.text() + ": " + said + "`"
                : "write `NAME: TYPE | words`, for instance `"
                    + code.text()
                    + ": yes/no | ...` or `platelets: measurement in /uL | ...`");
  }

  private void below(
      LineNode child, boolean withOptions, List<DataSyntax.Field> fields, List<Option> options) {
    Cuts code = Cuts.code(text, child);
    int colon = code.find(":");
    boolean option = isOption(code);
    if (colon >= 0 && isOption(code.part(0, colon)) && !isType(code.after(colon + 1))) {
      diagnostics.add(colonInOption(code, colon));
      return;
    }
    int typed = colon >= 0 || option ? colon : typeIn(code);
    boolean unread = colon < 0 && typed < 0 && !option && isUnreadField(child);
    if (colon < 0 && (typed >= 0 || unread)) {
      diagnostics.add(noType(child, code, typed));
    }
    if (typed >= 0 || unread) {
      TypeSyntax type = unread ? new DataSyntax.Unread(code.span()) : type(code.after(typed + 1));
      for (Cuts name : unread ? List.of(code) : bare(code.part(0, typed)).commas()) {
        names
            .name(name)
            .ifPresent(read ->
                fields.add(new DataSyntax.Field(read, type, words.of(child), child.lineSpan())));
      }
    } else if (withOptions) {
      option(child, code).ifPresent(options::add);
    }
    child.children.forEach(deeper ->
        diagnostics.add(Lines.misplaced(deeper, "nothing can stand below a field or an option")));
  }

  private static boolean isOption(Cuts code) {
    return PLACES.contains(code.text()) || OPTIONS.stream().anyMatch(code::startsWith);
  }

  private static boolean isType(Cuts type) {
    return TypeMistakes.TYPES.stream().anyMatch(type::startsWith);
  }

  private static Diagnostic colonInOption(Cuts code, int colon) {
    String option = code.part(0, colon).text();
    return Diagnostic.of(
            DiagnosticCode.UNREADABLE_DECLARATION,
            code.span(),
            "`" + option + "` is an option and takes no colon",
            "a colon too many")
        .help("write `" + option + " " + code.after(colon + 1).text() + "`");
  }

  /** {@code half life | measurement in days}: words that begin with a type. */
  private boolean isUnreadField(LineNode child) {
    String said = words.of(child).map(Words::text).orElse("");
    return TypeMistakes.TYPES.stream()
        .anyMatch(word -> said.equals(word) || said.startsWith(word + " "));
  }

  private TypeSyntax type(Cuts type) {
    String written = NameJoiner.fold(type.text());
    if (SIMPLE.contains(written)) {
      return new DataSyntax.Simple(written, type.span());
    }
    if (type.startsWith("one of")) {
      return choices(type, 6)
          .<TypeSyntax>map(c -> new DataSyntax.OneOf(c, type.span()))
          .orElseGet(() -> new DataSyntax.Unread(type.span()));
    }
    if (type.startsWith("in") && written.length() > 3) {
      return new DataSyntax.InList(names.names(type.after(2).commas()), type.span());
    }
    if (type.startsWith("ordered one of")) {
      return ordered(type);
    }
    if (type.startsWith("some of")) {
      return choices(type, 7)
          .<TypeSyntax>map(c -> new DataSyntax.SomeOf(c, type.span()))
          .orElseGet(() -> new DataSyntax.Unread(type.span()));
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
    diagnostics.add(TypeMistakes.unknown(type, written));
    List<String> near = TypeMistakes.near(written);
    if (!near.isEmpty() && near.getFirst().equals("measurement in")) {
      int unit = type.find(" ") < 0 ? -1 : type.after(type.find(" ") + 1).find(" ");
      Cuts rest = unit < 0 ? type : type.after(type.find(" ") + 1).after(unit + 1);
      if (unit >= 0 && !rest.isEmpty()) {
        return new DataSyntax.Measurement(rest.name(), type.span());
      }
    }
    return new DataSyntax.Unread(type.span());
  }

  /** The choices behind the words of the type; nothing once their signs were reported. */
  private Optional<List<Name>> choices(Cuts type, int from) {
    Cuts listed = type.after(from);
    Matcher other = OTHER_SIGNS.matcher(listed.text().replaceAll("\"[^\"]*\"", "Q"));
    if (!other.find()) {
      return Optional.of(names.names(listed.commas()));
    }
    String sign = other.group().replace(",", "").strip();
    String mended = OTHER_SIGNS.matcher(listed.text()).replaceAll(", ");
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_DECLARATION,
                listed.span(),
                "choices are separated by commas",
                "`" + sign + "` between them")
            .help(
                "write `"
                    + type.part(0, from).text()
                    + " "
                    + mended
                    + "`; a choice that holds such a word stands in quotes"));
    return Optional.empty();
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
              .help(
                  "write `ordered one of "
                      + type.after(14).commas().stream()
                          .map(Cuts::text)
                          .collect(Collectors.joining(" < "))
                      + "`, the lowest first"));
      return new DataSyntax.Unread(type.span());
    }
    return new DataSyntax.Ordered(names.names(choices), type.span());
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
