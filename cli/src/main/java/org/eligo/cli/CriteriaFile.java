package org.eligo.cli;

import java.nio.file.Path;
import java.util.List;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Included;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;

/** A criteria file that has been read and found free of errors. */
record CriteriaFile(Protocol protocol, CompiledProtocol compiled) {

  /** Reads and checks the file; errors are shown and end the command. */
  static CriteriaFile load(Path file, Session session) {
    Included included = IncludedFiles.read(file);
    return switch (Protocols.check(included)) {
      case Checked.Ok(Protocol protocol, List<Diagnostic> warnings) ->
          new CriteriaFile(protocol, Engine.compile(protocol));
      case Checked.Failed(List<Diagnostic> diagnostics) -> {
        session.err().print(TextRenderer.render(included.source(), diagnostics, session.colours()));
        throw new Stop(ExitCode.CRITERIA, file + ": the criteria file has errors");
      }
    };
  }
}
