/**
 * Exact numbers, the closed table of units, and quantities made of the two.
 *
 * <p>The lexer, the checker, the engine and the readers of recorded data call it. Everything is
 * exact: a conversion gives the exact number or none at all, and nothing is rounded except in text
 * for people. It knows nothing about criteria, data items, analytes or files; a conversion that
 * needs to know the substance (mg/dL to mmol/L) is none of its business.
 */
@NullMarked
package org.eligo.dsl.unit;

import org.jspecify.annotations.NullMarked;
