package org.eligo.tests.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.participant.Participant;
import org.eligo.tests.conformance.Conformance;
import org.junit.jupiter.api.Test;

/**
 * Which parts of each protocol are compiled, how large their code is, and how many verdicts each
 * record leaves to the interpreter. The interpreter says the same, only slower: nothing else would
 * tell that more is left than was. The compiled rules of every protocol and record run.
 */
final class CompiledPartsTest {
  private static final List<String> OTHERS =
      List.of(
          "../benchmarks/src/main/resources/org/eligo/benchmarks",
          "src/test/resources/trials",
          "../protocol-dsl/src/test/resources/golden/plan/construct");

  private static final Path TABLE = Path.of("src/test/resources/compiled-parts.txt");

  @Test
  void whatIsCompiledIsKnown() throws IOException {
    StringBuilder made = new StringBuilder();
    cases().forEach((file, cases) -> made.append(of(file, cases)));
    Rare.all().forEach(rare -> made.append(of(rare)));
    made.append(allo329());
    for (Path file : others()) {
      made.append(CompiledParts.of(name(file), Conformance.protocol(file)));
    }
    String accept = System.getProperty("accept");
    if (accept != null && !accept.equals("false") && System.getenv("CI") == null) {
      Files.writeString(TABLE, made);
    }
    assertThat(made.toString())
        .as("%s; -Daccept writes it, look at what is left that was not", TABLE)
        .isEqualTo(Files.readString(TABLE));
  }

  private static Map<String, List<Conformance.HandDecided>> cases() {
    Map<String, List<Conformance.HandDecided>> files = new TreeMap<>();
    for (Conformance.HandDecided c : Conformance.all(Conformance.ROOT)) {
      files.merge(c.file(), List.of(c), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return files;
  }

  private static String of(String file, List<Conformance.HandDecided> cases) {
    StringBuilder left = new StringBuilder();
    Optional<Protocol> protocol = Optional.empty();
    for (Conformance.HandDecided c : cases) {
      Optional<Conformance.Prepared> prepared = Conformance.prepared(c);
      if (prepared.isPresent()) {
        protocol = prepared.map(p -> p.protocol().protocol());
      }
      prepared
          .map(p -> CompiledParts.left(p.protocol(), p.participant(), p.run()))
          .ifPresent(some -> left.append(line(c.name(), some)));
    }
    Protocol own = protocol.orElseGet(() -> Conformance.protocol(cases.getFirst().criteria()));
    return CompiledParts.of(file, own) + left;
  }

  private static String line(String name, String left) {
    return left.isEmpty() ? "" : "  " + name + ": " + left + "\n";
  }

  private static String of(Rare.Of rare) {
    StringBuilder out = new StringBuilder(CompiledParts.of(rare.name(), rare.rules().protocol()));
    for (Rare.Record r : rare.records()) {
      String left = CompiledParts.left(rare.rules(), r.participant(), r.run());
      out.append(line(r.participant().id() + " " + r.run().stage().orElse(""), left));
    }
    return out.toString();
  }

  private static String allo329() {
    CompiledProtocol protocol = Examples.allo329();
    StringBuilder out = new StringBuilder(CompiledParts.of("allo-329", protocol.protocol()));
    for (Participant p : Examples.participants(protocol)) {
      for (String stage : protocol.protocol().stages()) {
        String left = CompiledParts.left(protocol, p, Examples.run(p, stage));
        out.append(line(p.id() + " " + stage, left));
      }
    }
    return out.toString();
  }

  /** Criteria files whose records are not looked at. */
  static List<Path> others() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String folder : OTHERS) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(f -> f.toString().endsWith(".criteria")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".criteria", "");
  }
}
