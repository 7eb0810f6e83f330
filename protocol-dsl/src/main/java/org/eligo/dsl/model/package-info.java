/**
 * The checked protocol: everything a file declares, free of mistakes and unchangeable. The checker
 * alone makes it; engine, generator and user interfaces read it. It knows nothing about syntax.
 */
@NullMarked
package org.eligo.dsl.model;

import org.jspecify.annotations.NullMarked;
