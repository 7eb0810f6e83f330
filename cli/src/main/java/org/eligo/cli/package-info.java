/**
 * The command line: one class per command, which reads files, calls one library function and prints
 * what comes back. Nothing calls it but the person at the keyboard.
 */
@NullMarked
package org.eligo.cli;

import org.jspecify.annotations.NullMarked;
