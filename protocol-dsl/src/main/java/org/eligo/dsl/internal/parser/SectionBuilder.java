package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.Words;

/** Builds the sections of a file. */
final class SectionBuilder {
  private final String text;
  private final Diagnostics diagnostics;
  private final WordsReader words;
  private final NameReader names;
  private final PhraseParser parser;
  private final HeaderBuilder headers;

  SectionBuilder(String text, Diagnostics diagnostics, DeclaredNames declared) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.words = new WordsReader(text, diagnostics);
    this.names = new NameReader(diagnostics);
    this.parser = new PhraseParser(declared, diagnostics);
    this.headers = new HeaderBuilder(text, diagnostics);
  }

  /** The phrases that were read so far, by the place where they begin. */
  NavigableMap<Integer, WrittenPhrase> written() {
    return parser.written();
  }

  /** The section, or nothing once its heading was reported. */
  Optional<SectionSyntax> section(LineNode node) {
    return section(node, SectionHeading.of(node), Cuts.code(text, node));
  }

  private Optional<SectionSyntax> section(LineNode node, SectionHeading heading, Cuts code) {
    return switch (heading) {
      case PROTOCOL -> Optional.of(headers.header(node, code.after(8)));
      case LIBRARY -> Optional.of(headers.library(node, code.after(7)));
      case INCLUDE -> include(node, code.after(7));
      case COHORTS -> {
        plainHeading(node, heading);
        yield Optional.of(new SectionSyntax.Cohorts(headers.declared(node), node.wholeSpan()));
      }
      case ROLES -> {
        plainHeading(node, heading);
        yield Optional.of(new SectionSyntax.Roles(headers.declared(node), node.wholeSpan()));
      }
      case MILESTONES -> {
        plainHeading(node, heading);
        yield Optional.of(new SectionSyntax.Milestones(headers.milestones(node), node.wholeSpan()));
      }
      case INCLUSION, EXCLUSION -> Optional.of(criteria(node, heading, code.after(18)));
      case DEFINE -> define(node, code.after(6));
      case SITES -> {
        plainHeading(node, heading);
        yield Optional.of(sites(node));
      }
      case PERIODS -> {
        plainHeading(node, heading);
        PeriodBuilder periods = new PeriodBuilder(text, diagnostics, parser);
        yield Optional.of(new SectionSyntax.Periods(periods.periods(node), node.wholeSpan()));
      }
      case TABLE -> new TableBuilder(text, diagnostics, parser).table(node, code.after(5));
      case LISTS -> {
        plainHeading(node, heading);
        ListBuilder lists = new ListBuilder(text, diagnostics);
        yield Optional.of(new SectionSyntax.Lists(lists.lists(node), node.wholeSpan()));
      }
      case SCORE -> new ScoreBuilder(text, diagnostics, parser).score(node, code.after(5));
      case DATA -> {
        plainHeading(node, heading);
        yield Optional.of(data(node));
      }
      case CASE -> caseSection(node, code.after(4));
      case UNKNOWN -> {
        diagnostics.add(unknown(node));
        yield misspelt(node, code);
      }
    };
  }

  private Optional<SectionSyntax> include(LineNode node, Cuts target) {
    if (target.isEmpty() || node.hasWords() || !node.children.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_HEADING,
                  node.lineSpan(),
                  target.isEmpty()
                      ? "nothing says what is included"
                      : "`include` stands alone on its line, with what it includes",
                  "not understood")
              .help("write `include NAME`, or `include \"words.criteria\"`"));
      return Optional.empty();
    }
    return Optional.of(
        new SectionSyntax.Include(target.name(), !target.isQuoted(), node.wholeSpan()));
  }

  /** A list under a misspelt heading, so that its criteria are not called unknown. */
  private Optional<SectionSyntax> misspelt(LineNode node, Cuts code) {
    List<String> near = SectionHeading.near(node);
    int end = code.text().indexOf(' ', code.text().indexOf(' ') + 1);
    int behind = end < 0 ? code.text().length() : end;
    return node.line.indent() > 0 || near.isEmpty()
        ? Optional.empty()
        : switch (SectionHeading.named(near.getFirst())) {
          case INCLUSION ->
              Optional.of(criteria(node, SectionHeading.INCLUSION, code.after(behind)));
          case EXCLUSION ->
              Optional.of(criteria(node, SectionHeading.EXCLUSION, code.after(behind)));
          case PROTOCOL, LIBRARY, INCLUDE, COHORTS, ROLES -> Optional.empty();
          case MILESTONES, PERIODS, SITES -> Optional.empty();
          case DEFINE, SCORE, TABLE, LISTS, DATA, CASE, UNKNOWN -> Optional.empty();
        };
  }

  private void plainHeading(LineNode node, SectionHeading heading) {
    if (!node.code.equals(heading.words()) || node.hasWords()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_HEADING,
                  node.lineSpan(),
                  "the heading `" + heading.words() + "` stands alone on its line",
                  "more than the heading")
              .help("write what follows on lines of their own, deeper"));
    }
  }

  private SectionSyntax criteria(LineNode node, SectionHeading heading, Cuts rest) {
    List<Name> cohorts = List.of();
    if (rest.startsWith("for")) {
      cohorts = names.names(rest.after(3).commas());
    } else if (!rest.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_HEADING,
                  rest.span(),
                  "this does not belong into the heading of a list",
                  "not understood")
              .help("write `" + heading.words() + " for " + rest.text() + " | words`"));
    }
    ItemBuilder items = new ItemBuilder(text, diagnostics, new RuleBuilder(parser));
    List<SectionSyntax.CriteriaLine> lines = new ArrayList<>();
    new LayoutMistakes(diagnostics).mendList(node);
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      criteriaLine(child, items).ifPresent(lines::add);
      HeadingBuilder.itemsBelow(child).forEach(item -> lines.add(items.item(item)));
    }
    return new SectionSyntax.Criteria(
        heading == SectionHeading.INCLUSION, cohorts, words.of(node), lines, node.wholeSpan());
  }

  private Optional<SectionSyntax.CriteriaLine> criteriaLine(LineNode node, ItemBuilder items) {
    if (node.code.equals("heading")) {
      return Optional.of(new HeadingBuilder(text, diagnostics, items).heading(node));
    }
    boolean keyword = ClauseWords.of(node).isPresent();
    if (!keyword && (ClauseWords.isItemLine(node) || node.isOneWord())) {
      return Optional.of(items.item(node));
    }
    diagnostics.add(notAnItem(node, keyword));
    return Optional.empty();
  }

  private Diagnostic notAnItem(LineNode node, boolean keyword) {
    if (keyword) {
      return Lines.misplaced(node, "`" + node.code + "` belongs below an item")
          .help("write it deeper, under the rule of the criterion it belongs to");
    }
    if (node.hasWords()) {
      return Lines.wordsBehindRule(node, words.of(node));
    }
    String label = node.firstWord();
    String rest = node.code.substring(label.length()).strip();
    return Diagnostic.of(
            DiagnosticCode.MISSING_BAR,
            node.codeSpan(),
            "a bar is missing between the label and the words",
            "a criterion begins with its label")
        .because("the bar says where the words for people begin")
        .help("write `" + label + " | " + (rest.length() > 60 ? "..." : rest) + "`");
  }

  private Optional<SectionSyntax> define(LineNode node, Cuts rest) {
    DefineHeading heading = DefineHeading.of(node, rest);
    heading.mistake().ifPresent(diagnostics::add);
    Optional<Name> unit = heading.unit().map(Cuts::name);
    Optional<Name> name = names.name(heading.name());
    ItemBuilder.Body body =
        new ItemBuilder(text, diagnostics, new RuleBuilder(parser)).body(unit.isPresent());
    body.add(node.children);
    RuleSyntax rule =
        body.rule.orElseGet(() -> {
          diagnostics.add(emptyDefinition(node, rest));
          return new RuleSyntax.Gap(true, node.codeSpan());
        });
    if (!body.clauses.isEmpty() || !body.closing.isEmpty()) {
      Span clause =
          body.clauses.isEmpty() ? body.closing.getFirst().span() : body.clauses.getFirst().span();
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNKNOWN_CLAUSE, clause, "a definition has no clauses", "not here")
              .help("write remarks into the words of the definition"));
    }
    return name.map(n ->
        new SectionSyntax.Define(n, unit, words.of(node), rule, body.children, node.wholeSpan()));
  }

  private static Diagnostic emptyDefinition(LineNode node, Cuts name) {
    return Diagnostic.of(
            DiagnosticCode.MISSING_RULE,
            node.codeSpan(),
            "`" + name.text() + "` is defined as nothing",
            "no rule below it")
        .help("write the condition or value on the next line, deeper");
  }

  /** Facts of the site are constant items that are found at the site. */
  private SectionSyntax sites(LineNode node) {
    DataBuilder builder = new DataBuilder(text, diagnostics, parser);
    Span heading = node.codeSpan();
    DataSyntax.Option found =
        new DataSyntax.Place(
            new Name("site", new Span(heading.start(), heading.start() + 4)), heading);
    List<DataSyntax> facts = new ArrayList<>();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      child.children.forEach(deeper ->
          diagnostics.add(Lines.misplaced(deeper, "nothing can stand below a fact of the site")));
      builder
          .item(child, false)
          .map(fact ->
              new DataSyntax(
                  fact.names(),
                  fact.plural(),
                  true,
                  fact.type(),
                  fact.codes(),
                  fact.words(),
                  List.of(),
                  List.of(found),
                  fact.span()))
          .ifPresent(facts::add);
    }
    return new SectionSyntax.Sites(facts, node.wholeSpan());
  }

  private SectionSyntax data(LineNode node) {
    DataBuilder builder = new DataBuilder(text, diagnostics, parser);
    List<DataSyntax> items = new ArrayList<>();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      builder.item(child, true).ifPresent(items::add);
    }
    return new SectionSyntax.Data(items, node.wholeSpan());
  }

  private Optional<SectionSyntax> caseSection(LineNode node, Cuts rest) {
    int like = rest.find(" like ");
    Cuts named = like < 0 ? rest : rest.part(0, like);
    if (named.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.UNREADABLE_HEADING,
                  node.codeSpan(),
                  "the case has no name",
                  "a name is missing")
              .help("write `case NAME | what it shows`"));
    }
    Name name = named.name();
    Optional<Name> model = like < 0 ? Optional.empty() : Optional.of(rest.after(like + 6).name());
    CaseBuilder builder = new CaseBuilder(text, diagnostics, parser.names());
    List<CaseLine> lines = new ArrayList<>();
    for (LineNode child : node.children) {
      Lines.checkColumn(child, diagnostics);
      lines.add(builder.line(child));
    }
    Optional<Words> said = words.of(node);
    return Optional.of(new SectionSyntax.CaseSection(name, model, said, lines, node.wholeSpan()));
  }

  private static Diagnostic unknown(LineNode node) {
    if (node.line.indent() > 0) {
      return Diagnostic.of(
              DiagnosticCode.UNKNOWN_SECTION,
              node.codeSpan(),
              "this line stands in no section",
              "no section before it")
          .help("begin a section in the first column, for instance `inclusion criteria`");
    }
    return SectionHeading.unknown(node);
  }
}
