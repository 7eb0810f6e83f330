/** Flat criteria for measuring, the facts they read, and the same criteria written by hand. */
@NullMarked
package org.eligo.benchmarks.probe;

import org.jspecify.annotations.NullMarked;
