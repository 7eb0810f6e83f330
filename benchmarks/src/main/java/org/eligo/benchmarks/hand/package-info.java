/** What criteria that are written by hand need to read the words of a record. */
@NullMarked
package org.eligo.benchmarks.hand;

import org.jspecify.annotations.NullMarked;
