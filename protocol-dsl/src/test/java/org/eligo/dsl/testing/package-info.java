/** What tests of every module share: the runner of golden files. Reached through the test-jar. */
@NullMarked
package org.eligo.dsl.testing;

import org.jspecify.annotations.NullMarked;
