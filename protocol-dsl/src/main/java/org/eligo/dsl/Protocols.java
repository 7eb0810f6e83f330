package org.eligo.dsl;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.internal.check.Checker;
import org.eligo.dsl.internal.parser.Including;
import org.eligo.dsl.internal.parser.ProtocolParser;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Includes;
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
   * two; never throws for what can be written. It can include files of the shipped library only.
   */
  public static Checked check(Source source) {
    return check(source, Includes.shippedOnly());
  }

  /** The same of a text that may include the files that are found there. */
  public static Checked check(Source source, Includes includes) {
    return check(include(source, includes));
  }

  /**
   * Reads what a text includes, once for all. Messages about the whole are shown with the source
   * given back.
   */
  public static Included include(Source source, Includes includes) {
    Diagnostics diagnostics = new Diagnostics();
    Source whole = Including.all(source, includes, diagnostics);
    return new Included(whole, diagnostics.sorted());
  }

  /** Checks a text with what it includes. */
  public static Checked check(Included included) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(included.diagnostics());
    ProtocolFile file = ProtocolParser.parse(included.source(), diagnostics);
    Optional<Protocol> protocol = Checker.check(file, diagnostics);
    List<Diagnostic> messages = Checker.messages(file, diagnostics);
    return protocol
        .<Checked>map(checked -> new Checked.Ok(checked, messages))
        .orElseGet(() -> new Checked.Failed(messages));
  }
}
