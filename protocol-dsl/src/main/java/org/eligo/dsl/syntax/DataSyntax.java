package org.eligo.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.source.Span;

/**
 * One line of the data dictionary with its fields and options: {@code NAME [, NAME] [(plural
 * NAME)]: [constant] TYPE [[codes]] [| words]}.
 */
public record DataSyntax(
    List<Name> names,
    Optional<Name> plural,
    boolean constant,
    TypeSyntax type,
    List<Code> codes,
    Optional<Words> words,
    List<Field> fields,
    List<Option> options,
    Span span) {
  /** Keeps its lists unchangeable. */
  public DataSyntax {
    names = List.copyOf(names);
    codes = List.copyOf(codes);
    fields = List.copyOf(fields);
    options = List.copyOf(options);
  }

  /** {@code [loinc 777-3]}. */
  public record Code(Name system, Name code) {}

  /** A field of a result or entry: {@code NAME: TYPE | words}. */
  public record Field(Name name, TypeSyntax type, Optional<Words> words, Span span) {}

  /** A type as written. */
  public sealed interface TypeSyntax {
    /** Where it stands. */
    Span span();
  }

  /** A type of one word: {@code yes/no}, {@code number}, {@code titre}, {@code date} and so on. */
  public record Simple(String word, Span span) implements TypeSyntax {}

  /** {@code one of A, B}. */
  public record OneOf(List<Name> choices, Span span) implements TypeSyntax {
    /** Keeps its lists unchangeable. */
    public OneOf {
      choices = List.copyOf(choices);
    }
  }

  /** {@code in LIST, LIST}. */
  public record InList(List<Name> lists, Span span) implements TypeSyntax {
    /** Keeps its lists unchangeable. */
    public InList {
      lists = List.copyOf(lists);
    }
  }

  /** {@code ordered one of A < B < C}. */
  public record Ordered(List<Name> choices, Span span) implements TypeSyntax {
    /** Keeps its lists unchangeable. */
    public Ordered {
      choices = List.copyOf(choices);
    }
  }

  /** {@code some of A, B, C}. */
  public record SomeOf(List<Name> choices, Span span) implements TypeSyntax {
    /** Keeps its lists unchangeable. */
    public SomeOf {
      choices = List.copyOf(choices);
    }
  }

  /** {@code measurement in UNIT or UNIT}. */
  public record EitherUnit(Name first, Name second, Span span) implements TypeSyntax {}

  /** {@code measurement in UNIT}. */
  public record Measurement(Name unit, Span span) implements TypeSyntax {}

  /** {@code judgement by ROLE}. */
  public record Judgement(Name role, Span span) implements TypeSyntax {}

  /** {@code agreement by participant}. */
  public record Agreement(Span span) implements TypeSyntax {}

  /** A type that could not be read; a diagnostic has said why. */
  public record Unread(Span span) implements TypeSyntax {}

  /** An option line below an item. */
  public sealed interface Option {
    /** Where it stands. */
    Span span();
  }

  /** {@code valid L}. */
  public record Valid(ValueSyntax length, Span span) implements Option {}

  /** {@code asked again after L}. */
  public record AskedAgain(ValueSyntax length, Span span) implements Option {}

  /** {@code counts only without (A, B) within L before its date}. */
  public record CountsOnlyWithout(List<Name> names, WindowSyntax window, Span span)
      implements Option {
    /** Keeps its lists unchangeable. */
    public CountsOnlyWithout {
      names = List.copyOf(names);
    }
  }

  /** {@code may be reported as positive or negative}. */
  public record ReportedInWords(Span span) implements Option {}

  /** {@code detects from N}. */
  public record DetectsFrom(ValueSyntax limit, Span span) implements Option {}

  /** {@code may be negative}. */
  public record MayBeNegative(Span span) implements Option {}

  /** {@code plausible from A to B}. */
  public record Plausible(ValueSyntax low, ValueSyntax high, Span span) implements Option {}

  /** {@code place chart}. */
  public record Place(Name place, Span span) implements Option {}

  /** {@code formerly "NAME"}. */
  public record Formerly(Name name, Span span) implements Option {}
}
