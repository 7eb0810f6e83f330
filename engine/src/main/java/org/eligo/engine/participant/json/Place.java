package org.eligo.engine.participant.json;

/** A place in a JSON text as its path, such as {@code data.platelets[0].on}. */
record Place(String path) {
  static final Place TOP = new Place("");

  Place key(String key) {
    boolean plain = key.chars().noneMatch(c -> c == '.' || c == '[' || c == ']' || c == '"');
    String shown = key.length() <= 100 ? key : key.substring(0, 100) + "...";
    if (!plain || key.isEmpty()) {
      return new Place(path + "[\"" + shown + "\"]");
    }
    return new Place(path.isEmpty() ? shown : path + "." + shown);
  }

  Place index(int index) {
    return new Place(path + "[" + index + "]");
  }
}
