/**
 * The rules of the house, checked on the compiled classes and the files of all modules. They run
 * with the other tests and nothing calls them. They must not know what the program does.
 */
@NullMarked
package org.eligo.tests.architecture;

import org.jspecify.annotations.NullMarked;
