/** Sentences that read rules back. */
@NullMarked
package org.eligo.tests.reading;

import org.jspecify.annotations.NullMarked;
