package org.eligo.web.internal.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.Protocol;

/** The criteria files of this start, in the order in which they were given. */
public record Library(List<LoadedProtocol> protocols, List<BrokenFile> broken) {
  /** Keeps its lists unchangeable. */
  public Library {
    protocols = List.copyOf(protocols);
    broken = List.copyOf(broken);
  }

  /** The protocol with this part of an address. */
  public Optional<LoadedProtocol> find(String key) {
    return protocols.stream().filter(p -> p.key().equals(key)).findFirst();
  }

  /** Gathers files one by one and gives each protocol its part of addresses. */
  public static final class Builder {
    private final List<LoadedProtocol> protocols = new ArrayList<>();
    private final List<BrokenFile> broken = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /** Adds a protocol; a second one with the same id gets its version into the address. */
    public Builder add(Protocol protocol, Screener screener) {
      String key = plain(protocol.id());
      if (!keys.add(key)) {
        key = plain(protocol.id() + "-" + protocol.version());
        for (int i = 2; !keys.add(key); i++) {
          key = plain(protocol.id() + "-" + protocol.version() + "-" + i);
        }
      }
      protocols.add(new LoadedProtocol(key, protocol, screener));
      return this;
    }

    /** Adds a file with mistakes. */
    public Builder add(BrokenFile file) {
      broken.add(file);
      return this;
    }

    /** What was gathered. */
    public Library build() {
      return new Library(protocols, broken);
    }

    private static String plain(String text) {
      String plain =
          text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
      return plain.isEmpty() ? "protocol" : plain;
    }
  }
}
