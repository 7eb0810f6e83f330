/**
 * Compiles a checked protocol and screens participants against it. The generator, the pages and the
 * command line call it. It must not know the syntax of the file, nor where data come from.
 */
@NullMarked
package org.eligo.engine;

import org.jspecify.annotations.NullMarked;
