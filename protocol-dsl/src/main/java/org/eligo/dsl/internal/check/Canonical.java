package org.eligo.dsl.internal.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ClauseSyntax;
import org.eligo.dsl.syntax.DataSyntax;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionOrder;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.Words;

/**
 * The text that identifies a protocol: one line for each thing it says, in the canonical order of
 * sections, with its depth; blanks folded; comments, cases, notes and layout left out.
 */
final class Canonical {
  private static final String NOTE = "note";
  private final Source source;
  private final StringBuilder text = new StringBuilder();

  private Canonical(Source source) {
    this.source = source;
  }

  static String identityDigest(ProtocolFile file) {
    Canonical canonical = new Canonical(file.source());
    file.sections().stream().sorted(SectionOrder.of(file.source())).forEach(canonical::section);
    return digest(canonical.text.toString());
  }

  static String textDigest(Source source) {
    return digest(source.text());
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** The text of a stretch in its canonical spelling, without comments and line ends. */
  static String folded(Source source, Span span) {
    return source.spelt(span);
  }

  /** A line of the data dictionary behind its names, with its fields and options. */
  static String dataBody(Source source, DataSyntax line) {
    StringBuilder body = new StringBuilder();
    line.plural().ifPresent(plural -> body.append("(plural ").append(plural.text()).append(") "));
    body.append(line.constant() ? "constant " : "").append(folded(source, line.type().span()));
    line.codes()
        .forEach(
            c -> body.append(" [").append(c.system().text() + " " + c.code().text()).append(']'));
    line.words().ifPresent(words -> body.append(" | ").append(words.text()));
    for (DataSyntax.Field field : line.fields()) {
      body.append("\n  ").append(field.name().text()).append(": ");
      body.append(folded(source, field.type().span()));
      field.words().ifPresent(words -> body.append(" | ").append(words.text()));
    }
    line.options().forEach(o -> body.append("\n  ").append(folded(source, o.span())));
    return body.toString();
  }

  /** A list with its entries. */
  static String list(SectionSyntax.ListSyntax list) {
    StringBuilder text = new StringBuilder("\n  list ").append(list.name().text());
    text.append(list.open() ? ": open" : "");
    list.words().ifPresent(words -> text.append(" | ").append(words.text()));
    for (SectionSyntax.EntrySyntax entry : list.entries()) {
      text.append("\n    ").append(entry.name().text());
      if (!entry.synonyms().isEmpty()) {
        text.append(" (").append(joined(entry.synonyms())).append(')');
      }
      entry
          .codes()
          .forEach(
              c -> text.append(" [").append(c.system().text() + " " + c.code().text()).append(']'));
    }
    return text.toString();
  }

  /** A period with its days. */
  static String period(Source source, SectionSyntax.PeriodSyntax period) {
    return "period " + folded(source, period.span());
  }

  /** A table with its rows. */
  static String table(Source source, SectionSyntax.Table table) {
    return "table "
        + table.name().text()
        + ": "
        + table.type().text()
        + table.unit().map(unit -> " in " + unit.text()).orElse("")
        + " by "
        + table.key().text()
        + table.words().map(words -> " | " + words.text()).orElse("")
        + table.rows().stream()
            .map(row -> "\n  " + folded(source, row.span()))
            .collect(Collectors.joining());
  }

  private static String joined(List<org.eligo.dsl.syntax.Name> names) {
    return names.stream().map(org.eligo.dsl.syntax.Name::text).collect(Collectors.joining(", "));
  }

  /** The body of a definition with its members. */
  static String defineBody(Source source, SectionSyntax.Define define) {
    Canonical canonical = new Canonical(source);
    canonical.text.append(folded(source, define.body().span()));
    define.members().forEach(member -> canonical.item(member, 1));
    return canonical.text.toString();
  }

  private void line(int depth, String... parts) {
    text.append('\n').append("  ".repeat(depth));
    text.append(
        List.of(parts).stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(" | ")));
  }

  private static String words(java.util.Optional<Words> words) {
    return words.map(Words::text).orElse("");
  }

