/**
 * The syntax tree: everything that a criteria file says, in its order, with spans, before any name
 * is looked up. The parser makes it, the checker and the formatter read it; it knows nothing about
 * types, units or meaning.
 */
@NullMarked
package org.eligo.dsl.syntax;

import org.jspecify.annotations.NullMarked;
