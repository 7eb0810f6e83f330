/**
 * What is wrong in a criteria file, where, why, and what to do about it. The parser and the checker
 * make diagnostics, the command line and the web pages show them. This package knows texts and
 * places only: nothing about syntax or meaning.
 */
@NullMarked
package org.eligo.dsl.diagnostic;

import org.jspecify.annotations.NullMarked;
