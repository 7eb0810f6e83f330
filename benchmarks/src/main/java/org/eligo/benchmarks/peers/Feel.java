package org.eligo.benchmarks.peers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eligo.benchmarks.probe.Facts;
import org.eligo.benchmarks.probe.ProbeField;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.types.BuiltInType;

/** FEEL: one expression for each criterion, interpreted or compiled to Java. */
public final class Feel implements Peer<Map<String, Object>> {
  private final FEEL feel = FEELBuilder.builder().build();
  private final CompiledExpression[] expressions;

  /** Compiles the criteria. */
  public Feel(boolean toJava) {
    CompilerContext context = feel.newCompilerContext();
    context.setDoCompile(toJava);
    for (ProbeField field : ProbeField.values()) {
      context.addInputVariableType(field.shortName(), type(field));
    }
    List<Rule> rules = Peer.rules("probe.feel");
    expressions = new CompiledExpression[rules.size()];
    for (int i = 0; i < expressions.length; i++) {
      expressions[i] = feel.compile(rules.get(i).text(), context);
    }
  }

  private static BuiltInType type(ProbeField field) {
    return switch (field.kind()) {
      case YES_NO -> BuiltInType.BOOLEAN;
      case DATE -> BuiltInType.DATE;
      case DECIMAL, WHOLE, CHOICE -> BuiltInType.NUMBER;
    };
  }

  @Override
  public Map<String, Object> input(Facts facts) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (ProbeField field : ProbeField.values()) {
      values.put(field.shortName(), facts.has(field) ? value(field, facts.get(field)) : null);
    }
    return values;
  }

  private static Object value(ProbeField field, double value) {
    return switch (field.kind()) {
      case YES_NO -> value == 1;
      case DATE -> LocalDate.ofEpochDay((long) value);
      case DECIMAL, WHOLE, CHOICE -> (Object) BigDecimal.valueOf(value);
    };
  }

  @Override
  public void judge(Map<String, Object> input, byte[] out) {
    EvaluationContext context = ((FEELImpl) feel).newEvaluationContext(List.of(), input);
    for (int i = 0; i < expressions.length; i++) {
      Object value = feel.evaluate(expressions[i], context);
      out[i] = value == null ? 1 : Peer.truth(value);
    }
  }
}
