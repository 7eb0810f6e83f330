package org.eligo.dsl;

import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.parser.ProtocolParser;
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
}
