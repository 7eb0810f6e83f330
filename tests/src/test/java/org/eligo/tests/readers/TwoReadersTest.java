package org.eligo.tests.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eligo.dsl.testing.GoldenFiles;
import org.eligo.tests.readers.Comparison.Reader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Two readers who knew the documentation alone encoded the same trials. The verdicts of both on the
 * same 200 participants are compared criterion by criterion; {@code ID.pairs} says which criteria
 * belong together, {@code ID.differences} what came out.
 */
final class TwoReadersTest {
  private static final Path READERS = Path.of("src/test/resources/readers");
  private static final int PARTICIPANTS = 200;

  @TestFactory
  Stream<DynamicTest> theDifferencesAreTheKnownOnes() {
    return GoldenFiles.in(READERS, ".pairs", ".differences").tests(TwoReadersTest::compare);
  }

  private static String compare(Path file, String pairs) {
    String id = file.getFileName().toString().replace(".pairs", "");
    return switch (id) {
      case "NCT06134960" ->
          compare(id, CarTCharts::draw, CarTRecords::readerA, CarTRecords::readerB).table(pairs);
      case "NCT02229227" ->
          compare(id, InsulinCharts::draw, InsulinRecords::readerA, InsulinRecords::readerB)
              .table(pairs);
      default -> throw new IllegalArgumentException("no participants for " + id);
    };
  }

  private static Comparison compare(
      String id,
      IntFunction<Chart> charts,
      Function<Chart, RecordWriter> inA,
      Function<Chart, RecordWriter> inB) {
    List<Chart> drawn = IntStream.rangeClosed(1, PARTICIPANTS).mapToObj(charts).toList();
    return Comparison.of(drawn, reader("a", id, inA), reader("b", id, inB));
  }

  private static Reader reader(String reader, String id, Function<Chart, RecordWriter> projection) {
    Path file = READERS.resolve(reader).resolve(id + ".criteria");
    try {
      return new Reader(reader + "/" + id, Files.readString(file), projection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
