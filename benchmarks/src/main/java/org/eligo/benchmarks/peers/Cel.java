package org.eligo.benchmarks.peers;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.benchmarks.hand.Truth;
import org.eligo.benchmarks.probe.Facts;
import org.eligo.benchmarks.probe.ProbeField;

/**
 * CEL: one program for each criterion. What is missing is an unknown attribute; days are numbers,
 * which is in its favour.
 */
public final class Cel implements Peer<PartialVars> {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableUnknownTracking(true)
          .enableHeterogeneousNumericComparisons(true)
          .build();

  private final Program[] programs;

  /** Compiles the criteria. */
  public Cel() {
    CelRuntime runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(
                CelFunctionBinding.fromOverloads(
                    "yearsBetween",
                    CelFunctionBinding.from("years", Long.class, Long.class, Cel::years)))
            .build();
    CelCompiler compiler = compiler();
    try {
      List<Rule> rules = Peer.rules("probe.cel");
      programs = new Program[rules.size()];
      for (int i = 0; i < programs.length; i++) {
        programs[i] = runtime.createProgram(compiler.compile(rules.get(i).text()).getAst());
      }
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    builder.setOptions(OPTIONS);
    for (ProbeField field : ProbeField.values()) {
      builder.addVar(field.shortName(), type(field));
    }
    builder.addFunctionDeclarations(
        CelFunctionDecl.newFunctionDeclaration(
            "yearsBetween",
            CelOverloadDecl.newGlobalOverload(
                "years", SimpleType.INT, SimpleType.INT, SimpleType.INT)));
    return builder.build();
  }

  private static CelType type(ProbeField field) {
    return switch (field.kind()) {
      case DECIMAL -> SimpleType.DOUBLE;
      case YES_NO -> SimpleType.BOOL;
      case WHOLE, CHOICE, DATE -> SimpleType.INT;
    };
  }

  private static Long years(Long from, Long to) {
    return (long) ((Truth.digits(to.intValue()) - Truth.digits(from.intValue())) / 10_000);
  }

  @Override
  public PartialVars input(Facts facts) {
    Map<String, Object> known = new HashMap<>();
    List<CelAttributePattern> unknown = new ArrayList<>();
    for (ProbeField field : ProbeField.values()) {
      if (facts.has(field)) {
        known.put(field.shortName(), value(field, facts.get(field)));
      } else {
        unknown.add(CelAttributePattern.fromQualifiedIdentifier(field.shortName()));
      }
    }
    return PartialVars.of(name -> Optional.ofNullable(known.get(name)), unknown);
  }

  private static Object value(ProbeField field, double value) {
    return switch (field.kind()) {
      case DECIMAL -> (Object) value;
      case YES_NO -> value == 1;
      case WHOLE, CHOICE, DATE -> (long) value;
    };
  }

  @Override
  public void judge(PartialVars input, byte[] out) {
    try {
      for (int i = 0; i < programs.length; i++) {
        out[i] = Peer.truth(programs[i].eval(input));
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }
}
