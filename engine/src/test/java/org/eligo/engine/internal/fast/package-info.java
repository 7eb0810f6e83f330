/** Tests of the parts of the compiled rules. */
@NullMarked
package org.eligo.engine.internal.fast;

import org.jspecify.annotations.NullMarked;
