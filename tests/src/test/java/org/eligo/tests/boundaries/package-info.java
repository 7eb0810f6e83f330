/** The boundary table: hand-decided rows, and that no limit of the example is left out. */
@NullMarked
package org.eligo.tests.boundaries;

import org.jspecify.annotations.NullMarked;
