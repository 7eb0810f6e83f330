package org.eligo.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long files may be, and what stands in every package. */
final class SourceFilesTest {

  @Test
  void noFileOfTheProductIsLongerThan500Lines() {
    assertThat(longerThan(500, ProjectFiles.below("src/main/java", ".java"))).isEmpty();
  }

  @Test
  void noTestFileIsLongerThan700Lines() {
    assertThat(longerThan(700, ProjectFiles.below("src/test/java", ".java"))).isEmpty();
  }

  @Test
  void noTemplateIsLongerThan250Lines() {
    List<Path> templates =
        Stream.of(".ftl", ".ftlh")
            .flatMap(ending -> ProjectFiles.below("src/main/resources", ending).stream())
            .toList();
    assertThat(longerThan(250, templates)).isEmpty();
  }

  @Test
  void theGrammarsHaveUnder500LinesTogether() {
    assertThat(
            ProjectFiles.below("src/main/antlr4", ".g4").stream()
                .mapToLong(ProjectFiles::lines)
                .sum())
        .isLessThan(500);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    for (String module : ProjectFiles.MODULES) {
      List<Path> described = packages(module, "package-info.java").toList();
      assertThat(described).as(module).isNotEmpty();
      assertThat(packages(module, ".java").distinct())
          .as("packages of %s with a package-info.java in src/main or src/test", module)
          .allSatisfy(folder -> assertThat(described).contains(folder));
    }
  }

  @Test
  void everyPackageRefusesNullAndIsDescribed() {
    for (String folder : List.of("src/main/java", "src/test/java")) {
      assertThat(ProjectFiles.below(folder, "package-info.java"))
          .allSatisfy(file ->
              assertThat(ProjectFiles.text(file))
                  .as(ProjectFiles.shown(file))
                  .startsWith("/**")
                  .contains("@NullMarked"));
    }
  }

  /** The packages of a module as folders relative to their source root. */
  private static Stream<Path> packages(String module, String ending) {
    return Stream.of("src/main/java", "src/test/java")
        .flatMap(folder -> {
          Path sources = ProjectFiles.root().resolve(module).resolve(folder);
          return ProjectFiles.below(module, folder, ending).stream()
              .map(file -> sources.relativize(file.resolveSibling("")));
        });
  }

  private static List<String> longerThan(long limit, List<Path> files) {
    return files.stream()
        .filter(file -> ProjectFiles.lines(file) > limit)
        .map(file -> ProjectFiles.shown(file) + ": " + ProjectFiles.lines(file) + " lines")
        .toList();
  }
}
