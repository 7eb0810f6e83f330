/** Tests of the command line, started in this process. */
@NullMarked
package org.eligo.cli;

import org.jspecify.annotations.NullMarked;
