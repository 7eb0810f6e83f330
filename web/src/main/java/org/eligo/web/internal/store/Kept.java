package org.eligo.web.internal.store;

import org.eligo.web.internal.form.Form;

/**
 * A screening that was begun.
 *
 * @param key its part of addresses; cannot be guessed
 * @param protocol the key of its protocol
 * @param identity the identity digest of the protocol's version it was begun with
 */
public record Kept(String key, String protocol, String identity, Form form) {}
