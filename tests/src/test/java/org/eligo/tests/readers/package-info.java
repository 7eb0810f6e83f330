/** Two encodings of one trial by two readers, compared on the same generated participants. */
@NullMarked
package org.eligo.tests.readers;

import org.jspecify.annotations.NullMarked;
