package org.eligo.web;

import java.util.List;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.Severity;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.web.internal.library.BrokenFile;
import org.eligo.web.internal.library.Library;
import org.eligo.web.internal.library.Screener;

/** Checks the criteria files and makes them ready to screen. */
final class CriteriaFiles {
  private CriteriaFiles() {}

  static Library read(List<Source> sources) {
    Library.Builder library = new Library.Builder();
    for (Source source : sources) {
      switch (Protocols.check(source)) {
        case Checked.Ok(Protocol protocol, List<Diagnostic> warnings) -> {
          CompiledProtocol compiled = Engine.compile(protocol);
          library.add(protocol, new Screener(compiled));
        }
        case Checked.Failed(List<Diagnostic> diagnostics) ->
            library.add(broken(source, diagnostics));
      }
    }
    return library.build();
  }

  private static BrokenFile broken(Source source, List<Diagnostic> diagnostics) {
    List<Diagnostic> errors =
        diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
    return new BrokenFile(
        source.name(), errors.size(), List.of(TextRenderer.render(source, errors)));
  }
}
