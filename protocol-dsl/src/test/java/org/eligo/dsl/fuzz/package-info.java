/** Targets for coverage-guided fuzzing, and the promises that hold for every text. */
@NullMarked
package org.eligo.dsl.fuzz;

import org.jspecify.annotations.NullMarked;
