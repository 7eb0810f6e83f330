/**
 * Turns a protocol and its screenings into checklists that sites print, fill in by hand and sign.
 * The pages and the command line call it. It must not decide anything about eligibility, and knows
 * no files, no clock and no network: what it prints follows from its arguments alone.
 */
@NullMarked
package org.eligo.generator;

import org.jspecify.annotations.NullMarked;
