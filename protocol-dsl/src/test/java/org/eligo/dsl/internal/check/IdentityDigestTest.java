package org.eligo.dsl.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to the identity of a protocol and what does not. */
class IdentityDigestTest {
  private static final String TEXT =
      """
      protocol T-1 | Test
        version 1.0 dated 2025-01-01
        note | An author's remark.

      milestones
        screening | Screening

      data
        grade: number | Grade
          valid 28 days
        surgery: yes/no | Surgery

      inclusion criteria
        I1 | Low grade
          grade <= 2 or
            surgery at screening
          note | Another remark.
          assumes | Read so.
        I2
          all of
            a | One
              surgery at any time
            b | Two
              any of
                i | Three
                  grade <= 1

      case one | Case
        as of 2025-02-01
        grade = 1 on 2025-02-01
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "protocol T-1|# A comment.~protocol T-1",
        "An author's remark.|Another author's remark.",
        "Another remark.|Yet another remark.",
        "grade <= 2 or~      surgery|grade <= 2 or surgery",
        "as of 2025-02-01|as of 2025-02-02",
      })
  void staysTheSame(String from, String to) {
    assertThat(changed(from, to).identityDigest()).isEqualTo(check(TEXT).identityDigest());
    assertThat(changed(from, to).textDigest()).isNotEqualTo(check(TEXT).textDigest());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "version 1.0|version 1.1",
        "Low grade|Lower grade",
        "grade <= 2|grade <= 3",
        "Read so.|Read otherwise.",
        "valid 28 days|valid 29 days",
        "any of|all of",
        "surgery at any time|surgery at screening",
        "inclusion|exclusion",
      })
  void changes(String from, String to) {
    assertThat(changed(from, to).identityDigest()).isNotEqualTo(check(TEXT).identityDigest());
  }

  private static Protocol changed(String from, String to) {
    String text = TEXT.replace(from.replace('~', '\n'), to.replace('~', '\n'));
    assertThat(text).isNotEqualTo(TEXT);
    return check(text);
  }

  private static Protocol check(String text) {
    return switch (Protocols.check(Source.of("test.criteria", text))) {
      case Checked.Ok ok -> ok.protocol();
      case Checked.Failed failed -> throw new AssertionError(failed.diagnostics().toString());
    };
  }
}
