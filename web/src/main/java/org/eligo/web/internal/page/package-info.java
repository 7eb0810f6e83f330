/**
 * One class per page: it reads the request, calls one function of the libraries and builds one
 * view. The routes call it. It must not decide anything about eligibility nor write markup.
 */
@NullMarked
package org.eligo.web.internal.page;

import org.jspecify.annotations.NullMarked;
