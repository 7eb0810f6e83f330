/** Strong Kleene logic and nothing else. */
@NullMarked
package org.eligo.engine.logic;

import org.jspecify.annotations.NullMarked;
