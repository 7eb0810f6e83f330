/**
 * The boundary table: for every limit of a protocol the nearest values on both sides with their
 * verdicts, found by screening made records. What it means stands in {@code
 * docs/reference/boundaries.md}.
 */
@NullMarked
package org.eligo.engine.boundaries;

import org.jspecify.annotations.NullMarked;
