package org.eligo.dsl.internal.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Included;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.internal.parser.ParserWords;
import org.eligo.dsl.source.Includes;
import org.eligo.dsl.source.Source;

/**
 * Criteria files by chance, written by the law but in odd layouts: sections in any order, any step
 * of indentation, blanks, wrapped rules, comments and line ends anywhere. The parser reads each of
 * them; every third is a protocol that checks. File number {@code n} is always the same, whichever
 * files were made before it.
 */
final class RandomFiles {
  /** A file, and the forms of lines outside the grammar that stand in it. */
  record RandomFile(String text, Set<String> lineForms) {}

  static final Includes INCLUDES =
      path -> new Includes.Answer.Text("library words | Words\n  version not stated\n");
  private static final int AIMS = 5;
  private static final int ROUNDS = 40;
  private static final int PATIENT = 4;
  private static final int WHOLE = 3;
  private static final int SHORT = 24;
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final GrammarWalk walk = new GrammarWalk();
  private final LineForms forms = new LineForms(ParserWords.inLines());

  /** Every form of a line outside the grammar. */
  Set<String> lineForms() {
    return forms.all();
  }

  /** The file of a number. */
  RandomFile file(long number) {
    for (int attempt = 0; ; attempt++) {
      Random random = new Random((number * 64 + attempt) * SCATTER);
      boolean whole = number % WHOLE == 0;
      Sheet sheet = sheet(number, random, whole);
      if (isMended(sheet, whole)) {
        return new RandomFile(ended(sheet.text(), random), sheet.forms());
      }
    }
  }

  private Sheet sheet(long number, Random random, boolean whole) {
    Phrases phrases = new Phrases(walk, random);
    for (int i = 0; i < AIMS; i++) {
      phrases.aim((int) ((number * AIMS + i) % Phrases.ALTERNATIVES.size()));
    }
    DrawnDeclarations declarations = new DrawnDeclarations(forms, phrases, random, whole);
    DrawnRules rules = new DrawnRules(forms, phrases, declarations, random, whole);
    List<Sheet> sections = new ArrayList<>();
    sections.add(declarations.header(!whole && random.nextInt(8) == 0));
    sections.addAll(declarations.core());
    List<Sheet> others = new ArrayList<>();
    others.add(declarations.include());
    others.add(declarations.names("sites", "fact"));
    others.add(declarations.caseSection());
    others.add(rules.define());
    if (!whole) {
      others.add(declarations.names("cohorts", "cohort"));
      others.add(declarations.names("roles", "role"));
      others.add(declarations.names("milestones", "milestones"));
      others.add(declarations.names("data", "item"));
      others.add(declarations.names("lists", "list"));
      others.add(declarations.names("periods", "period"));
    }
    others.removeIf(section -> random.nextBoolean());
    sections.addAll(others);
    if (random.nextInt(3) == 0 || phrases.kept("scoreLine") > 0) {
      sections.add(rules.score());
    }
    if (random.nextInt(3) == 0 || phrases.kept("tableLine") > 0) {
      sections.add(declarations.table());
    }
    String cohorts =
        random.nextBoolean() ? " for  SLE ,IIM" : random.nextBoolean() ? " for SLE" : "";
    sections.add(rules.criteria("inclusion criteria" + cohorts, 1 + random.nextInt(3)));
    int left = Math.max(random.nextInt(3), phrases.kept("ruleLine"));
    sections.add(rules.criteria("exclusion criteria", Math.max(whole ? 1 : 0, left)));
    if (random.nextBoolean()) {
      Collections.shuffle(sections, random);
    }
    if (!whole && random.nextInt(SHORT) == 0) {
      sections.subList(random.nextInt(3), sections.size()).clear();
    }
    Sheet sheet = new Sheet(random);
    sections.forEach(sheet::add);
    return sheet;
  }

  /** Lets what cannot stand give way, until the file can be read, and checks if it is to. */
  private static boolean isMended(Sheet sheet, boolean whole) {
    for (int round = 0; round < ROUNDS; round++) {
      Source source = Source.of("drawn", sheet.text());
      Set<Integer> rows = rows(source, Protocols.parse(source).diagnostics());
      boolean read = rows.isEmpty();
      if (read && whole) {
        Included included = Protocols.include(source, INCLUDES);
        if (Protocols.check(included) instanceof Checked.Failed(var found)) {
          rows = rows(included.source(), found);
        }
      }
      if (rows.isEmpty()) {
        return true;
      }
      if (!sheet.giveWay(rows, read, round >= PATIENT)) {
        return read;
      }
    }
    return false;
  }

  private static Set<Integer> rows(Source source, List<Diagnostic> found) {
    Set<Integer> rows = new HashSet<>();
    for (Diagnostic one : found) {
      if (one.severity() == Severity.ERROR) {
        rows.add(source.rowOf(one.span().start()));
      }
    }
    return rows;
  }

  private static String ended(String drawn, Random random) {
    String text = random.nextInt(8) == 0 ? "# Head.\n\n" + drawn : drawn;
    text = random.nextInt(8) == 0 ? "\uFEFF" + text : text;
    text = random.nextInt(8) == 0 ? text.stripTrailing() : text;
    text = random.nextInt(16) == 0 ? text + "\n  # At the end\n# of it\n" : text;
    return switch (random.nextInt(8)) {
      case 0, 1 -> text.replace("\n", "\r\n");
      case 2 -> text.replace('\n', '\r');
      default -> text;
    };
  }
}
