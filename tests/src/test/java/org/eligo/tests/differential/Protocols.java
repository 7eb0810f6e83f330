package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;

/** Draws the text of small protocols; the same seed gives the same text. */
public final class Protocols {
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private Protocols() {}

  /** The text of a seed; nearly all of them pass the check. */
  public static String text(long seed) {
    Draw draw = new Draw(seed * SCATTER);
    World world = new World(draw);
    RuleText rules = new RuleText(new Grammar(world));
    List<String> lines = new ArrayList<>();
    int inclusions = draw.of(1, 1, 1, 1, 2, 2, 3, 4);
    lines.addAll(rules.list(true, inclusions));
    lines.addAll(rules.list(false, draw.of(2, 2, 2, inclusions == 1 ? 2 : 1, 3, 4)));
    return world.header("D-" + seed) + String.join("\n", lines) + "\n" + world.declarations();
  }

  /** The checked protocol of a seed, if its text passes. */
  public static Optional<Protocol> draw(long seed) {
    return check(text(seed)) instanceof Checked.Ok ok
        ? Optional.of(ok.protocol())
        : Optional.empty();
  }

  static Checked check(String text) {
    return org.eligo.dsl.Protocols.check(Source.of("drawn.criteria", text));
  }
}
