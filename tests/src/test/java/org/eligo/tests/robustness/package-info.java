/** Files that were made to break the program: deep, long, broken bytes, look-alikes. */
@NullMarked
package org.eligo.tests.robustness;

import org.jspecify.annotations.NullMarked;
