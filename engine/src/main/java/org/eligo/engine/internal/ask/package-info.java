/** What to do about missing data, and in which order (docs/reference/explaining.md). */
@NullMarked
package org.eligo.engine.internal.ask;

import org.jspecify.annotations.NullMarked;
