package org.eligo.dsl.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Protocol.Declared;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.Words;
import org.eligo.dsl.time.PartialDate;

/** Runs the steps of the check in their order and makes the protocol when none found an error. */
public final class Checker {
  private final ProtocolFile file;
  private final Diagnostics diagnostics;
  private final Uses uses = new Uses();
  private final Translation translation;
  private final Ids ids;
  private final Items items;
  private final Definitions definitions;
  private final Remarks remarks;
  private final Set<String> cohortNames;
  private final List<Criterion> criteria = new ArrayList<>();

  private Checker(ProtocolFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.translation = new Translation(Declarations.of(file, diagnostics, uses), diagnostics, uses);
    this.ids = Ids.of(file, diagnostics);
    translation.otherCriteria.know(ids);
    this.items = new Items(translation, ids);
    this.definitions = new Definitions(translation, items);
    this.remarks = new Remarks(translation);
    this.cohortNames = Set.copyOf(translation.symbols.cohortNames());
    translation.instances.know(Openness.of(translation.symbols, ids));
  }

  /**
   * The protocol that the file declares; empty if the diagnostics hold an error, whether the
   * reading of the file or the check has found it.
   */
  public static Optional<Protocol> check(ProtocolFile file, Diagnostics diagnostics) {
    return new Checker(file, diagnostics).protocol();
  }

  /**
   * What is to be said about the file: mistakes in declarations first, and nothing that only
   * follows from them.
   */
  public static List<Diagnostic> messages(ProtocolFile file, Diagnostics diagnostics) {
    return FollowOns.leaveOut(file, diagnostics.sorted());
  }

  private Optional<Protocol> protocol() {
    Optional<SectionSyntax.Library> library = LibraryFiles.own(file);
    LibraryFiles.check(file, diagnostics);
    Optional<SectionSyntax.Header> header = new Headers(file, diagnostics).header();
    translation.tables.declare(file);
    translation.periods.declare(file);
    definitions.declare();
    translation.uses.making(Optional.empty());
    List<CriteriaList> lists = lists();
    Cycles.check(uses, diagnostics);
    if (!PlanDepth.isBearable(definitions.all(), criteria, diagnostics)) {
      return Optional.empty();
    }
    translation.otherCriteria.check(criteria, definitions.all());
    if (library.isEmpty()) {
      requireCriteria();
    }
    List<Case> cases = new Cases(translation, ids).all(LibraryFiles.withOwnCases(file));
    uses.undeclared().report(file.source(), diagnostics);
    Kept kept = Kept.of(translation, definitions);
    if (!diagnostics.hasErrors()) {
      kept.refuseOthers(cases);
    }
    // What a rule with a mistake would have used is not known, so nothing is called unused then.
    if (!diagnostics.hasErrors()) {
      remarks.warnOfUnused(library.isPresent());
    }
    return header.isEmpty() || diagnostics.hasErrors()
        ? Optional.empty()
        : Optional.of(protocol(header.get(), lists, kept, cases));
  }

  private Protocol protocol(
      SectionSyntax.Header header, List<CriteriaList> lists, Kept kept, List<Case> cases) {
    SectionSyntax.Version version = header.version().orElseThrow();
    Symbols symbols = translation.symbols;
    return new Protocol(
        header.id().text(),
        header.title().text(),
        version.number().text(),
        Optional.of(version.date().text()).filter(date -> !date.isEmpty()),
        header.lines().stream()
            .map(line -> new Declared(line.keyword().text(), line.words().text()))
            .toList(),
        symbols.cohorts(),
        symbols.roles(),
        symbols.milestones(),
        lists,
        criteria,
        kept.definitions(),
        kept.data(),
        cases,
        Canonical.identityDigest(kept.file(file)),
        Canonical.textDigest(file.source()),
        file.source());
  }

  private List<CriteriaList> lists() {
    List<CriteriaList> lists = new ArrayList<>();
    for (SectionSyntax section : file.sections()) {
      if (section instanceof SectionSyntax.Criteria written) {
        lists.add(list(written));
      }
    }
    return lists;
  }

