package org.eligo.dsl.unit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What kind of thing a unit measures, as powers of base kinds; {@code mg/dL} is mass over length
 * cubed.
 *
 * <p>Powers of 0 are left out, so two dimensions are equal when they measure the same kind of
 * thing.
 *
 * @param powers the power of each base kind that has one; never 0
 */
public record Dimension(Map<Base, Integer> powers) {
  /** The dimension of a bare number. */
  public static final Dimension NONE = new Dimension(Map.of());

  /** Copies the powers and drops those that are 0. */
  public Dimension {
    Map<Base, Integer> kept = new EnumMap<>(Base.class);
    powers.forEach((base, power) -> {
      if (power != 0) {
        kept.put(base, power);
      }
    });
    powers = Collections.unmodifiableMap(kept);
  }

  /** The dimension of {@code base} alone. */
  public static Dimension of(Base base) {
    return new Dimension(Map.of(base, 1));
  }

  /** The dimension of a product. */
  public Dimension times(Dimension other) {
    Map<Base, Integer> sum = new EnumMap<>(Base.class);
    sum.putAll(powers);
    other.powers.forEach((base, power) -> sum.merge(base, power, Integer::sum));
    return new Dimension(sum);
  }

  /** The dimension of a power; -1 gives the reciprocal. */
  public Dimension pow(int exponent) {
    Map<Base, Integer> product = new EnumMap<>(Base.class);
    powers.forEach((base, power) -> product.put(base, Math.multiplyExact(power, exponent)));
    return new Dimension(product);
  }

  /** The powers in words, such as {@code mass length^-3}, or {@code number}. */
  public String toText() {
    return powers.isEmpty()
        ? "number"
        : powers.entrySet().stream()
            .map(e -> e.getKey().word() + (e.getValue() == 1 ? "" : "^" + e.getValue()))
            .collect(Collectors.joining(" "));
  }
}
