/**
 * Until when answers stay what they are and which days are possible: hand-decided cases, and the
 * slow way of finding the same.
 */
@NullMarked
package org.eligo.tests.when;

import org.jspecify.annotations.NullMarked;
