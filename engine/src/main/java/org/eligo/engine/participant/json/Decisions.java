package org.eligo.engine.participant.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.CriteriaList;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.participant.Decision;

/** Reads the answers of roles about items. */
record Decisions(Reading reading) {
  private static final String PARTICIPANT = "participant";

  List<Decision> of(JsonValue value, Place at) {
    List<Decision> decisions = new ArrayList<>();
    if (!(value instanceof JsonValue.Elements(List<JsonValue> elements))) {
      refuse(at, "the decisions are a list", "write [{\"about\":\"...\", ...}]");
      return decisions;
    }
    Set<String> ids = itemsOf(reading.protocol());
    for (int i = 0; i < elements.size(); i++) {
      decision(elements.get(i), at.index(i), ids).ifPresent(decisions::add);
    }
    return decisions;
  }

  private static Set<String> itemsOf(Protocol protocol) {
    Set<String> ids = new LinkedHashSet<>();
    for (CriteriaList list : protocol.lists()) {
      for (CriteriaList.Line line : list.lines()) {
        switch (line) {
          case CriteriaList.Heading h -> {}
          case CriteriaList.Row row -> collect(row, ids);
        }
      }
    }
    return ids;
  }

  private static void collect(CriteriaList.Row row, Set<String> ids) {
    if (row.kind() == CriteriaList.Kind.JUDGED) {
      ids.add(row.id());
    }
    row.children().forEach(child -> collect(child, ids));
  }

  private Optional<Decision> decision(JsonValue value, Place at, Set<String> ids) {
    String form =
        "write {\"about\":\"...\",\"role\":\"...\",\"answer\":\"yes\",\"on\":\"2025-03-10\","
            + "\"facts\":\"...\"}";
    Optional<Keys> found = Keys.of(value, at, form, reading.refusals());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Keys keys = found.get();
    Optional<String> about =
        needed(keys, "about").flatMap(id -> oneOf(id, ids, keys.at("about"), "item"));
    Set<String> roles = new LinkedHashSet<>();
    reading.protocol().roles().forEach(role -> roles.add(role.name()));
    roles.add(PARTICIPANT);
    roles.add(Decision.UNKNOWN_ROLE);
    Optional<String> role =
        needed(keys, "role").flatMap(name -> oneOf(name, roles, keys.at("role"), "role"));
    Optional<Decision.Answer> answer =
        needed(keys, "answer").flatMap(word -> answer(word, keys.at("answer")));
    Optional<JsonValue> written = keys.take("on");
    Optional<PartialDate> on = written.flatMap(v -> reading.dates().past(v, keys.at("on")));
    if (written.isEmpty()) {
      refuse(keys.at("on"), "the date is missing", form);
    }
    Optional<String> by = keys.takeText("by");
    Optional<String> reason = keys.takeText("reason");
    Optional<String> facts = keys.takeText("facts").flatMap(f -> facts(f, keys.at("facts")));
    keys.refuseRest("a decision has no such key", Set.of());
    return about.isPresent() && role.isPresent() && answer.isPresent() && on.isPresent()
        ? Optional.of(
            new Decision(about.get(), role.get(), answer.get(), by, on.get(), reason, facts))
        : Optional.empty();
  }

  private Optional<String> needed(Keys keys, String key) {
    return keys.has(key)
        ? keys.takeText(key)
        : refuse(keys.at(key), "a decision needs \"" + key + "\"", "");
  }

  private Optional<String> oneOf(String word, Set<String> words, Place at, String what) {
    return words.contains(word)
        ? Optional.of(word)
        : refuse(
            at,
            "there is no " + what + " \"" + word + "\" in this protocol",
            Nearest.help(word, words, ""));
  }

  private Optional<Decision.Answer> answer(String word, Place at) {
    Optional<Decision.Answer> answer = Words.find(Decision.Answer.class, word);
    List<String> words = Words.all(Decision.Answer.class);
    return answer.isPresent()
        ? answer
        : refuse(at, "\"" + word + "\" is no answer", Nearest.help(word, words, ""));
  }

  private Optional<String> facts(String digest, Place at) {
    return digest.matches("[0-9A-Za-z:+/=_-]{1,128}")
        ? Optional.of(digest)
        : refuse(at, "this is no digest of facts", "copy it from what screening printed");
  }

  private <T> Optional<T> refuse(Place at, String what, String help) {
    return reading.refusals().add(at, what, help);
  }
}
