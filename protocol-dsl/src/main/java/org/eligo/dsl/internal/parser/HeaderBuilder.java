package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Similar;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.Declared;
import org.eligo.dsl.syntax.SectionSyntax.Header;
import org.eligo.dsl.syntax.SectionSyntax.HeaderLine;
import org.eligo.dsl.syntax.SectionSyntax.MilestoneSyntax;
import org.eligo.dsl.syntax.SectionSyntax.Version;
import org.eligo.dsl.syntax.SectionSyntax.VisitDays;

/** Builds the header of a protocol and the lists of cohorts, roles and milestones. */
final class HeaderBuilder {
  static final List<String> WITH_WORDS = List.of("sponsor", "registry", "source", "note");
  static final List<String> OF_LIBRARY = List.of("source", "licence", "note");
  private static final Set<String> ONCE = Set.of("sponsor", "registry", "version");
  private static final Pattern DAYS =
      Pattern.compile("from +day +(-?\\d{1,6}) +to +day +(-?\\d{1,6})");

  private final String text;
  private final Diagnostics diagnostics;
  private final WordsReader words;
  private final NameReader names;

  HeaderBuilder(String text, Diagnostics diagnostics) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.words = new WordsReader(text, diagnostics);
    this.names = new NameReader(diagnostics);
  }

  Header header(LineNode node, Cuts id) {
    if (id.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_HEADING,
                  node.codeSpan(),
                  "the protocol has no identifier",
                  "an identifier is missing")
              .help("write `protocol ID | title`"));
    }
    return headerOf(node, id, WITH_WORDS, "the protocol");
  }

  /** {@code library NAME | title} and its lines. */
  SectionSyntax.Library library(LineNode node, Cuts name) {
    Name read = names.name(name).orElseGet(name::name);
    Header header = headerOf(node, name, OF_LIBRARY, "the library");
    return new SectionSyntax.Library(
        read, header.title(), header.lines(), header.version(), header.span());
  }

  private Header headerOf(LineNode node, Cuts id, List<String> withWords, String what) {
    List<HeaderLine> lines = new ArrayList<>();
    Optional<Version> version = Optional.empty();
    List<String> seen = new ArrayList<>();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      String keyword = child.firstWord();
      if (ONCE.contains(keyword) && seen.contains(keyword)) {
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.REPEATED_LINE,
                    child.codeSpan(),
                    "`" + keyword + "` stands twice in the header",
                    "the second one")
                .help("keep the one that is true"));
        continue;
      }
      seen.add(keyword);
      if (keyword.equals("version")) {
        version = version(child);
      } else if (withWords.contains(keyword)) {
        if (child.isOneWord()) {
          Name name = new Name(keyword, child.codeSpan());
          lines.add(new HeaderLine(name, words.required(child, "`" + keyword + "`")));
        } else {
          diagnostics.add(Lines.missingBar(child, keyword));
        }
      } else {
        diagnostics.add(unknownLine(child, withWords));
      }
    }
    return new Header(id.name(), words.required(node, what), lines, version, node.wholeSpan());
  }

  private static Diagnostic unknownLine(LineNode node, List<String> withWords) {
    List<String> known = new ArrayList<>(withWords);
    known.add(Math.max(0, known.indexOf("source")), "version");
    List<String> near = Similar.to(node.firstWord(), known);
    return Diagnostic.of(
            DiagnosticCode.UNKNOWN_CLAUSE,
            node.codeSpan(),
            "the header has no line `" + node.firstWord() + "`",
            "not known here")
        .help(
            near.isEmpty() ? "the lines are: " + String.join(", ", known) : Similar.question(near));
  }

  private Optional<Version> version(LineNode node) {
    Cuts rest = Cuts.code(text, node).after(7);
    if (rest.text().equals("not stated") && !node.hasWords()) {
      return Optional.of(new Version(rest.name(), new Name("", rest.span())));
    }
    int dated = rest.find(" dated ");
    if (dated < 0 || node.hasWords()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_DECLARATION,
                  node.lineSpan(),
                  "the version needs a number and a date",
                  "not number and date")
              .help("write for instance `version 1.0 dated 2025-03-31`, or `version not stated`"));
      return Optional.of(new Version(rest.name(), new Name("", rest.span())));
    }
    return Optional.of(new Version(rest.part(0, dated).name(), rest.after(dated + 7).name()));
  }

  List<Declared> declared(LineNode section) {
    List<Declared> declared = new ArrayList<>();
    for (LineNode node : section.children) {
      Lines.checkColumn(node, diagnostics);
      Cuts code = Cuts.code(text, node);
      int colon = code.find(":");
      Cuts name = colon < 0 ? code : code.part(0, colon);
      if (colon >= 0) {
        diagnostics.add(colonForBar(code, name, code.after(colon + 1)));
      }
      names.name(name).ifPresent(one -> declared.add(new Declared(one, words.of(node))));
    }
    return declared;
  }

  private static Diagnostic colonForBar(Cuts code, Cuts name, Cuts behind) {
    return Diagnostic.of(
            DiagnosticCode.MISSING_BAR,
            code.span(),
            "a bar belongs between the name and its words, not a colon",
            "a colon in the place of a bar")
        .help("write `" + name.text() + " | " + behind.text() + "`");
  }

  List<MilestoneSyntax> milestones(LineNode section) {
    List<MilestoneSyntax> milestones = new ArrayList<>();
    for (LineNode node : section.children) {
      Lines.checkColumn(node, diagnostics);
      Cuts code = Cuts.code(text, node);
      int colon = code.find(":");
      int blank = colon < 0 ? withoutColon(code) : colon;
      Cuts name = blank < 0 ? code : code.part(0, blank);
      Cuts behind = colon < 0 ? code.part(0, 0) : code.after(colon + 1);
      boolean later = behind.text().equals("later");
      boolean words = colon >= 0 && !node.hasWords() && isWords(behind);
      if (words) {
        diagnostics.add(colonForBar(code, name, behind));
      }
      Optional<VisitDays> days = colon < 0 || later || words ? Optional.empty() : days(behind);
      names
          .name(name)
          .ifPresent(n -> milestones.add(new MilestoneSyntax(n, days, later, this.words.of(node))));
    }
    return milestones;
  }

  /** The blank before the days, or before {@code later}, where the colon is missing; -1 if none. */
  private int withoutColon(Cuts code) {
    int days = code.find(" from day ");
    boolean later = code.text().endsWith(" later");
    int blank = days < 0 && later ? code.text().length() - " later".length() : days;
    if (blank >= 0) {
      String behind = code.after(blank).text();
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_DECLARATION,
                  code.span(),
                  "a colon is missing behind the name of the milestone",
                  "no colon before `" + (later ? "later" : "from") + "`")
              .help("write `" + code.part(0, blank).text() + ": " + behind + "`"));
    }
    return blank;
  }

  /** {@code enrollment: Day of enrollment}: words for people, since they begin with a capital. */
  private static boolean isWords(Cuts behind) {
    return !behind.isEmpty() && Character.isUpperCase(behind.text().charAt(0));
  }

  private Optional<VisitDays> days(Cuts days) {
    Matcher match = DAYS.matcher(days.text());
    if (match.matches()) {
      int from = Integer.parseInt(match.group(1));
      int to = Integer.parseInt(match.group(2));
      return Optional.of(new VisitDays(from, to, days.span()));
    }
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.UNREADABLE_DECLARATION,
                days.span(),
                "the days of the visit cannot be read",
                "not two days")
            .because("the days of a visit are counted from `day 0`, or from `day 1`")
            .help(daysMeant(days.text())));
    return Optional.empty();
  }

  private static String daysMeant(String written) {
    Matcher numbers = Pattern.compile("-?\\d{1,6}").matcher(written.replace('–', '-'));
    List<String> found = new ArrayList<>();
    while (numbers.find()) {
      found.add(numbers.group());
    }
    boolean before = found.size() == 2 && written.matches("within .* days? before day .*");
    if (before) {
      return "write `from day -" + found.getFirst() + " to day " + found.getLast() + "`";
    }
    if (found.size() == 2 && written.matches(".*\\bday\\b.*")) {
      return "write `from day " + found.getFirst() + " to day " + found.getLast() + "`";
    }
    return "write for instance `from day -28 to day 0`, or `later` for a milestone after enrollment"
        + "; without colon the milestone has one day";
  }
}
