/**
 * Tests of screening as a whole. What a record leads to is decided in the hand-decided cases of
 * module {@code tests}; here stands what no record can bring about.
 */
@NullMarked
package org.eligo.engine;

import org.jspecify.annotations.NullMarked;
