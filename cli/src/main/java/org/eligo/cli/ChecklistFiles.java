package org.eligo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eligo.generator.Checklists;
import org.eligo.generator.request.ChecklistRequest;

/** Writes checklists into a folder under names that tell what they are. */
final class ChecklistFiles {
  /** The kinds of file. */
  enum Format {
    HTML,
    PDF
  }

  private ChecklistFiles() {}

  /**
   * Writes {@code PROTOCOL-COHORT[-PARTICIPANT].FORMAT}; a file of that name is replaced.
   *
   * @return the file
   */
  static Path write(ChecklistRequest request, Format format, Path folder) {
    String participant = request.participant().map(p -> "-" + p.id()).orElse("");
    String name = request.protocol().id() + "-" + request.cohort() + participant;
    Path file = folder.resolve(plain(name) + "." + format.name().toLowerCase(Locale.ROOT));
    byte[] content =
        switch (format) {
          case HTML -> Checklists.html(request).getBytes(StandardCharsets.UTF_8);
          case PDF -> Checklists.pdf(request);
        };
    try {
      Files.createDirectories(folder);
      Files.write(file, content);
    } catch (IOException e) {
      throw new Stop(
          ExitCode.USAGE, file + ": the file cannot be written (" + e.getMessage() + ")");
    }
    return file;
  }

  // Ids may hold signs that mean something to a file system.
  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^\\.+", "_");
  }
}
