package org.eligo.engine.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Criterion;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.boundaries.Boundary.Point;
import org.eligo.engine.screening.Verdict;

/** Makes the boundary table of a protocol. */
public final class Boundaries {
  private final CompiledProtocol protocol;

  private Boundaries(CompiledProtocol protocol) {
    this.protocol = protocol;
  }

  /** Every limit with its nearest values on both sides; what cannot be shown says why. */
  public static BoundaryTable of(CompiledProtocol protocol) {
    Boundaries boundaries = new Boundaries(protocol);
    return new BoundaryTable(
        Limits.of(protocol.protocol()).stream().map(boundaries::boundary).toList());
  }

  private Boundary boundary(Limit limit) {
    List<Boundary> failed = new ArrayList<>();
    for (Map.Entry<Criterion, Object> reader : limit.readers().entrySet()) {
      Boundary found = boundary(limit, reader.getKey(), reader.getValue());
      if (found.isShown()) {
        return found;
      }
      failed.add(found);
    }
    return failed.getFirst();
  }

  private Boundary boundary(Limit limit, Criterion criterion, Object owner) {
    Probe probe = new Probe(protocol, criterion);
    // What is turned changes the draft, so every way of turning begins with a new one.
    for (int way = 0; ; way++) {
      Aim aim = new Aim(protocol.protocol(), criterion, limit, owner);
      List<Turn> turns = aim.turns();
      if (way >= turns.size()) {
        return notShown(limit, criterion, aim, turns.isEmpty());
      }
      Turn turn = turns.get(way);
      List<Long> steps = probe.neighbours(aim.draft(), turn);
      if (!steps.isEmpty()) {
        Boundary found = shown(limit, criterion, aim, turn, steps);
        if (isTurn(found)) {
          return found;
        }
      }
    }
  }

  private Boundary shown(Limit limit, Criterion criterion, Aim aim, Turn turn, List<Long> steps) {
    Probe whole = Probe.whole(protocol, criterion);
    List<Point> points = new ArrayList<>();
    for (long step : steps) {
      turn.set().accept(step);
      Verdict verdict = whole.verdict(aim.draft());
      points.add(new Point(turn.text().apply(step), verdict));
    }
    return new Boundary(
        criterion.item().id(), limit.kind(), text(limit), points, aim.told(), Optional.empty());
  }

  /** Neighbours differ; a number that is not plausible is no neighbour of a limit. */
  private static boolean isTurn(Boundary found) {
    List<Verdict> verdicts = found.values().stream().map(Point::verdict).toList();
    boolean differ = true;
    for (int i = 1; i < verdicts.size(); i++) {
      differ &= verdicts.get(i) != verdicts.get(i - 1);
    }
    return differ && !(found.kind() == Boundary.Kind.NUMBER && verdicts.contains(Verdict.UNKNOWN));
  }

  private Boundary notShown(Limit limit, Criterion criterion, Aim aim, boolean unknown) {
    List<String> troubles = aim.draft().troubles.stream().distinct().toList();
    String reason =
        unknown
            ? "no way is known to vary this alone"
            : troubles.isEmpty()
                ? "the verdict does not turn with this alone"
                : "needs what cannot be made: " + String.join("; ", troubles);
    return new Boundary(
        criterion.item().id(),
        limit.kind(),
        text(limit),
        List.of(),
        List.of(),
        Optional.of(reason));
  }

  private String text(Limit limit) {
    String place =
        limit.span().length() == 0
            ? ""
            : protocol.protocol().source().text(limit.span()).strip().replaceAll("\\s+", " ");
    return limit.item().isEmpty() ? place : limit.item() + ": " + limit.kind().word();
  }
}
