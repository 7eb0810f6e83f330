/**
 * Runs the made-up cases of a criteria file and says which expectations were not met and which
 * criteria no case has shown to pass and to fail. Command line and web application call it; it
 * judges nothing itself.
 */
@NullMarked
package org.eligo.engine.cases;

import org.jspecify.annotations.NullMarked;
