/**
 * The fast way to a verdict: a record is laid out as numbers once, and the rules of a protocol are
 * compiled to a class that reads them. It answers what it surely answers as the interpreter does,
 * and leaves everything else to it.
 */
@NullMarked
package org.eligo.engine.internal.fast;

import org.jspecify.annotations.NullMarked;
