package org.eligo.engine.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eligo.dsl.source.Span;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.screening.Explanation.Missing;

/**
 * What a condition rests on (docs/reference/explaining.md, X4 and X5).
 *
 * @param toYes keys of the missing data that could alone make it yes; empty when it is decided
 * @param toNo the same for no
 * @param facts the fewest facts that decided it; empty while it is unknown
 */
public record Grounds(Set<String> toYes, Set<String> toNo, List<Fact> facts) {
  private static final Grounds NONE = new Grounds(Set.of(), Set.of(), List.of());

  /** Keeps its parts unchangeable. */
  public Grounds {
    toYes = Set.copyOf(toYes);
    toNo = Set.copyOf(toNo);
    facts = List.copyOf(facts);
  }

  /** A condition that rests on all of its parts, or on itself if it has none. */
  static Grounds of(
      Span span, Truth truth, String sentence, List<Missing> missing, List<Explanation> parts) {
    if (!truth.isDecided()) {
      List<String> keys = missing.stream().map(Missing::key).distinct().limit(2).toList();
      if (keys.size() != 1) {
        return NONE;
      }
      Set<String> only = Set.copyOf(keys);
      return new Grounds(only, only, List.of());
    }
    List<Fact> facts = together(parts);
    return decided(facts.isEmpty() ? List.of(new Fact(span, sentence)) : facts);
  }

  /** A decided condition with its facts. */
  public static Grounds decided(List<Fact> facts) {
    return new Grounds(Set.of(), Set.of(), facts);
  }

  /** The {@code and} of the parts. */
  public static Grounds all(Truth truth, List<Explanation> parts) {
    return switch (truth) {
      case YES -> decided(together(parts));
      case NO -> decided(cheapest(parts, Truth.NO));
      case UNKNOWN -> {
        Set<String> toNo = new HashSet<>();
        parts.forEach(part -> toNo.addAll(part.grounds().toNo()));
        yield new Grounds(inEveryOpen(parts, true), toNo, List.of());
      }
    };
  }

  /** The {@code or} of the parts. */
  public static Grounds any(Truth truth, List<Explanation> parts) {
    return switch (truth) {
      case NO -> decided(together(parts));
      case YES -> decided(cheapest(parts, Truth.YES));
      case UNKNOWN -> {
        Set<String> toYes = new HashSet<>();
        parts.forEach(part -> toYes.addAll(part.grounds().toYes()));
        yield new Grounds(toYes, inEveryOpen(parts, false), List.of());
      }
    };
  }

  /** The opposite. */
  public Grounds not() {
    return new Grounds(/* toYes= */ toNo, /* toNo= */ toYes, facts);
  }

  private static Set<String> inEveryOpen(List<Explanation> parts, boolean yes) {
    Set<String> common = null;
    for (Explanation part : parts) {
      if (part.truth() == Truth.UNKNOWN) {
        Set<String> own = yes ? part.grounds().toYes() : part.grounds().toNo();
        if (common == null) {
          common = new HashSet<>(own);
        } else {
          common.retainAll(own);
        }
      }
    }
    return common == null ? new HashSet<>() : common;
  }

  private static List<Fact> cheapest(List<Explanation> parts, Truth truth) {
    return parts.stream()
        .filter(part -> part.truth() == truth)
        .map(part -> part.grounds().facts())
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static List<Fact> together(List<Explanation> parts) {
    Set<Fact> facts = new LinkedHashSet<>();
    parts.forEach(part -> facts.addAll(part.grounds().facts()));
    return new ArrayList<>(facts);
  }
}
