package org.eligo.engine.participant.json;

import java.util.Optional;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.PartialDate;

/** What the readers of the parts of one record share. */
record Reading(
    Protocol protocol, Optional<PartialDate> answersOn, Dates dates, Refusals refusals) {}
