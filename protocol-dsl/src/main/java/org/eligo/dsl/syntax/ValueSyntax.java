package org.eligo.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/** A value as written: numbers, results, dates, lengths of time and arithmetic. */
public sealed interface ValueSyntax {
  /** Where it stands. */
  Span span();

  /** {@code 75,000}, {@code 8 g/dL}, {@code 4 weeks}: number and unit as written. */
  record NumberLiteral(String number, Optional<String> unit, Span span) implements ValueSyntax {}

  /** {@code 1:80}; the number behind the colon. */
  record TitreLiteral(String number, Span span) implements ValueSyntax {}

  /** {@code 1.5 mg/dL (or 133 umol/L)}. */
  record TwoLimits(ValueSyntax first, ValueSyntax second, Span span) implements ValueSyntax {}

  /** {@code 2025-03-31}. */
  record DateLiteral(String text, Span span) implements ValueSyntax {}

  /** A declared name with what was said about which result and when. */
  record Named(
      Pick pick,
      boolean filterFirst,
      Name name,
      Optional<Laboratory> laboratory,
      Optional<TimeSyntax> time,
      Optional<ConditionSyntax> where,
      Span span)
      implements ValueSyntax {
    /** Of any laboratory. */
    public Named(
        Pick pick,
        boolean filterFirst,
        Name name,
        Optional<TimeSyntax> time,
        Optional<ConditionSyntax> where,
        Span span) {
      this(pick, filterFirst, name, Optional.empty(), time, where, span);
    }
  }

  /** {@code from central laboratory}, {@code from local laboratory}. */
  record Laboratory(String word, Span span) {}

  /** Which result of a series; UNSAID is latest, but lets the checker tell them apart. */
  enum Pick {
    UNSAID,
    LATEST,
    EARLIEST,
    LOWEST,
    HIGHEST,
    MEAN,
    ANY,
    EVERY
  }

  /** {@code each of (A, B) TIME where F}, {@code any of (...)}, {@code none of (...)}. */
  record Distributed(
      Distribution kind,
      List<Name> names,
      Optional<Laboratory> laboratory,
      Optional<TimeSyntax> time,
      Optional<ConditionSyntax> where,
      Span span)
      implements ValueSyntax {
    /** Keeps its lists unchangeable. */
    public Distributed {
      names = List.copyOf(names);
    }
  }

  /** How a condition is spread over several names. */
  enum Distribution {
    EACH,
    ANY,
    NONE
  }

  /** {@code age [at ANCHOR] [in years | in months]}; without a day only in definitions. */
  record Age(Optional<ValueSyntax> at, Optional<AgeUnit> in, Span span) implements ValueSyntax {}

  /** The units of age. */
  enum AgeUnit {
    YEARS,
    MONTHS
  }

  /** {@code left + right} and its sisters. */
  record Arithmetic(Operator operator, ValueSyntax left, ValueSyntax right, Span span)
      implements ValueSyntax {}

  /** The four operations. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }

  /** {@code base ^ exponent}. */
  record Power(ValueSyntax base, ValueSyntax exponent, Span span) implements ValueSyntax {}

  /** {@code ln A}, {@code square root of A}. */
  record Function(FunctionWord word, ValueSyntax of, Span span) implements ValueSyntax {}

  /** The functions of one number. */
  enum FunctionWord {
    LN,
    SQUARE_ROOT,
    ROUNDED
  }

  /** {@code lesser of}, {@code greater of}, {@code shorter of}, {@code longer of}. */
  record Extreme(boolean greatest, boolean lengths, List<ValueSyntax> of, Span span)
      implements ValueSyntax {
    /** Keeps its lists unchangeable. */
    public Extreme {
      of = List.copyOf(of);
    }
  }

  /**
   * {@code A when C, otherwise B}; of several branches the further ones stand in {@code otherwise}.
   */
  record When(ValueSyntax then, ConditionSyntax condition, ValueSyntax otherwise, Span span)
      implements ValueSyntax {}

  /** {@code (weight at screening in kg)}: the plain number in that unit. */
  record InUnit(ValueSyntax value, String unit, Span span) implements ValueSyntax {}

  /** {@code ULN}, {@code 3 x ULN}, {@code LLN}. */
  record Limit(Optional<ValueSyntax> factor, boolean upper, Span span) implements ValueSyntax {}

  /** {@code its date}, {@code its start}, {@code its end}. */
  record Its(ItsDay day, Span span) implements ValueSyntax {}

  /** The days of the entry or result around a rule. */
  enum ItsDay {
    DATE,
    START,
    END
  }

  /**
   * {@code FIELD of NAME}, {@code FIELD of latest X TIME where F}: a field of one entry or result.
   */
  record FieldOf(Name field, Named entry, Span span) implements ValueSyntax {}

  /** {@code total FIELD of X TIME where F}, {@code total (EXPR) of X}: a sum over entries. */
  record Total(
      ValueSyntax of,
      Name item,
      Optional<TimeSyntax> time,
      Optional<ConditionSyntax> where,
      Span span)
      implements ValueSyntax {}

  /** {@code date of}, {@code start of}, {@code end of} an entry. */
  record DayOf(ItsDay day, Named entry, Span span) implements ValueSyntax {}

  /** Text that could not be read; a diagnostic has said why. */
  record Gap(Span span) implements ValueSyntax {}
}
