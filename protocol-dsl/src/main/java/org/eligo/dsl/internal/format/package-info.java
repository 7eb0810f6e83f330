/**
 * The canonical layout: writes what the parser read in the one way in which it is written. It knows
 * the lines and words of a file and must not know what they mean.
 */
@NullMarked
package org.eligo.dsl.internal.format;

import org.jspecify.annotations.NullMarked;
