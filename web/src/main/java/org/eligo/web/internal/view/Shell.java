package org.eligo.web.internal.view;

/**
 * What every page shows.
 *
 * @param title the title of the window
 * @param token the token that forms carry
 * @param script whether the page uses the script
 */
public record Shell(String title, String token, boolean script) {}
