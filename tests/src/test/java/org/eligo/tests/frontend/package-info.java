/** How fast a text becomes something that judges, and how the program starts. */
@NullMarked
package org.eligo.tests.frontend;

import org.jspecify.annotations.NullMarked;
