/** Tests of running cases. */
@NullMarked
package org.eligo.engine.cases;

import org.jspecify.annotations.NullMarked;
