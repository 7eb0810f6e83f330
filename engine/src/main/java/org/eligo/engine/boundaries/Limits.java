package org.eligo.engine.boundaries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.DateExpr;
import org.eligo.dsl.plan.EntryTime;
import org.eligo.dsl.plan.HistoryQuery;
import org.eligo.dsl.plan.Item;
import org.eligo.dsl.plan.Length;
import org.eligo.dsl.plan.ResultQuery;
import org.eligo.dsl.plan.ResultTime;
import org.eligo.dsl.plan.Value;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.source.Span;
import org.eligo.engine.boundaries.Boundary.Kind;

/** Finds the limits of a protocol, each once, with the criteria that read it. */
final class Limits {
  private final Protocol protocol;
  private final Nodes nodes;
  private final Map<Key, Limit> found = new LinkedHashMap<>();

  /** One place, whoever reads it. */
  private record Key(Kind kind, Span span, boolean from, int part, String item) {}

  private Limits(Protocol protocol) {
    this.protocol = protocol;
    this.nodes = new Nodes(protocol);
  }

  /** All limits, in the order of the criteria. */
  static List<Limit> of(Protocol protocol) {
    Limits limits = new Limits(protocol);
    for (Criterion criterion : protocol.criteria()) {
      limits.walk(criterion, criterion.item(), criterion.item(), criterion.item().span());
    }
    return List.copyOf(limits.found.values());
  }

  private void walk(Criterion criterion, Object node, Object around, Span at) {
    Object owner = around;
    Span span = at;
    switch (node) {
      case Item item -> span = item.span();
      case Condition condition -> {
        owner = condition;
        span = condition.span();
        condition(criterion, condition);
      }
      case Value value -> {
        if (value instanceof Value.ResultValue || value instanceof Value.Total) {
          owner = value;
          span = value.span();
        }
      }
      case ResultQuery query -> result(criterion, query, owner, span);
      case HistoryQuery query -> history(criterion, query, owner, span);
      default -> {}
    }
    for (Object part : nodes.parts(node)) {
      walk(criterion, part, owner, span);
    }
  }

  private void condition(Criterion criterion, Condition condition) {
    switch (condition) {
      case Condition.Compare c -> {
        // Both ends of `between` stand in one place.
        boolean least =
            switch (c.comparator()) {
              case AT_LEAST, ABOVE, EQUAL -> true;
              case AT_MOST, BELOW -> false;
            };
        add(criterion, new Key(Kind.NUMBER, c.span(), least, 0, ""), c);
      }
      case Condition.Includes c -> add(criterion, new Key(Kind.COUNT, c.span(), true, 0, ""), c);
      case Condition.CountResults c -> {
        add(criterion, new Key(Kind.COUNT, c.span(), true, 0, ""), c);
        c.apart().ifPresent(_ -> add(criterion, new Key(Kind.LENGTH, c.span(), true, 0, ""), c));
      }
      case Condition.CountEntries c -> {
        add(criterion, new Key(Kind.COUNT, c.span(), true, 0, ""), c);
        c.apart().ifPresent(_ -> add(criterion, new Key(Kind.LENGTH, c.span(), true, 0, ""), c));
      }
      case Condition.Group g -> {
        switch (g.kind()) {
          case AT_LEAST, AT_MOST, EXACTLY ->
              add(criterion, new Key(Kind.COUNT, g.span(), true, g.count(), ""), g);
          case ALL_OF, ANY_OF, ANY_DONE, NONE_OF -> {}
        }
      }
      case Condition.Lasting c -> add(criterion, new Key(Kind.LENGTH, c.span(), true, 0, ""), c);
      case Condition.DateInWindow c -> window(criterion, c.window(), c, c.span());
      case Condition.DateInSeason c -> {
        add(criterion, new Key(Kind.SEASON, c.span(), true, 0, ""), c);
        add(criterion, new Key(Kind.SEASON, c.span(), false, 0, ""), c);
      }
      case Condition.SameSample c -> {
        if (c.time() instanceof ResultTime.InWindow(Window window)) {
          window(criterion, window, c, c.span());
        }
      }
      default -> {}
    }
  }

  private void result(Criterion criterion, ResultQuery query, Object owner, Span span) {
    switch (query.time()) {
      case ResultTime.InWindow(Window window) -> window(criterion, window, owner, span);
      case ResultTime.AtVisit(String visit) -> {
        if (protocol.milestone(visit).flatMap(Milestone::days).isPresent()) {
          add(criterion, new Key(Kind.VISIT, Span.NONE, true, 0, visit), owner);
          add(criterion, new Key(Kind.VISIT, Span.NONE, false, 0, visit), owner);
        }
      }
      case ResultTime.Valid _ ->
          add(criterion, new Key(Kind.VALID, Span.NONE, true, 0, query.item()), owner);
      case ResultTime.AnyTime _ -> {}
    }
    Optional<DataItem> item = Optional.ofNullable(protocol.data().get(query.item()));
    item.flatMap(i -> i.options().support())
        .ifPresent(
            _ -> add(criterion, new Key(Kind.SUPPORT, Span.NONE, true, 0, query.item()), owner));
    item.flatMap(i -> i.options().plausible())
        .ifPresent(_ -> {
          add(criterion, new Key(Kind.PLAUSIBLE, Span.NONE, true, 0, query.item()), owner);
          add(criterion, new Key(Kind.PLAUSIBLE, Span.NONE, false, 0, query.item()), owner);
        });
  }

  private void history(Criterion criterion, HistoryQuery query, Object owner, Span span) {
    if (query.time() instanceof EntryTime.InWindow in) {
      window(criterion, in.window(), owner, span);
    }
  }

  private void window(Criterion criterion, Window window, Object owner, Span span) {
    window.from().ifPresent(edge -> edge(criterion, edge, true, owner, span));
    window.to().ifPresent(edge -> edge(criterion, edge, false, owner, span));
  }

  private void edge(Criterion criterion, Window.Edge edge, boolean from, Object owner, Span span) {
    int lengths =
        edge.date() instanceof DateExpr.Shifted(var _, Length.Extreme(var _, var of), var _)
            ? of.size()
            : 1;
    for (int part = 0; part < lengths; part++) {
      add(criterion, new Key(Kind.EDGE, span, from, part, ""), owner);
    }
  }

  private void add(Criterion criterion, Key key, Object owner) {
    Span shown = owner instanceof Condition c ? c.span() : key.span();
    Limit limit =
        found.computeIfAbsent(
            key,
            k -> new Limit(k.kind(), k.from(), k.part(), k.item(), shown, new LinkedHashMap<>()));
    limit.readers().putIfAbsent(criterion, owner);
  }
}
