package org.eligo.dsl;

import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.check.Checker;
import org.eligo.dsl.internal.parser.ProtocolParser;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.dsl.syntax.ProtocolFile;

/** The language's front door. */
public final class Protocols {
  private Protocols() {}

  /** Reads a criteria text. Gives a tree for every text; never throws for what can be written. */
  public static Parsed parse(Source source) {
    Diagnostics diagnostics = new Diagnostics();
    ProtocolFile file = ProtocolParser.parse(source, diagnostics);
    return new Parsed(file, diagnostics.sorted());
  }

  /**
   * Reads and checks a criteria text: a protocol, or the mistakes in it. Every text has one of the
   * two; never throws for what can be written.
   */
  public static Checked check(Source source) {
    Diagnostics diagnostics = new Diagnostics();
    ProtocolFile file = ProtocolParser.parse(source, diagnostics);
    Optional<Protocol> protocol = Checker.check(file, diagnostics);
    return protocol
        .<Checked>map(checked -> new Checked.Ok(checked, diagnostics.sorted()))
        .orElseGet(() -> new Checked.Failed(diagnostics.sorted()));
  }
}
