package org.eligo.tests.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eligo.tests.conformance.Conformance.HandDecided;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What to ask next comes out as it was decided by hand. */
final class WhatToAskNextTest {
  @TestFactory
  Stream<DynamicTest> asDecidedByHand() {
    return Asking.all().stream()
        .map(c ->
            DynamicTest.dynamicTest(c.title(), () -> assertThat(Asking.differences(c)).isEmpty()));
  }

  @Test
  void everyFileIsRead() {
    List<HandDecided> all = Asking.all();
    assertThat(all.stream().map(HandDecided::file).distinct()).hasSize(4);
    assertThat(all).hasSizeGreaterThanOrEqualTo(34);
  }
}
