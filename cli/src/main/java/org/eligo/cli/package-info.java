/**
 * The command line: one class per command, which reads files, calls the libraries and prints what
 * comes back. Nothing calls it but the person at the keyboard. Only here files, the clock and the
 * console are touched; it decides nothing about eligibility.
 */
@NullMarked
package org.eligo.cli;

import org.jspecify.annotations.NullMarked;
