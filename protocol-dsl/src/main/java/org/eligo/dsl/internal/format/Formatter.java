package org.eligo.dsl.internal.format;

import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.internal.parser.ProtocolParser;
import org.eligo.dsl.internal.parser.Reading;
import org.eligo.dsl.source.Source;

/** Writes a file that was read in the canonical layout, and compares what it wrote. */
public final class Formatter {
  private Formatter() {}

  /** The file in the canonical layout. */
  public static String write(Reading reading) {
    return Printer.print(Page.of(reading));
  }

  /** What another text says differently, layout aside; nothing when it says the same. */
  public static Optional<String> difference(Reading reading, String written) {
    Diagnostics diagnostics = new Diagnostics();
    Reading again =
        ProtocolParser.read(Source.of(reading.file().source().name(), written), diagnostics);
    if (diagnostics.errorCount() > 0) {
      return diagnostics.sorted().stream()
          .filter(mistake -> mistake.severity() == Severity.ERROR)
          .findFirst()
          .map(mistake -> "the new text could not be read: " + mistake.message());
    }
    return SameMeaning.difference(reading, again)
        .or(() ->
            write(again).equals(written)
                ? Optional.empty()
                : Optional.of("formatting it again would change it again"));
  }
}
