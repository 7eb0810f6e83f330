/**
 * Time as a result: until when verdicts and outcomes stay what they are, and on which days the
 * milestone of a stage is possible. Every day is judged on its own, by the rules that judge any
 * record. What it means stands in {@code docs/reference/when.md}.
 */
@NullMarked
package org.eligo.engine.when;

import org.jspecify.annotations.NullMarked;
