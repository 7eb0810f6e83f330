package org.eligo.web.internal.store;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eligo.web.internal.form.Form;

/** Screenings that end with the program. */
public final class InMemory implements Screenings {
  private final ConcurrentSkipListMap<String, Kept> kept = new ConcurrentSkipListMap<>();
  private final SecureRandom random = new SecureRandom();

  /** A key of 128 random bits. */
  static String newKey(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public Kept begin(String protocol, String identity, Form form) {
    Kept screening = new Kept(newKey(random), protocol, identity, form);
    kept.put(screening.key(), screening);
    return screening;
  }

  @Override
  public Optional<Kept> find(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public List<Kept> of(String protocol) {
    return kept.values().stream().filter(k -> k.protocol().equals(protocol)).toList();
  }

  @Override
  public Optional<Kept> replace(String key, Form form) {
    return Optional.ofNullable(
        kept.computeIfPresent(key, (k, old) -> new Kept(k, old.protocol(), old.identity(), form)));
  }

  @Override
  public String place() {
    return "Entries are kept in memory and are gone when the program ends.";
  }
}