  private CriteriaList list(SectionSyntax.Criteria written) {
    List<String> cohorts = new ArrayList<>();
    for (Name cohort : written.cohorts()) {
      if (cohortNames.contains(cohort.text())) {
        cohorts.add(cohort.text());
      } else {
        translation.names.unknown(cohort, "cohort", translation.symbols.cohortNames());
      }
    }
    translation.cohorts.within(cohorts);
    List<CriteriaList.Line> lines = new ArrayList<>();
    Headings headings = new Headings(translation);
    for (SectionSyntax.CriteriaLine line : written.lines()) {
      switch (line) {
        case SectionSyntax.Heading heading -> lines.add(headings.begin(heading));
        case ItemSyntax item -> {
          Items.Converted converted =
              headings.cover(() -> items.convert(item, Place.ofCriterion(written.inclusion())));
          lines.add(converted.row());
          converted
              .row()
              .item()
              .ifPresent(judged -> {
                remarks.checkUnresolved(item, judged, definitions.all());
                new NewestAnswers(translation).check(item, judged, written.inclusion());
                new LaterDays(translation).check(item, judged);
                criteria.add(
                    new Criterion(judged, written.inclusion(), cohorts, converted.checkedAt()));
              });
        }
      }
    }
    return new CriteriaList(
        written.inclusion(), cohorts, written.words().map(Words::text).orElse(""), lines);
  }

  private void requireCriteria() {
    Span end = new Span(file.source().text().length(), file.source().text().length());
    if (criteria.isEmpty()) {
      missing(
          end,
          "this file has no criterion that is checked",
          "everybody would be eligible",
          "write a section `inclusion criteria` or `exclusion criteria`");
      return;
    }
    boolean checksAll = criteria.stream().anyMatch(c -> c.cohorts().isEmpty());
    Set<String> checked = new HashSet<>();
    criteria.forEach(c -> checked.addAll(c.cohorts()));
    for (Declared cohort : translation.symbols.cohorts()) {
      if (!checksAll && !checked.contains(cohort.name())) {
        missing(
            cohortSpan(cohort.name()),
            "the cohort `" + cohort.name() + "` has no criterion that is checked",
            "everybody would be eligible for it",
            "write `inclusion criteria for " + cohort.name() + "`, or remove the cohort");
      }
    }
  }

  private Span cohortSpan(String name) {
    return file.sections().stream()
        .filter(SectionSyntax.Cohorts.class::isInstance)
        .flatMap(section -> ((SectionSyntax.Cohorts) section).cohorts().stream())
        .filter(cohort -> cohort.name().text().equals(name))
        .map(cohort -> cohort.name().span())
        .findFirst()
        .orElse(Span.NONE);
  }

  private void missing(Span span, String message, String cause, String help) {
    diagnostics.add(
        Diagnostic.of(DiagnosticCode.INCOMPLETE_FILE, span, message, "missing")
            .because(cause)
            .help(help));
  }

  /** The one heading of a file and its version. */
  private record Headers(ProtocolFile file, Diagnostics diagnostics) {

    Optional<SectionSyntax.Header> header() {
      Optional<SectionSyntax.Header> library =
          LibraryFiles.own(file)
              .map(own ->
                  new SectionSyntax.Header(
                      own.name(), own.title(), own.lines(), own.version(), own.span()));
      if (library.isPresent()) {
        checkVersion(library.get());
        return library;
      }
      List<SectionSyntax.Header> headers =
          file.sections().stream()
              .filter(section -> file.source().isOwn(section.span().start()))
              .filter(SectionSyntax.Header.class::isInstance)
              .map(SectionSyntax.Header.class::cast)
              .toList();
      if (headers.isEmpty()) {
        report(
            DiagnosticCode.INCOMPLETE_FILE,
            Span.NONE,
            "this file names no protocol",
            "write `protocol ID | title` at its beginning");
        return Optional.empty();
      }
      headers.stream()
          .skip(1)
          .forEach(second ->
              report(
                  DiagnosticCode.REPEATED_LINE,
                  second.id().span(),
                  "this file names a second protocol",
                  "keep one protocol in one file"));
      checkVersion(headers.getFirst());
      return Optional.of(headers.getFirst());
    }

    private void checkVersion(SectionSyntax.Header header) {
      Optional<SectionSyntax.Version> version = header.version();
      if (version.isEmpty() || version.get().number().text().isBlank()) {
        report(
            DiagnosticCode.INCOMPLETE_FILE,
            version.map(v -> v.number().span()).orElse(header.id().span()),
            "the version of the protocol is missing",
            "write a line such as `version 1.0 dated 2025-03-31` below the heading");
        return;
      }
      Name date = version.get().date();
      boolean day =
          PartialDate.parse(date.text()).filter(PartialDate.Day.class::isInstance).isPresent();
      if (!date.text().isEmpty() && !day) {
        report(
            DiagnosticCode.WRONG_VALUE,
            date.span(),
            "there is no day `" + date.text() + "`",
            "write year, month and day: `2025-03-31`");
      }
    }

    private void report(DiagnosticCode code, Span span, String message, String help) {
      diagnostics.add(Diagnostic.of(code, span, message, "here").help(help));
    }
  }
}
