package org.eligo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeepingTest {
  @TempDir Path folder;

  private Browser start() {
    return new Browser(Optional.of(folder.resolve("data")), Browser.text("small.criteria"));
  }

  @Test
  void aScreeningInAFolderOutlivesTheProgram() throws IOException {
    String path;
    try (Browser first = start()) {
      path = first.begin(Map.of("id", "X-1"));
      first.post(path, Map.of("id", "X-1", "site", "a=b\n<c>&é"));
    }
    try (Browser second = start()) {
      assertThat(second.get(path).body()).contains("a=b", "&lt;c&gt;&amp;é");
    }
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      List<Path> kept = files.toList();
      assertThat(kept).hasSize(1);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getFirst())))
          .isEqualTo("rw-------");
    }
  }
}