  private void section(SectionSyntax section) {
    switch (section) {
      case SectionSyntax.Header header -> header(header);
      case SectionSyntax.Library library -> {
        line(0, "library", library.name().text(), library.title().text());
        library.lines().stream()
            .filter(l -> !l.keyword().text().equals(NOTE))
            .forEach(l -> line(1, l.keyword().text(), l.words().text()));
        library.version().ifPresent(v -> line(1, "version", v.number().text(), v.date().text()));
      }
      case SectionSyntax.Include include -> {}
      case SectionSyntax.Cohorts cohorts -> declared("cohorts", cohorts.cohorts());
      case SectionSyntax.Roles roles -> declared("roles", roles.roles());
      case SectionSyntax.Milestones milestones -> {
        line(0, "milestones");
        for (SectionSyntax.MilestoneSyntax m : milestones.milestones()) {
          String days = m.days().map(d -> "day " + d.from() + " to day " + d.to()).orElse("");
          line(1, m.name().text(), days, words(m.words()));
        }
      }
      case SectionSyntax.Criteria criteria -> criteria(criteria);
      case SectionSyntax.Define define -> {
        String unit = define.unit().map(u -> "in " + u.text()).orElse("");
        line(0, "define", define.name().text(), unit, words(define.words()));
        line(1, defineBody(source, define));
      }
      case SectionSyntax.Periods periods ->
          periods.periods().forEach(period -> line(0, period(source, period)));
      case SectionSyntax.Table table -> line(0, table(source, table));
      case SectionSyntax.Lists lists -> lists.lists().forEach(list -> text.append(list(list)));
      case SectionSyntax.Score score -> {
        line(0, "score", score.name().text(), words(score.words()));
        score.lines().forEach(scored -> line(1, folded(source, scored.span())));
      }
      case SectionSyntax.Sites sites -> dictionary("sites", sites.facts());
      case SectionSyntax.Data data -> dictionary("data", data.items());
      case SectionSyntax.CaseSection left -> {}
    }
  }

  private void dictionary(String heading, List<DataSyntax> items) {
    line(0, heading);
    items.forEach(item -> line(1, joined(item.names()) + ": " + dataBody(source, item)));
  }

  private void header(SectionSyntax.Header header) {
    line(0, "protocol", header.id().text(), header.title().text());
    header.lines().stream()
        .filter(l -> !l.keyword().text().equals(NOTE))
        .forEach(l -> line(1, l.keyword().text(), l.words().text()));
    header.version().ifPresent(v -> line(1, "version", v.number().text(), v.date().text()));
  }

  private void declared(String heading, List<SectionSyntax.Declared> names) {
    line(0, heading);
    names.forEach(n -> line(1, n.name().text(), words(n.words())));
  }

  private void criteria(SectionSyntax.Criteria criteria) {
    String cohorts =
        criteria.cohorts().stream()
            .map(org.eligo.dsl.syntax.Name::text)
            .collect(Collectors.joining(", "));
    line(0, criteria.inclusion() ? "inclusion" : "exclusion", cohorts, words(criteria.words()));
    for (SectionSyntax.CriteriaLine criterion : criteria.lines()) {
      switch (criterion) {
        case ItemSyntax item -> item(item, 1);
        case SectionSyntax.Heading heading -> {
          line(1, "heading", words(heading.words()), heading.ruleText());
          heading
              .guard()
              .flatMap(ClauseSyntax.AppliesWhen::words)
              .ifPresent(w -> line(2, w.text()));
        }
      }
    }
  }

  private void item(ItemSyntax item, int depth) {
    line(
        depth,
        item.label().map(org.eligo.dsl.syntax.Name::text).orElse("-"),
        words(item.words()),
        item.ruleText());
    for (ClauseSyntax clause : item.clauses()) {
      boolean note =
          clause instanceof ClauseSyntax.Remark remark && remark.keyword().text().equals(NOTE);
      if (!note) {
        var words = Clauses.words(clause);
        line(depth + 1, words.keyword(), words.subject(), words.words());
      }
    }
    item.children().forEach(child -> item(child, depth + 1));
    item.closing().forEach(closing -> line(depth, "closing", closing.text()));
  }
}
