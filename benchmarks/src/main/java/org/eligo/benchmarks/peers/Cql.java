package org.eligo.benchmarks.peers;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.eligo.benchmarks.probe.Facts;
import org.eligo.benchmarks.probe.ProbeField;
import org.eligo.benchmarks.trial.Trial;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** CQL: one tuple for each participant, one define for each criterion. */
public final class Cql implements Peer<Map<String, Object>> {
  /** The library. */
  public static final String TEXT = Trial.text("/org/eligo/benchmarks/probe.cql");

  private final VersionedIdentifier id = new VersionedIdentifier().withId("Probe").withVersion("1");
  private final Set<String> names = new LinkedHashSet<>();
  private final CqlEngine engine;

  /** Makes the engine; it translates the library at its first use. */
  public Cql() {
    LibraryManager libraries = new LibraryManager(new ModelManager());
    libraries
        .getLibrarySourceLoader()
        .registerProvider(v -> new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
    engine = new CqlEngine(new Environment(libraries), Set.of());
    Peer.rules("probe.cel").forEach(rule -> names.add(rule.name()));
  }

  /** Translates the text to a library. */
  public static Library translate(ModelManager models) {
    CqlTranslator translator = CqlTranslator.fromText(TEXT, new LibraryManager(models));
    if (!translator.getErrors().isEmpty()) {
      throw new IllegalStateException(translator.getErrors().toString());
    }
    return translator.toELM();
  }

  @Override
  public Map<String, Object> input(Facts facts) {
    LinkedHashMap<String, @Nullable Object> values = new LinkedHashMap<>();
    for (ProbeField field : ProbeField.values()) {
      values.put(field.shortName(), facts.has(field) ? value(field, facts.get(field)) : null);
    }
    return Map.of("P", new Tuple().withElements(values));
  }

  private static Object value(ProbeField field, double value) {
    return switch (field.kind()) {
      case DECIMAL -> BigDecimal.valueOf(value);
      case YES_NO -> value == 1;
      case DATE -> new Date(LocalDate.ofEpochDay((long) value));
      case WHOLE, CHOICE -> (Object) (int) value;
    };
  }

  @Override
  public void judge(Map<String, Object> input, byte[] out) {
    EvaluationResult result = engine.evaluate(id, names, input);
    int at = 0;
    for (String name : names) {
      Object value = result.forExpression(name).value();
      out[at++] = value == null ? 1 : Peer.truth(value);
    }
  }
}
