package org.eligo.web.internal.library;

import org.eligo.dsl.model.Protocol;

/**
 * A protocol ready to screen.
 *
 * @param key its part of addresses
 */
public record LoadedProtocol(String key, Protocol protocol, Screener screener) {}
