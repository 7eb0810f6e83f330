package org.eligo.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.CriteriaList.Row;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.participant.Recorded;
import org.eligo.generator.request.ChecklistRequest;
import org.eligo.generator.request.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChecklistsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 17);

  private static ChecklistRequest blank() {
    return ChecklistRequest.blank(SampleProtocol.complete(), "SLE", Paper.A4, DAY);
  }

  private static ChecklistRequest prefilled() {
    return new ChecklistRequest(
        SampleProtocol.complete(),
        "SLE",
        Optional.of(SampleScreening.screening()),
        Optional.of(SampleScreening.participant()),
        Paper.A4,
        DAY,
        "",
        Map.of());
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void pdfHoldsEveryWordUnderItsIdInOrder(Paper paper) {
    PdfText pdf =
        PdfText.of(
            Checklists.pdf(ChecklistRequest.blank(SampleProtocol.complete(), "SLE", paper, DAY)));

    assertThat(PdfText.withoutBlanks(pdf.all())).containsSubsequence(idsAndWords());
  }

  @Test
  void htmlHoldsEveryWordUnderItsIdInOrder() {
    String text =
        PdfText.withoutBlanks(
            Checklists.html(blank())
                .replaceAll("(?s)<style>.*</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">"));

    assertThat(text).containsSubsequence(idsAndWords());
  }

  @Test
  void printsTheRowsOfItsCohortOnly() {
    String other =
        Checklists.html(ChecklistRequest.blank(SampleProtocol.complete(), "SSc", Paper.A4, DAY));

    assertThat(other).doesNotContain("creatine phosphokinase").contains("live vaccine");
  }

  @Test
  void everyPageCarriesItsMarks() {
    List<String> pages = PdfText.of(Checklists.pdf(blank())).pages();

    for (int page = 1; page <= pages.size(); page++) {
      assertThat(pages.get(page - 1))
          .contains(
              "ALLO-329",
              "Version 1.0, 31 Mar 2025",
              "Cohort SLE",
              "Participant ID",
              "Site",
              "demonstration, not for participants",
              "identity 7f3a9c001122",
              "text b2c4d6e8f0a1",
              "Page " + page + " of " + pages.size());
    }
    assertThat(pages.getLast()).contains("END OF DOCUMENT");
    assertThat(pages.subList(0, pages.size() - 1))
        .noneMatch(page -> page.contains("END OF DOCUMENT"));
  }

  @Test
  void bothPapersBreakAtTheSameRows() {
    PdfText a4 = PdfText.of(Checklists.pdf(blank()));
    PdfText letter =
        PdfText.of(
            Checklists.pdf(
                ChecklistRequest.blank(SampleProtocol.complete(), "SLE", Paper.LETTER, DAY)));

    assertThat(a4.widthInMillimetres()).isCloseTo(210, within(0.2f));
    assertThat(a4.heightInMillimetres()).isCloseTo(297, within(0.2f));
    assertThat(letter.widthInMillimetres()).isCloseTo(215.9f, within(0.2f));
    assertThat(letter.heightInMillimetres()).isCloseTo(279.4f, within(0.2f));
    assertThat(letter.pages()).isEqualTo(a4.pages());
  }

  @Test
  void sameRequestGivesTheSameBytes() {
    assertThat(Checklists.pdf(blank())).isEqualTo(Checklists.pdf(blank()));
    assertThat(Checklists.html(blank())).isEqualTo(Checklists.html(blank()));
  }

  @Test
  void blankChecklistHoldsNoVerdictAndNoTick() {
    assertThat(PdfText.of(Checklists.pdf(blank())).all())
        .doesNotContain("Computed", "[e]", "PASSED", "FAILED", "☑", "☒", "✓", "✗")
        .contains("Blank, made on 17 Feb 2026");
    assertThat(Checklists.html(blank())).doesNotContain("checked", "<input");
  }

  @Test
  void requiredAnswerIsPrintedInCapitals() {
    String html = Checklists.html(blank()).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");

    assertThat(html).containsSubsequence("Adults 18", " YES No Not known");
    assertThat(html).containsSubsequence("Received live vaccine", " Yes NO Not known");
  }

  @Test
  void onlyGuardedRowsMayNotApplyAndSayWhy() {
    String text = PdfText.of(Checklists.pdf(blank())).all();

    assertThat(text.split("Not known NA", -1)).hasSize(2);
    assertThat(text).contains("NA only if this is not so: childbearing potential");
  }

  @Test
  void fieldsNameUnitLimitAndWindow() {
    assertThat(PdfText.of(Checklists.pdf(blank())).all())
        .contains(
            "Platelet count (at screening; ≥ 75,000 /uL)",
            "3 x ULN =",
            "Live vaccine received (from 4 weeks before enrollment to enrollment)",
            "creatinine clearance (see Definitions; ≥ 50 mL/min)",
            "ALL OF the following must be YES.",
            "AT LEAST 1 OF the following must be YES.",
            "Judged by Investigator",
            "Refer to Eligibility Adjudication Committee (EAC)");
  }

  @Test
  void definitionsArePrintedOnce() {
    String text = PdfText.of(Checklists.pdf(blank())).all();

    assertThat(text.split("Cockcroft-Gault formula \\(140", -1)).hasSize(2);
    assertThat(text).contains("sex is female and not (postmenopausal");
  }

  @Test
  void noFieldOffersAWaiver() {
    String text = PdfText.of(Checklists.pdf(blank())).all();

    assertThat(text).contains("A criterion cannot be waived; seek an amendment.");
    assertThat(text.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("override", "waiver", "deviation");
  }

  @Test
  void prefilledPrintsValuesAndVerdictsAsComputed() {
    String text = PdfText.of(Checklists.pdf(prefilled())).all();

    assertThat(text)
        .contains(
            "Computed, not signed: UNKNOWN 82,000 /uL on 01 Feb 2025 is too old",
            "Missing: platelets",
            "[e] 82000 /uL on 01 Feb 2025; source: laboratory report 17",
            "Computed, not signed: NOT ELIGIBLE, provisional at day 0, as of 03 Mar 2025",
            "Failing: E4",
            "Assumes the planned day of day 0: 17 Mar 2025",
            "Prefilled, as of 03 Mar 2025");
  }

  @Test
  void prefilledLeavesOutWhatIsLaterThanTheDayOfTheScreening() {
    assertThat(Checklists.html(prefilled())).doesNotContain("90000");
  }

  @Test
  void judgementsAndSignaturesAreNeverPrefilled() {
    assertThat(Checklists.html(prefilled())).doesNotContain("somebody", "echocardiogram");
  }

  @Test
  void rowsWithoutResultAreNeverTakenForPassed() {
    String text = PdfText.of(Checklists.pdf(prefilled())).all();

    assertThat(text).contains("Computed, not signed: NOT EVALUATED", "S2: not evaluated");
  }

  @Test
  void wordsAreEscaped() {
    String words = "Age <script>alert(1)</script> & \"quotes\" ]]> </style>";
    ChecklistRequest request = request(words, words);

    assertThat(Checklists.html(request))
        .doesNotContain("<script>")
        .contains("Age &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;");
    assertThat(PdfText.of(Checklists.pdf(request)).all()).contains(words);
  }

  @Test
  void templateCodeInWordsStaysWords() {
    String words = "${c.marks.protocol} <#list 1..2 as x>${x}</#list> ${\"a\"?new()}";

    assertThat(PdfText.of(Checklists.pdf(request("title", words))).all()).contains(words);
  }

  @Test
  void signsThatNoFaceHoldsAreNamed() {
    assertThat(PdfText.of(Checklists.pdf(request("title", "Age 日 and \u0001 over"))).all())
        .contains("Age [U+65E5] and")
        .doesNotContain("#");
  }

  @Test
  void refusesWhatDoesNotBelongTogether() {
    assertThatThrownBy(
            () -> ChecklistRequest.blank(SampleProtocol.complete(), "XYZ", Paper.A4, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("XYZ");
  }

  private static ChecklistRequest request(String title, String words) {
    CriteriaList list =
        new CriteriaList(
            true,
            List.of(),
            "",
            List.of(SampleProtocol.row("I1", words, SampleProtocol.question())));
    return ChecklistRequest.blank(
        SampleProtocol.protocol(title, List.of(list)), "SLE", Paper.A4, DAY);
  }

  /** Ids and words in the order of the protocol; lines may break anywhere, so without blanks. */
  private static List<String> idsAndWords() {
    List<String> texts = new ArrayList<>();
    for (CriteriaList list : SampleProtocol.lists()) {
      if (!list.words().isEmpty()) {
        texts.add(list.words());
      }
      for (CriteriaList.Line line : list.lines()) {
        switch (line) {
          case CriteriaList.Heading heading -> texts.add(heading.printed());
          case Row row -> add(row, texts);
        }
      }
    }
    return texts.stream().map(PdfText::withoutBlanks).toList();
  }

  private static void add(Row row, List<String> texts) {
    texts.add(row.id());
    if (!row.words().isEmpty()) {
      texts.add(row.words());
    }
    row.clauses().stream()
        .map(CriteriaList.ClauseWords::words)
        .filter(words -> !words.isEmpty())
        .forEach(texts::add);
    row.children().forEach(child -> add(child, texts));
    texts.addAll(row.closing());
  }

  @Test
  void namesTheFactsOfTheSite() {
    String criteria =
        """
        protocol T-1 | Test
          version 1.0 dated 2025-01-01
        milestones
          consent | Consent
        sites
          country: one of France, Germany | Country of the site
        inclusion criteria
          I1 | In France
            country is France
        """;
    Checked checked = Protocols.check(Source.of("t.criteria", criteria));
    assertThat(checked).isInstanceOf(Checked.Ok.class);
    Protocol protocol = ((Checked.Ok) checked).protocol();

    String open = Checklists.html(ChecklistRequest.blank(protocol, "all", Paper.A4, DAY));
    String given =
        Checklists.html(
            new ChecklistRequest(
                protocol,
                "all",
                Optional.empty(),
                Optional.empty(),
                Paper.A4,
                DAY,
                "Site 3",
                Map.of("country", List.of(new Recorded.Choice("France")))));

    assertThat(open).contains("Country of the site", "fact of the site", "Germany");
    assertThat(given).contains("Country of the site", "France").doesNotContain("Germany");
  }
}
