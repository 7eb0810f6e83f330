package org.eligo.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/** One line of a {@code case}: a fact about a made-up participant, or what must come out. */
public sealed interface CaseLine {
  /** Where it stands. */
  Span span();

  /** {@code as of DATE}. */
  record AsOf(Name date, Span span) implements CaseLine {}

  /** {@code stage M}. */
  record Stage(Name milestone, Span span) implements CaseLine {}

  /** {@code NAME = DATE} or {@code NAME = planned DATE}, of a milestone. */
  record MilestoneDay(Name milestone, boolean planned, List<Name> dates, Span span)
      implements CaseLine {
    /** Keeps its lists unchangeable. */
    public MilestoneDay {
      dates = List.copyOf(dates);
    }
  }

  /** {@code NAME = not asked}: takes away what {@code like} brought. */
  record NotAsked(Name item, Span span) implements CaseLine {}

  /**
   * {@code NAME = VALUE [on DATE] [at VISIT] [(normal ..)] [laboratory L] [sample S] [{ .. }]}.
   * {@code value} is the text as written: number and unit, a choice, yes, no, a date, {@code < 0.5
   * mg/L}, or a state word.
   */
  record Result(
      Name item,
      Name value,
      Optional<DateText> on,
      Optional<Name> visit,
      Optional<NormalRange> normal,
      Optional<Name> laboratory,
      Optional<Name> sample,
      List<FieldValue> fields,
      Span span)
      implements CaseLine {
    /** Keeps its lists unchangeable. */
    public Result {
      fields = List.copyOf(fields);
    }
  }

  /** The reference range as written, in the result's unit; a side may be missing. */
  record NormalRange(Optional<Name> low, Optional<Name> high, Span span) {}

  /** {@code { class = other, half life = 3 days }}. */
  record FieldValue(Name field, Name value) {}

  /** A date as written, perhaps bounded: {@code 2025-03}, {@code by 2000}, {@code unknown}. */
  record DateText(Bound bound, Name text) {}

  /** How a date is bounded. */
  enum Bound {
    EXACT,
    BY,
    AFTER
  }

  /** An event: {@code on DATE}, or {@code planned DATE}; {@code distinct} behind it. */
  record Event(
      Name item, DateText on, boolean planned, boolean distinct, List<FieldValue> fields, Span span)
      implements CaseLine {
    /** Keeps its lists unchangeable. */
    public Event {
      fields = List.copyOf(fields);
    }
  }

  /** A course: {@code from DATE [to [planned] DATE | ongoing on DATE] [distinct]}. */
  record Course(
      Name item,
      DateText from,
      Optional<DateText> to,
      boolean plannedEnd,
      Optional<DateText> ongoing,
      boolean distinct,
      List<FieldValue> fields,
      Span span)
      implements CaseLine {
    /** Keeps its lists unchangeable. */
    public Course {
      fields = List.copyOf(fields);
    }
  }

  /**
   * {@code none [ever | since D], complete on D} or {@code complete [since ..] on D}; both with
   * {@code , plans [to D]} before {@code on}.
   */
  record Complete(
      Name item,
      boolean none,
      Optional<DateText> since,
      Optional<Plans> plans,
      DateText on,
      Span span)
      implements CaseLine {}

  /** {@code plans}: all of them, or {@code plans to DATE}. */
  record Plans(Optional<DateText> upTo) {}

  /** {@code PATH = ANSWER by ROLE on DATE}. */
  record Answer(Name path, Name answer, Name role, DateText on, Span span) implements CaseLine {}

  /** {@code expect PATH VERDICT [missing NAME, ...] [for COHORT]}. */
  record ExpectVerdict(
      Name path, Name verdict, List<Name> missing, Optional<Name> cohort, Span span)
      implements CaseLine {
    /** Keeps its lists unchangeable. */
    public ExpectVerdict {
      missing = List.copyOf(missing);
    }
  }

  /** {@code expect OUTCOME [provisional | final] [for COHORT]}. */
  record ExpectOutcome(Name outcome, Optional<Name> finality, Optional<Name> cohort, Span span)
      implements CaseLine {}

  /** {@code expect NAME [TIME] from A to B}, or {@code = A}: then both ends are the same. */
  record ExpectValue(Name definition, Optional<TimeSyntax> time, Name low, Name high, Span span)
      implements CaseLine {}

  /** {@code expect NAME [TIME] yes | no | unknown}. */
  record ExpectTruth(Name definition, Optional<TimeSyntax> time, Name truth, Span span)
      implements CaseLine {}

  /** A line that could not be read; a diagnostic has said why. */
  record Gap(Span span) implements CaseLine {}
}
