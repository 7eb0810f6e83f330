/**
 * The meaning of the language, written a second time: slow, plain, and from the pages under {@code
 * docs/reference} alone. The engine is compared with it.
 */
@NullMarked
package org.eligo.tests.reference;

import org.jspecify.annotations.NullMarked;
