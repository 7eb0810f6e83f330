/** A protocol with everything that judges its participants. */
@NullMarked
package org.eligo.benchmarks.trial;

import org.jspecify.annotations.NullMarked;
