/**
 * What a template may show: flat records whose strings are final. Pages build them and templates
 * loop and print. They must not know requests, storage or the engine's types.
 */
@NullMarked
package org.eligo.web.internal.view;

import org.jspecify.annotations.NullMarked;
