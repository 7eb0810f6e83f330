package org.eligo.web.internal.store;

import java.util.List;
import java.util.Optional;
import org.eligo.web.internal.form.Form;

/** Where the screenings that were begun are kept. Safe to use from several threads. */
public interface Screenings {
  /** Begins a screening. */
  Kept begin(String protocol, String identity, Form form);

  /** The screening with this key. */
  Optional<Kept> find(String key);

  /** The screenings of a protocol, in the order of their keys. */
  List<Kept> of(String protocol);

  /** Replaces the form of a screening; empty if there is none with this key. */
  Optional<Kept> replace(String key, Form form);

  /** One sentence that says where entries are. */
  String place();
}
