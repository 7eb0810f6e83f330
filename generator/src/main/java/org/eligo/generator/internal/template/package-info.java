/**
 * FreeMarker and its settings: the only place that knows it. The front door calls it with a
 * finished view. It knows nothing about protocols.
 */
@NullMarked
package org.eligo.generator.internal.template;

import org.jspecify.annotations.NullMarked;
