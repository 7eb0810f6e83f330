package org.eligo.dsl;

import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.format.Formatter;
import org.eligo.dsl.internal.parser.ProtocolParser;
import org.eligo.dsl.internal.parser.Reading;
import org.eligo.dsl.source.Source;

/** Writes criteria files in their canonical layout. */
public final class Formatting {
  private Formatting() {}

  /**
   * The text in the canonical layout: same rules, same words for people, same comments, same
   * identity. What was written is read again and compared before it is given out. Never throws for
   * what can be written.
   */
  public static Formatted format(Source source) {
    Diagnostics diagnostics = new Diagnostics();
    Reading reading = ProtocolParser.read(source, diagnostics);
    if (diagnostics.errorCount() > 0) {
      return new Formatted.Refused(diagnostics.sorted());
    }
    String text = Formatter.write(reading);
    if (text.equals(source.text())) {
      return new Formatted.Ok(text, false);
    }
    return Formatter.difference(reading, text)
        .or(() -> identity(source, Source.of(source.name(), text)))
        .<Formatted>map(Formatted.WouldChangeMeaning::new)
        .orElseGet(() -> new Formatted.Ok(text, true));
  }

  /** A file that checks must stay the same protocol. */
  private static Optional<String> identity(Source before, Source after) {
    if (!(Protocols.check(before) instanceof Checked.Ok(var old, _))) {
      return Optional.empty();
    }
    return Protocols.check(after) instanceof Checked.Ok(var changed, _)
            && changed.identityDigest().equals(old.identityDigest())
        ? Optional.empty()
        : Optional.of("the protocol would have another identity");
  }
}
