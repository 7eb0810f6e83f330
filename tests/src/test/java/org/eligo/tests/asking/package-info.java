/** What is missing, what decided, and what to ask for next (docs/reference/explaining.md). */
@NullMarked
package org.eligo.tests.asking;

import org.jspecify.annotations.NullMarked;
