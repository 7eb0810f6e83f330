package org.eligo.dsl.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.Case;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.syntax.CaseLine;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.CaseSection;
import org.eligo.dsl.syntax.Words;
import org.eligo.dsl.time.PartialDate;

/** Turns the cases of a file into facts and expectations, with what they take over from others. */
final class Cases {
  private final Translation t;
  private final CaseFacts facts;
  private final CaseExpectations expectations;
  private final Map<String, CaseSection> written = new LinkedHashMap<>();
  private final Map<String, Facts> read = new HashMap<>();

  Cases(Translation t, Ids ids) {
    this.t = t;
    this.facts = new CaseFacts(t, ids);
    this.expectations = new CaseExpectations(t, ids, facts);
  }

  /** What a case knows, its own facts and those it takes over; whole if all could be read. */
  private record Facts(
      List<CaseFacts.Dated> facts,
      Optional<PartialDate> asOf,
      Optional<String> stage,
      boolean whole) {}

  List<Case> all(ProtocolFile file) {
    for (SectionSyntax section : file.sections()) {
      if (section instanceof CaseSection one) {
        declare(one);
      }
    }
    // Parents come first, so that a long chain of cases is no deep recursion.
    written.values().forEach(this::readWithParents);
    return written.values().stream().map(this::of).flatMap(Optional::stream).toList();
  }

  private void declare(CaseSection section) {
    CaseSection first = written.putIfAbsent(section.name().text(), section);
    if (first != null) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.DUPLICATE_NAME,
                  section.name().span(),
                  "two cases are called `" + section.name().text() + "`",
                  "again")
              .with(first.name().span(), "first here")
              .help("give one of them another name"));
    }
  }

  private void readWithParents(CaseSection section) {
    List<CaseSection> line = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Optional<CaseSection> at = Optional.of(section);
    while (at.isPresent() && !read.containsKey(at.get().name().text())) {
      CaseSection current = at.get();
      if (!names.add(current.name().text())) {
        circle(current);
        break;
      }
      line.add(current);
      at = current.like().flatMap(this::parent);
    }
    line.reversed().forEach(one -> read.put(one.name().text(), facts(one)));
  }

  private Optional<CaseSection> parent(Name like) {
    Optional<CaseSection> parent = Optional.ofNullable(written.get(like.text()));
    if (parent.isEmpty()) {
      t.names.unknown(like, "case", written.keySet());
    }
    return parent;
  }

  private void circle(CaseSection section) {
    t.report(
        DiagnosticCode.CIRCULAR_DEFINITION,
        section.like().map(Name::span).orElse(section.span()),
        "the case `" + section.name().text() + "` starts from itself",
        "goes round",
        "remove one of the `like`");
  }

  private Facts facts(CaseSection section) {
    Facts start =
        section
            .like()
            .flatMap(like -> Optional.ofNullable(read.get(like.text())))
            .orElse(
                new Facts(List.of(), Optional.empty(), Optional.empty(), section.like().isEmpty()));
    List<CaseFacts.Dated> own = new ArrayList<>();
    Set<String> replaced = new HashSet<>();
    Optional<PartialDate> asOf = start.asOf();
    Optional<String> stage = start.stage();
    boolean whole = start.whole();
    for (CaseLine line : section.lines()) {
      switch (line) {
        case CaseLine.AsOf day -> {
          Optional<PartialDate> found = asOf(day);
          whole = whole && found.isPresent();
          asOf = found.or(start::asOf);
        }
        case CaseLine.Stage at ->
            stage =
                t.names.milestone(at.milestone())
                    ? Optional.of(at.milestone().text())
                    : start.stage();
        case CaseLine.NotAsked none -> facts.matter(none.item()).ifPresent(replaced::add);
        default -> {
          Optional<CaseFacts.Dated> found = facts.of(line);
          whole = whole && (found.isPresent() || CaseFacts.holdsNoFact(line));
          found.ifPresent(fact -> {
            own.add(fact);
            replaced.add(fact.matter());
          });
        }
      }
    }
    List<CaseFacts.Dated> all = new ArrayList<>();
    start.facts().stream().filter(fact -> !replaced.contains(fact.matter())).forEach(all::add);
    all.addAll(own);
    return new Facts(all, asOf, stage, whole);
  }

  private Optional<PartialDate> asOf(CaseLine.AsOf line) {
    Optional<PartialDate> day =
        PartialDate.parse(line.date().text()).filter(PartialDate.Day.class::isInstance);
    if (day.isEmpty()) {
      t.report(
          DiagnosticCode.WRONG_VALUE,
          line.date().span(),
          "`" + line.date().text() + "` is not a day",
          "no such day",
          "write year, month and day: `2025-03-31`");
    }
    return day;
  }

  private Optional<Case> of(CaseSection section) {
    Facts known = read.getOrDefault(section.name().text(), facts(section));
    Optional<LocalDate> latest =
        known.facts().stream()
            .flatMap(fact -> fact.days().stream())
            .flatMap(day -> lastDay(day).stream())
            .max(LocalDate::compareTo);
    Optional<PartialDate> asOf = known.asOf().or(() -> latest.map(PartialDate.Day::new));
    if (asOf.isEmpty() && !known.whole()) {
      return Optional.empty();
    }
    if (asOf.isEmpty()) {
      t.report(
          DiagnosticCode.WRONG_VALUE,
          section.name().span(),
          "this case has no date at all",
          "as of when?",
          "write `as of 2025-03-31` below it");
      return Optional.empty();
    }
    if (asOf.get() instanceof PartialDate.Day day) {
      refuseLater(known.facts(), day.day(), section);
    }
    return Optional.of(
        new Case(
            section.name().text(),
            section.words().map(Words::text).orElse(""),
            asOf.get(),
            known.stage(),
            known.facts().stream().map(CaseFacts.Dated::fact).toList(),
            expectations.of(section.lines()),
            section.span()));
  }

  private static Optional<LocalDate> lastDay(PartialDate date) {
    return date instanceof PartialDate.Known || date instanceof PartialDate.By
        ? date.range().lastDay()
        : Optional.empty();
  }

  private void refuseLater(List<CaseFacts.Dated> facts, LocalDate asOf, CaseSection section) {
    List<CaseFacts.Dated> later = facts.stream().filter(fact -> isLater(fact, asOf)).toList();
    Span own = section.span();
    List<CaseFacts.Dated> written =
        later.stream()
            .filter(fact -> own.start() <= fact.span().start() && fact.span().end() <= own.end())
            .toList();
    String ends = "the case `" + section.name().text() + "` ends before this day";
    for (CaseFacts.Dated fact : written) {
      refuseLater(fact.span(), ends, "write `planned` before the date, or a later `as of`", asOf);
    }
    if (later.size() > written.size()) {
      refuseLater(
          section.name().span(),
          "the case `"
              + section.name().text()
              + "` ends before "
              + (later.size() - written.size())
              + " of the facts that it takes over",
          "write a later `as of`, or these facts anew",
          asOf);
    }
  }

  private void refuseLater(Span span, String message, String help, LocalDate asOf) {
    t.diagnostics.add(
        Diagnostic.of(DiagnosticCode.WRONG_VALUE, span, message, "after " + asOf)
            .because("nobody can know what happens after the day up to which a case knows")
            .help(help));
  }

  private static boolean isLater(CaseFacts.Dated fact, LocalDate asOf) {
    return fact.days().stream()
        .flatMap(day -> day.range().firstDay().stream())
        .anyMatch(first -> first.isAfter(asOf));
  }
}
