/**
 * Tests of the checklists against protocols that are put together by hand, so that they need no
 * parser.
 */
@NullMarked
package org.eligo.generator;

import org.jspecify.annotations.NullMarked;
