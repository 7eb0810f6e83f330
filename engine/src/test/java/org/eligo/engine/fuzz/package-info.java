/** Targets for coverage-guided fuzzing of what reads and judges data. */
@NullMarked
package org.eligo.engine.fuzz;

import org.jspecify.annotations.NullMarked;
