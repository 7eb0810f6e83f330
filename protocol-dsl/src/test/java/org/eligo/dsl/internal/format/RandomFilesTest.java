package org.eligo.dsl.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.internal.parser.GrammarUse;
import org.eligo.dsl.internal.parser.GrammarUse.Alternative;
import org.junit.jupiter.api.Test;

/** The formatter keeps files that are drawn from the grammar and the forms of lines beside it. */
class RandomFilesTest {
  private static final int FILES = 800;

  /**
   * What no file that can be read holds: gaps stand for what could not be read, and some types
   * allow more than the parser ever makes.
   */
  private static final Set<String> NEVER =
      Set.of(
          "CaseLine.Gap",
          "CaseLine.MilestoneDay.dates empty",
          "ClauseSyntax.AppliesTo.cohorts empty",
          "ClauseSyntax.CheckedAt.milestones empty",
          "ClauseSyntax.Later.quotes empty",
          "ConditionSyntax.And.parts empty",
          "ConditionSyntax.And.parts of one",
          "ConditionSyntax.ChoiceTest.choices empty",
          "ConditionSyntax.CohortTest.cohorts empty",
          "ConditionSyntax.CountedResults.quantifier ANY",
          "ConditionSyntax.CountedResults.quantifier EVERY",
          "ConditionSyntax.Gap",
          "ConditionSyntax.Includes.choices empty",
          "ConditionSyntax.Or.parts empty",
          "ConditionSyntax.Or.parts of one",
          "ConditionSyntax.Steady.fields empty",
          "DataSyntax.CountsOnlyWithout.names empty",
          "DataSyntax.InList.lists empty",
          "DataSyntax.OneOf.choices empty",
          "DataSyntax.Ordered.choices empty",
          "DataSyntax.Ordered.choices of one",
          "DataSyntax.SomeOf.choices empty",
          "DataSyntax.Unread",
          "DataSyntax.names empty",
          "RuleSyntax.Gap",
          "RuleSyntax.Gap.reported false",
          "RuleSyntax.Gap.reported true",
          "RuleSyntax.NoRule.why not there",
          "RuleSyntax.Removed.why not there",
          "SectionSyntax.Score.lines empty",
          "SectionSyntax.TableRow.keys empty",
          "SectionSyntax.UnreadDays",
          "ValueSyntax.Distributed.names empty",
          "ValueSyntax.Extreme.of empty",
          "ValueSyntax.Extreme.of of one",
          "ValueSyntax.Gap",
          "WindowSyntax.Band.side AROUND",
          "WindowSyntax.Distance.side AROUND",
          "WindowSyntax.Edge.side AROUND",
          "WindowSyntax.FromShifted.side AROUND");

  @Test
  void keepsTheMeaningOfFilesInWhichEverythingStands() {
    RandomFiles files = new RandomFiles();
    FormatCoverage coverage = new FormatCoverage(files);
    int protocols = 0;
    for (int number = 1; number <= FILES; number++) {
      RandomFiles.RandomFile file = files.file(number);
      protocols += FormatCheck.isProtocol("file " + number, file.text()) ? 1 : 0;
      coverage.count(file);
    }
    Set<Object> forms = FormatCoverage.missing(coverage.syntaxForms());
    Set<String> stale = new TreeSet<>(NEVER);
    stale.removeAll(forms);
    forms.removeAll(NEVER);

    assertThat(FormatCoverage.missing(coverage.alternatives()))
        .as("alternatives of the grammar that were not drawn")
        .isEmpty();
    assertThat(FormatCoverage.missing(coverage.lineForms()))
        .as("forms of lines that were not drawn")
        .isEmpty();
    assertThat(forms).as("forms of the syntax tree that no drawn file has").isEmpty();
    assertThat(stale).as("forms that do occur").isEmpty();
    assertThat(protocols).as("files that are protocols").isGreaterThan(FILES / 4);
  }

  @Test
  void aFileIsTheSameWhicheverWereDrawnBeforeIt() {
    RandomFiles files = new RandomFiles();
    files.file(1);
    assertThat(files.file(7)).isEqualTo(new RandomFiles().file(7));
  }

  @Test
  void everyAlternativeIsWrittenOnce() {
    Set<Alternative> all = GrammarUse.all();
    assertThat(all).hasSizeGreaterThan(250);
    assertThat(GrammarWalk.entries()).containsExactlyInAnyOrderElementsOf(GrammarUse.entries());
  }
}
