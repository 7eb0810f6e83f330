/** Tests of the parts of the interpreter that calculate. */
@NullMarked
package org.eligo.engine.internal.eval;

import org.jspecify.annotations.NullMarked;
