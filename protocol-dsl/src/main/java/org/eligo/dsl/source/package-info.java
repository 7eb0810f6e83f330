/**
 * The text of a criteria file and places in it. Everything else in the language carries spans from
 * here; this package knows nothing about what the text means.
 */
@NullMarked
package org.eligo.dsl.source;

import org.jspecify.annotations.NullMarked;
