/** Real trials, encoded: they check, their shares are counted, their numbers are the source's. */
@NullMarked
package org.eligo.tests.trials;

import org.jspecify.annotations.NullMarked;
