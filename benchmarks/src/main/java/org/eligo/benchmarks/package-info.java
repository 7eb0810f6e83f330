/** Measures the engine beside hand-written Java and other rule engines. */
@NullMarked
package org.eligo.benchmarks;

import org.jspecify.annotations.NullMarked;
