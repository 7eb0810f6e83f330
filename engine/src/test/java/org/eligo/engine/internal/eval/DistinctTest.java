package org.eligo.engine.internal.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eligo.dsl.time.DayRange;
import org.eligo.dsl.unit.Rational;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.junit.jupiter.api.Test;

/** The greatest weight of entries of which no two could be the same, against trying everything. */
final class DistinctTest {
  private static final long FAR = 1_000;

  private static Spell spell(DayRange start, DayRange end, Map<String, Recorded> fields) {
    return new Spell(start, end, Truth.YES, false, false, false, false, false, fields, "");
  }

  private static Spell drawn(Random random, boolean sure) {
    long start = random.nextInt(12);
    long end = start + random.nextInt(4);
    long later = sure ? 0 : random.nextInt(3);
    Map<String, Recorded> fields =
        sure || random.nextInt(3) > 0
            ? Map.of()
            : Map.of("drug", new Recorded.Choice(random.nextBoolean() ? "this" : "that"));
    return spell(new DayRange(start, start + later), new DayRange(end, end + later), fields);
  }

  private static long tried(List<Rational> weights, List<Spell> spells) {
    long most = 0;
    for (int set = 0; set < 1 << spells.size(); set++) {
      Rational sum = Rational.ZERO;
      boolean apart = true;
      for (int i = 0; i < spells.size(); i++) {
        if ((set & (1 << i)) != 0) {
          sum = sum.plus(weights.get(i));
          for (int k = 0; k < i; k++) {
            apart &= (set & (1 << k)) == 0 || !spells.get(i).couldBe(spells.get(k));
          }
        }
      }
      most = apart ? Math.max(most, sum.floor().longValueExact()) : most;
    }
    return most;
  }

  private static List<Rational> weights(Random random, int count) {
    List<Rational> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      weights.add(Rational.of(1 + random.nextInt(4)));
    }
    return weights;
  }

  @Test
  void isWhatTryingEverythingGives() {
    Random random = new Random(8);
    for (int n = 0; n < 1_500; n++) {
      List<Spell> spells = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        spells.add(drawn(random, false));
      }
      List<Rational> weights = weights(random, spells.size());
      assertThat(most(weights, spells))
          .as(spells + " " + weights)
          .isEqualTo(Rational.of(tried(weights, spells)));
    }
  }

  /** With entries far away there are more than are tried in every way. */
  @Test
  void theOrderOfDaysIsEnoughForMany() {
    Random random = new Random(26);
    for (int n = 0; n < 1_500; n++) {
      List<Spell> spells = new ArrayList<>();
      for (int i = 1 + random.nextInt(7); i > 0; i--) {
        spells.add(drawn(random, true));
      }
      List<Rational> weights = weights(random, spells.size());
      long near = tried(weights, spells);
      for (int i = 1; i <= 24; i++) {
        DayRange day = new DayRange(i * FAR, i * FAR);
        spells.add(spell(day, day, Map.of()));
        weights.add(Rational.ONE);
      }
      assertThat(most(weights, spells))
          .as(spells + " " + weights)
          .isEqualTo(Rational.of(near + 24));
    }
  }

  /** Entries of one day with different words are apart, as long as all ways are tried. */
  @Test
  void of24EntriesFieldsCountAndOfMoreTheyDoNot() {
    assertThat(most(weights(24), chain(24))).isEqualTo(Rational.of(23));
    assertThat(most(weights(25), chain(25)).compareTo(Rational.of(24))).isNegative();
  }

  private static List<Rational> weights(int count) {
    return Collections.nCopies(count, Rational.ONE);
  }

  /** All on one day; one without a word could be any of the others. */
  private static List<Spell> chain(int count) {
    DayRange day = new DayRange(5, 5);
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      spells.add(spell(day, day, Map.of("drug", new Recorded.Choice("drug " + i))));
    }
    spells.add(spell(day, day, Map.of()));
    return spells;
  }

  private static Rational most(List<Rational> weights, List<Spell> spells) {
    List<Interval.End> ends = weights.stream().map(w -> new Interval.End(w, false)).toList();
    return Distinct.most(ends, spells).at();
  }

  @Test
  void ofEqualSumsTheOneThatIsNotReachedCounts() {
    List<Spell> apart = chain(2);
    Interval.End two = new Interval.End(Rational.of(2), false);
    Interval.End moreThanTwo = new Interval.End(Rational.of(2), true);
    assertThat(Distinct.most(List.of(two, moreThanTwo), apart).open()).isTrue();
    assertThat(Distinct.most(List.of(two, two), apart).open()).isFalse();
    Interval.End three = new Interval.End(Rational.of(3), false);
    List<Spell> alike = List.of(apart.getFirst(), apart.getFirst());
    assertThat(Distinct.most(List.of(two, moreThanTwo), alike)).isEqualTo(moreThanTwo);
    assertThat(Distinct.most(List.of(moreThanTwo, three), alike)).isEqualTo(three);
  }
}
