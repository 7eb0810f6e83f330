package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.time.PartialDate;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.junit.jupiter.api.Test;

/** Which entries could be one and the same (H8). */
final class SpellTest {
  private static final Recorded UNKNOWN = new Recorded.Absent(Recorded.State.UNKNOWN);

  private static Spell course(long start, long end, Map<String, Recorded> fields) {
    return new Spell(
        new DayRange(start, start),
        new DayRange(end, end),
        Truth.YES,
        false,
        false,
        false,
        false,
        false,
        fields,
        "");
  }

  private static boolean couldBe(Recorded one, Recorded other) {
    boolean forth =
        course(1, 2, Map.of("field", one)).couldBe(course(1, 2, Map.of("field", other)));
    boolean back = course(1, 2, Map.of("field", other)).couldBe(course(1, 2, Map.of("field", one)));
    assertThat(forth).isEqualTo(back);
    return forth;
  }

  private static Recorded date(String text) {
    return new Recorded.DateValue(PartialDate.parse(text).orElseThrow());
  }

  @Test
  void fieldsContradictOnlyWhereBothAreKnown() {
    Recorded mild = new Recorded.Choice("mild");
    assertThat(couldBe(mild, mild)).isTrue();
    assertThat(couldBe(mild, new Recorded.Choice("severe"))).isFalse();
    assertThat(couldBe(mild, UNKNOWN)).isTrue();
    assertThat(couldBe(UNKNOWN, UNKNOWN)).isTrue();
    assertThat(course(1, 2, Map.of("field", mild)).couldBe(course(1, 2, Map.of()))).isTrue();
    assertThat(course(1, 2, Map.of()).couldBe(course(1, 2, Map.of("field", mild)))).isTrue();
  }

  @Test
  void wordsThatMayStandForAnyEntryOfAListContradictNothing() {
    Recorded aspirin = new Recorded.Choice("aspirin");
    assertThat(couldBe(aspirin, new Recorded.Choice("like ibuprofen"))).isTrue();
    assertThat(couldBe(aspirin, new Recorded.Unclassified("some drug"))).isTrue();
  }

  @Test
  void datesContradictWhereNoDayIsPossibleForBoth() {
    assertThat(couldBe(date("2025-03"), date("2025-03-10"))).isTrue();
    assertThat(couldBe(date("2025-03"), date("2025-04-10"))).isFalse();
    assertThat(couldBe(date("2025-03-10"), date("2025-03-10"))).isTrue();
    assertThat(couldBe(date("2025-03-10"), new Recorded.Choice("mild"))).isFalse();
  }

  @Test
  void coursesCouldBeTheSameWhereTheirDaysMeet() {
    Spell first = course(1, 5, Map.of());
    assertThat(first.couldBe(course(5, 9, Map.of()))).isTrue();
    assertThat(course(5, 9, Map.of()).couldBe(first)).isTrue();
    assertThat(first.couldBe(course(6, 9, Map.of()))).isFalse();
    assertThat(course(6, 9, Map.of()).couldBe(first)).isFalse();
  }

  @Test
  void whatIsRecordedAsDistinctIsNoOther() {
    Spell same = course(1, 5, Map.of());
    Spell distinct =
        new Spell(
            same.start(), same.end(), Truth.YES, false, false, true, false, false, Map.of(), "");
    assertThat(same.couldBe(distinct)).isFalse();
    assertThat(distinct.couldBe(same)).isFalse();
    assertThat(same.couldBe(same)).isTrue();
  }

  @Test
  void anotherEndLeavesTheRest() {
    Spell later = course(1, 5, Map.of()).endingFrom(new DayRange(7, 8));
    assertThat(later.start()).isEqualTo(new DayRange(1, 1));
    assertThat(later.end()).isEqualTo(new DayRange(7, 8));
  }
}
