package org.eligo.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.RuleSyntax;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.Define;
import org.eligo.dsl.syntax.SectionSyntax.FirstOf;
import org.eligo.dsl.syntax.SectionSyntax.Points;
import org.eligo.dsl.syntax.SectionSyntax.Score;
import org.eligo.dsl.syntax.ValueSyntax;

/** A score is a defined number: the sum of its lines, each of them its points or 0 (N12). */
final class Scores {
  private Scores() {}

  static Define asDefinition(Score score) {
    ValueSyntax sum =
        score.lines().stream()
            .map(Scores::value)
            .reduce((sum0, line) ->
                new ValueSyntax.Arithmetic(
                    ValueSyntax.Operator.PLUS, sum0, line, sum0.span().to(line.span())))
            .orElseGet(() -> new ValueSyntax.Gap(score.span()));
    return new Define(
        score.name(),
        Optional.of(new Name("number", score.name().span())),
        score.words(),
        new RuleSyntax.Value(sum, sum.span()),
        List.of(),
        score.span());
  }

  private static ValueSyntax value(SectionSyntax.ScoreLine line) {
    return switch (line) {
      case Points points ->
          value(points, new ValueSyntax.NumberLiteral("0", Optional.empty(), points.span()));
      case FirstOf block -> {
        ValueSyntax value = block.otherwise().points();
        for (Points points : block.lines().reversed()) {
          value = value(points, value);
        }
        yield value;
      }
    };
  }

  private static ValueSyntax value(Points line, ValueSyntax otherwise) {
    return line.when()
        .<ValueSyntax>map(when -> new ValueSyntax.When(line.points(), when, otherwise, line.span()))
        .orElseGet(line::points);
  }
}
