package org.eligo.engine.boundaries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.time.PartialDate;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.participant.Recorded;

/** Values to be tried where a rule has to come out one way. */
final class Candidates {
  private final Protocol protocol;
  private final Nodes nodes;
  private final Draft draft;
  private final Optional<Condition> target;

  Candidates(Protocol protocol, Draft draft, Optional<Condition> target) {
    this.protocol = protocol;
    this.nodes = new Nodes(protocol);
    this.draft = draft;
    this.target = target;
  }

  /** Values that could decide what the tests ask. */
  List<Recorded> of(Type type, List<Condition> tests, Draft.Series series) {
    return switch (type) {
      case Type.YesNo _ -> List.of(new Recorded.Choice("yes"), new Recorded.Choice("no"));
      case Type.OneOf one -> chosen(one.choices());
      case Type.Ordered one -> chosen(one.choices());
      case Type.InList list -> chosen(list.choices());
      case Type.SomeOf some ->
          List.of(new Recorded.Choices(List.of()), new Recorded.Choices(some.choices()));
      case Type.Judgement judgement ->
          judgement.judge().isPresent()
              ? List.of(judged("yes", judgement.role()), judged("no", judgement.role()))
              : List.of(new Recorded.Choice("yes"), new Recorded.Choice("no"));
      case Type.Titre _, Type.Number _, Type.Measurement _, Type.EitherUnit _ ->
          numbers(tests, series).stream().<Recorded>map(n -> number(type, n)).toList();
      case Type.Date _ -> List.of(new Recorded.DateValue(new PartialDate.Day(draft.begin())));
      case Type.Text _, Type.Event _, Type.Course _ -> List.of();
    };
  }

  private Recorded judged(String answer, String role) {
    return new Recorded.Judged(answer, role, new PartialDate.Day(draft.begin()), Optional.empty());
  }

  private static List<Recorded> chosen(List<String> choices) {
    return choices.stream().<Recorded>map(Recorded.Choice::new).toList();
  }

  private List<Rational> numbers(List<Condition> tests, Draft.Series series) {
    Set<Rational> all = new LinkedHashSet<>();
    Guess guess = new Guess(protocol, Optional.empty(), series.low, series.high, Map.of(), target);
    for (Condition test : tests) {
      written(test, guess, all);
    }
    List<Rational> near = new ArrayList<>(all);
    for (Rational number : all) {
      near.add(number.plus(Rational.ONE));
      near.add(number.minus(Rational.ONE));
      near.add(number.times(Rational.of(2)));
      near.add(number.dividedBy(Rational.of(2)));
    }
    near.add(Rational.of(50));
    near.add(Rational.of(1_000));
    near.add(Rational.ZERO);
    return near;
  }

  private void written(Object node, Guess guess, Set<Rational> all) {
    if (node instanceof Value value) {
      guess.number(value).ifPresent(all::add);
    }
    nodes.parts(node).forEach(p -> written(p, guess, all));
  }

  /** A number as it is recorded for a type. */
  static Recorded.Numeric number(Type type, Rational value) {
    Optional<org.eligo.dsl.unit.Unit> unit =
        switch (type) {
          case Type.Measurement m -> Optional.of(m.unit());
          case Type.EitherUnit either -> Optional.of(either.first());
          default -> Optional.empty();
        };
    return new Recorded.Numeric(value, Recorded.Censoring.NONE, unit, value.toText());
  }
}
