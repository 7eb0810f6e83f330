package org.eligo.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/** One section of a criteria file; each begins in column 0. */
public sealed interface SectionSyntax {
  /** The whole section, heading included. */
  Span span();

  /** {@code protocol ID | title} and its lines. */
  record Header(Name id, Words title, List<HeaderLine> lines, Optional<Version> version, Span span)
      implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Header {
      lines = List.copyOf(lines);
    }
  }

  /** {@code library NAME | title} in place of {@code protocol}, and its lines. */
  record Library(
      Name name, Words title, List<HeaderLine> lines, Optional<Version> version, Span span)
      implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Library {
      lines = List.copyOf(lines);
    }
  }

  /** {@code include NAME} of the shipped library, or {@code include "PATH"} of another file. */
  record Include(Name target, boolean shipped, Span span) implements SectionSyntax {}

  /** {@code sponsor | ...}, {@code registry | ...}, {@code source | ...}, {@code note | ...}. */
  record HeaderLine(Name keyword, Words words) {}

  /** {@code version 1.0 dated 2025-03-31}; the date is text as written. */
  record Version(Name number, Name date) {}

  /** {@code cohorts}: declared names with words. */
  record Cohorts(List<Declared> cohorts, Span span) implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Cohorts {
      cohorts = List.copyOf(cohorts);
    }
  }

  /** {@code roles}: declared names with words. */
  record Roles(List<Declared> roles, Span span) implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Roles {
      roles = List.copyOf(roles);
    }
  }

  /** A name that a section declares, with the author's words for it. */
  record Declared(Name name, Optional<Words> words) {}

  /** {@code milestones}, in the order in which they happen. */
  record Milestones(List<MilestoneSyntax> milestones, Span span) implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Milestones {
      milestones = List.copyOf(milestones);
    }
  }

  /** A milestone; a visit declares its days: {@code screening: from day -28 to day 0}. */
  record MilestoneSyntax(
      Name name, Optional<VisitDays> days, boolean later, Optional<Words> words) {}

  /** The days of a visit, counted from the file's day 0 or day 1. */
  record VisitDays(int from, int to, Span span) {}

  /** {@code inclusion criteria [for COHORT, ...] [| words]} and the exclusion twin. */
  record Criteria(
      boolean inclusion,
      List<Name> cohorts,
      Optional<Words> words,
      List<CriteriaLine> lines,
      Span span)
      implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Criteria {
      cohorts = List.copyOf(cohorts);
      lines = List.copyOf(lines);
    }
  }

  /** What stands in a list of criteria. */
  sealed interface CriteriaLine permits ItemSyntax, Heading {}

  /**
   * {@code heading [| words]}, with {@code applies when CONDITION [| words]} and {@code at VISIT}
   * below it, which hold for the items up to the next heading. Without words it ends the heading
   * before it. {@code ruleText} is the text of guard and visit, blanks folded.
   */
  record Heading(
      Optional<Words> words,
      Optional<ClauseSyntax.AppliesWhen> guard,
      Optional<TimeSyntax.AtVisit> time,
      String ruleText,
      Span span)
      implements CriteriaLine {}

  /**
   * {@code define NAME [in UNIT] | words} and its body: a condition, a value or an outline whose
   * members are {@code members}. {@code unit} is {@code number} for a plain number.
   */
  record Define(
      Name name,
      Optional<Name> unit,
      Optional<Words> words,
      RuleSyntax body,
      List<ItemSyntax> members,
      Span span)
      implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Define {
      members = List.copyOf(members);
    }
  }

  /** {@code sites}: facts of the site, written like constant items. */
  record Sites(List<DataSyntax> facts, Span span) implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Sites {
      facts = List.copyOf(facts);
    }
  }

  /** {@code periods}: windows with a name. */
  record Periods(List<PeriodSyntax> periods, Span span) implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Periods {
      periods = List.copyOf(periods);
    }
  }

  /** {@code NAME: DAYS | words}. */
  record PeriodSyntax(Name name, PeriodDays days, Optional<Words> words, Span span) {}

  /** The days of a period. */
  sealed interface PeriodDays {}

  /** {@code from A to B}. */
  record Once(WindowSyntax window) implements PeriodDays {}

  /** {@code each year from MONTH DAY to MONTH DAY}; the days are text as written. */
  record EachYear(Name from, Name to) implements PeriodDays {}

  /** Days that could not be read; a diagnostic has said why. */
  record UnreadDays(Span span) implements PeriodDays {}

  /** {@code table NAME: TYPE by KEY | words}; the type is length, number or measurement. */
  record Table(
      Name name,
      Name type,
      Optional<Name> unit,
      Name key,
      Optional<Words> words,
      List<TableRow> rows,
      Span span)
      implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** {@code KEY, KEY = VALUE}. */
  record TableRow(List<Name> keys, ValueSyntax value, Span span) {
    /** Keeps its lists unchangeable. */
    public TableRow {
      keys = List.copyOf(keys);
    }
  }

  /** {@code lists}: names by which items and fields are classified. */
  record Lists(List<ListSyntax> lists, Span span) implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Lists {
      lists = List.copyOf(lists);
    }
  }

  /** {@code NAME[: open] | words} and its entries. */
  record ListSyntax(
      Name name, boolean open, Optional<Words> words, List<EntrySyntax> entries, Span span) {
    /** Keeps its lists unchangeable. */
    public ListSyntax {
      entries = List.copyOf(entries);
    }
  }

  /** {@code NAME (SYNONYM, SYNONYM) [SYSTEM CODE]}. */
  record EntrySyntax(Name name, List<Name> synonyms, List<DataSyntax.Code> codes, Span span) {
    /** Keeps its lists unchangeable. */
    public EntrySyntax {
      synonyms = List.copyOf(synonyms);
      codes = List.copyOf(codes);
    }
  }

  /** {@code score NAME | words} and its lines. */
  record Score(Name name, Optional<Words> words, List<ScoreLine> lines, Span span)
      implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Score {
      lines = List.copyOf(lines);
    }
  }

  /** What stands in a score. */
  sealed interface ScoreLine permits Points, FirstOf {
    /** Where it stands. */
    Span span();
  }

  /** {@code N when CONDITION [| words]}; without a condition {@code N} or {@code N otherwise}. */
  record Points(
      ValueSyntax points, Optional<ConditionSyntax> when, Optional<Words> words, Span span)
      implements ScoreLine {}

  /** {@code first of [| words]}: the first line that holds, else {@code otherwise}. */
  record FirstOf(Optional<Words> words, List<Points> lines, Points otherwise, Span span)
      implements ScoreLine {
    /** Keeps its lists unchangeable. */
    public FirstOf {
      lines = List.copyOf(lines);
    }
  }

  /** {@code data}: what is recorded. */
  record Data(List<DataSyntax> items, Span span) implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public Data {
      items = List.copyOf(items);
    }
  }

  /** {@code case NAME [like CASE] [| words]}. */
  record CaseSection(
      Name name, Optional<Name> like, Optional<Words> words, List<CaseLine> lines, Span span)
      implements SectionSyntax {
    /** Keeps its lists unchangeable. */
    public CaseSection {
      lines = List.copyOf(lines);
    }
  }
}
