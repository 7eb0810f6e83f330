/**
 * Turns a protocol and its screenings into checklists and reports. The pages and the command line
 * call it. It must not decide anything about eligibility.
 */
@NullMarked
package org.eligo.generator;

import org.jspecify.annotations.NullMarked;
