/**
 * What stands between a request and a page: host name, origin, token, size, and the headers of
 * every response. The routes call it first. It must not know pages.
 */
@NullMarked
package org.eligo.web.internal.safety;

import org.jspecify.annotations.NullMarked;
