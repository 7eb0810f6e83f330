package org.eligo.tests.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The interpreter, the compiled rules and the second evaluator say the same of drawn records. */
final class AgreementTest {
  private static final int PROTOCOLS = 10;
  private static final int RECORDS = 6;

  @Test
  void threeEvaluatorsSayTheSameOfDrawnRecords() {
    List<String> differences = new ArrayList<>();
    for (long seed = 1; seed <= PROTOCOLS; seed++) {
      Optional<Agreement> drawn = Agreement.of(seed, RECORDS);
      drawn.map(Agreement::ofInterpreter).ifPresent(differences::addAll);
      drawn.map(Agreement::ofCompiledRules).ifPresent(differences::addAll);
    }
    assertThat(differences).isEmpty();
  }
}
