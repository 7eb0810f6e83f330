/** The example ALLO-329: its participants with other values, and its criteria written by hand. */
@NullMarked
package org.eligo.benchmarks.allo;

import org.jspecify.annotations.NullMarked;
