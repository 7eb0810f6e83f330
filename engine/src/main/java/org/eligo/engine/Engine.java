package org.eligo.engine;

import org.eligo.dsl.model.Protocol;

/** Makes protocols ready to screen. */
public final class Engine {
  private Engine() {}

  /** Prepares a checked protocol; a protocol is right by construction, so this cannot fail. */
  public static CompiledProtocol compile(Protocol protocol) {
    return new CompiledProtocol(protocol);
  }
}
