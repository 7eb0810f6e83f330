/**
 * The user interface in the browser: settings, routes and the start of the server. The command line
 * starts it. It must not decide anything about eligibility.
 */
@NullMarked
package org.eligo.web;

import org.jspecify.annotations.NullMarked;
