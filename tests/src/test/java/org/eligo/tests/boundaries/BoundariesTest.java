package org.eligo.tests.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eligo.engine.boundaries.Boundaries;
import org.eligo.engine.boundaries.Boundary;
import org.eligo.engine.boundaries.BoundaryTable;
import org.junit.jupiter.api.Test;

/** The boundary table shows what was decided by hand, and leaves no limit out. */
final class BoundariesTest {
  private static final Path ALLO = Path.of("../examples/allo-329/allo-329.criteria");

  @Test
  void everyRowComesOutAsDecided() {
    assertThat(BoundaryCases.differences(BoundaryCases.ROOT, "limits")).isEmpty();
    assertThat(BoundaryCases.differences(BoundaryCases.ROOT, "ages")).isEmpty();
  }

  @Test
  void whatIsShownTurnsTheVerdict() {
    BoundaryTable table = Boundaries.of(BoundaryCases.protocol(ALLO));
    assertThat(table.shown())
        .allSatisfy(limit -> {
          List<Boundary.Point> values = limit.values();
          assertThat(values).hasSizeBetween(2, 3);
          for (int i = 1; i < values.size(); i++) {
            assertThat(values.get(i).verdict())
                .as(limit.text())
                .isNotEqualTo(values.get(i - 1).verdict());
          }
        });
    assertThat(table.notShown()).allSatisfy(limit -> assertThat(limit.reason()).isPresent());
    // One edge of a course of three months in three criteria, and how long an effusion is valid.
    assertThat(table.notShown()).hasSize(4);
  }
}
