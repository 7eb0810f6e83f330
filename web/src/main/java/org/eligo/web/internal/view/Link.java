package org.eligo.web.internal.view;

/** An address and what stands for it. */
public record Link(String href, String text) {}
