package org.eligo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eligo.dsl.Included;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.source.Includes;
import org.eligo.dsl.source.Source;

/** The files in the folder of a criteria file, and below it, that it may include. */
record IncludedFiles(Path folder) implements Includes {

  /** The text of a criteria file with what it includes. */
  static Included read(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    Source source = Source.of(file.toString(), TextFile.criteria(file));
    return parent == null
        ? Protocols.include(source, Includes.shippedOnly())
        : Protocols.include(source, new IncludedFiles(parent));
  }

  @Override
  public Answer find(String path) {
    try {
      Path file = folder.resolve(path);
      if (!Files.exists(file)) {
        return new Answer.Refused("there is no such file");
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        return new Answer.Refused("it lies outside of the folder");
      }
      return new Answer.Text(TextFile.criteria(file));
    } catch (Stop stop) {
      return new Answer.Refused(String.valueOf(stop.getMessage()));
    } catch (IOException | InvalidPathException e) {
      return new Answer.Refused("the file cannot be read");
    }
  }
}
