/**
 * Runs the hand-decided cases: data files written from the reference by someone who has not seen
 * the evaluator. It compares only what a case states.
 */
@NullMarked
package org.eligo.tests.conformance;

import org.jspecify.annotations.NullMarked;
