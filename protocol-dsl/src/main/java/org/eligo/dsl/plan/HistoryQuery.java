package org.eligo.dsl.plan;

import java.util.Optional;

/** Which entries of an event or course history are meant. */
public record HistoryQuery(
    String item, EntryTime time, Optional<Condition> where, Optional<Condition> otherThan) {}
