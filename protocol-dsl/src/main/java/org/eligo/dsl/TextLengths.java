package org.eligo.dsl;

import java.util.Locale;
import java.util.Set;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.SectionSyntax;

/**
 * How many characters of a file are declarations and how many are rules. Declarations are the lines
 * of the declaring sections, the author's words included, headings and comments left out; rules are
 * the rules and conditional clauses of items and the bodies of definitions, without words. Included
 * files are left out.
 */
public record TextLengths(long declarations, long rules) {
  private static final Set<String> DECLARING =
      Set.of("cohorts", "roles", "milestones", "periods", "sites", "table", "lists", "data");
  private static final Set<String> DEFINING = Set.of("define", "score");

  /** The lengths of a source, without what it includes. */
  public static TextLengths of(Source source) {
    long declarations = 0;
    long rules = 0;
    for (SectionSyntax section : Protocols.parse(source).file().sections()) {
      if (!source.nameAt(section.span().start()).equals(source.nameAt(0))) {
        continue;
      }
      String text = source.text(section.span());
      String keyword = text.strip().split("[\\s:]", 2)[0].toLowerCase(Locale.ROOT);
      if (section instanceof SectionSyntax.Criteria criteria) {
        for (SectionSyntax.CriteriaLine line : criteria.lines()) {
          rules += line instanceof ItemSyntax item ? rules(item) : 0;
        }
      } else if (DECLARING.contains(keyword)) {
        declarations += lines(text, false);
      } else if (DEFINING.contains(keyword)) {
        rules += lines(text, true);
      }
    }
    return new TextLengths(declarations, rules);
  }

  private static long rules(ItemSyntax item) {
    long sum = item.ruleText().length();
    for (ItemSyntax child : item.children()) {
      sum += rules(child);
    }
    return sum;
  }

  private static long lines(String section, boolean withoutWords) {
    return section
        .lines()
        .skip(1)
        .map(String::strip)
        .filter(line -> !line.startsWith("#"))
        .map(line -> withoutWords && line.contains("|") ? before(line) : line)
        .mapToLong(String::length)
        .sum();
  }

  private static String before(String line) {
    return line.substring(0, line.indexOf('|')).strip();
  }
}
