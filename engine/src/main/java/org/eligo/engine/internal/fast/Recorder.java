package org.eligo.engine.internal.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Milestone;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.time.DayRange;
import org.eligo.engine.internal.eval.Facts;
import org.eligo.engine.internal.eval.Facts.Known;
import org.eligo.engine.internal.fast.Layout.Numbering;
import org.eligo.engine.internal.fast.Layout.Slot;
import org.eligo.engine.participant.Decision;
import org.eligo.engine.participant.Result;

/** Lays a record out as words. */
final class Recorder {
  private static final int MOST_ROWS = 60_000;
  private static final Comparator<Facts.Read> OLDEST_FIRST =
      Comparator.comparingLong(r -> r.on().first());

  private final Protocol protocol;
  private final Layout layout;

  Recorder(Protocol protocol, Layout layout) {
    this.protocol = protocol;
    this.layout = layout;
  }

  /** The words of a record, as of a day. */
  long[] words(Facts facts, long asOf, List<Decision> decisions) {
    return new Draft(facts).words(asOf, decisions);
  }

  /** The words so far. */
  private final class Draft {
    private final Facts facts;
    private long[] d = new long[layout.size()];
    private int used = layout.size();

    Draft(Facts facts) {
      this.facts = facts;
    }

    long[] words(long asOf, List<Decision> decisions) {
      d[Layout.AS_OF] = asOf << 1;
      protocol.milestones().forEach(this::milestone);
      Map<String, List<Decision>> about = new HashMap<>();
      decisions.forEach(a -> about.computeIfAbsent(a.about(), none -> new ArrayList<>()).add(a));
      for (Layout.Answers answers : layout.answers()) {
        long head = answers(answers, about.getOrDefault(answers.item().id(), List.of()));
        d[answers.at()] = head;
      }
      layout
          .items()
          .forEach((name, slot) -> {
            place(Objects.requireNonNull(protocol.data().get(name)), slot);
          });
      layout.derived().forEach(word -> d[word.at()] = word.from().applyAsLong(d));
      return Arrays.copyOf(d, used);
    }

    private void milestone(Milestone milestone) {
      Facts.Day day = facts.day(milestone);
      int at = layout.milestone(milestone.name());
      d[at] = day.day().map(range -> word(range, day)).orElse(Words.OTHER_DAY);
      d[at + 1] = day.known() ? 0 : 1;
    }

    private long word(DayRange range, Facts.Day day) {
      if (range.equals(DayRange.ALWAYS)) {
        return Words.NO_DAY;
      }
      return range.isExact() && day.known()
          ? range.first() << 1 | (day.planned() ? 1 : 0)
          : Words.OTHER_DAY;
    }

    private void place(DataItem item, Slot slot) {
      switch (slot) {
        case Slot.Single(int at, Numbering of) -> d[at] = single(facts.results(item), of);
        case Slot.Series series -> {
          long head = series(facts.results(item), series);
          d[series.at()] = head;
        }
        case Slot.Past past -> history(item, past);
      }
    }

    private long single(List<Facts.Read> results, Numbering of) {
      return switch (results.size()) {
        case 0 -> Words.ABSENT;
        case 1 -> value(results.getFirst().value(), of);
        default -> Words.OTHER;
      };
    }

    private long series(List<Facts.Read> results, Slot.Series series) {
      if (results.size() > MOST_ROWS) {
        return Rough.UNREADABLE;
      }
      List<Facts.Read> sorted = results;
      if (results.size() > 1) {
        sorted = new ArrayList<>(results);
        sorted.sort(OLDEST_FIRST);
      }
      boolean plain = true;
      for (Facts.Read r : sorted) {
        plain &= r.on().isExact() && !(r.visit() instanceof Result.Visit.Unknown);
      }
      int begin = used;
      grow(results.size() * (series.stride() + (plain ? 0 : 1)));
      for (Facts.Read r : sorted) {
        result(r, series);
        if (!plain) {
          d[used++] = last(r.on());
        }
      }
      return plain ? (long) begin << 16 | results.size() : Rough.head(begin, results.size());
    }

    private void result(Facts.Read r, Slot.Series series) {
      int mark =
          switch (r.visit()) {
            case Result.Visit.Tagged(String visit) -> layout.visit(visit);
            case Result.Visit.Unknown _ -> Rough.ANY_VISIT;
            case Result.Visit.Untagged _ -> 0;
          };
      d[used++] = first(r.on()) << 8 | mark;
      d[used++] = value(r.value(), series.codes());
      if (series.limits()) {
        d[used++] = limit(r.low());
        d[used++] = limit(r.high());
      }
    }

    private void history(DataItem item, Slot.Past past) {
      List<Facts.Entry> entries = facts.entries(item);
      int at = past.at();
      Optional<Facts.Statement> statement = facts.statement(item);
      d[at + 1] = statement.flatMap(Facts.Statement::on).orElse(Entries.NOT_STATED);
      d[at + 2] =
          statement.flatMap(Facts.Statement::since).map(DayRange::last).orElse(Entries.EVER);
      d[at + 3] = statement.filter(Facts.Statement::serves).isPresent() ? 1 : 0;
      // What a plan that has passed unsettles depends on what is asked of entries.
      boolean overtaken = statement.filter(s -> s.serves() && s.overtaken()).isPresent();
      if (entries.size() > MOST_ROWS || overtaken) {
        d[at] = Rough.UNREADABLE;
        return;
      }
      boolean plain = true;
      for (Facts.Entry e : entries) {
        plain &= e.sure() && e.start().isExact();
      }
      d[at] = plain ? (long) used << 16 | entries.size() : Rough.head(used, entries.size());
      grow(entries.size() * (past.stride() + (plain ? 0 : RoughEntries.MORE)));
      for (Facts.Entry e : entries) {
        entry(e, past);
        if (!plain) {
          d[used++] = e.start().last();
          d[used++] = e.sure() ? Words.YES : Words.UNKNOWN;
        }
      }
    }

    private void entry(Facts.Entry e, Slot.Past past) {
      d[used] = e.start().first();
      d[used + 1] = e.end().first();
      d[used + 2] = e.end().last();
      d[used + 3] = e.servingEnd().first();
      d[used + 4] = e.servingEnd().last();
      past.fields()
          .forEach((name, place) ->
              d[used + place] =
                  value(
                      e.fields().getOrDefault(name, new Known.Other()),
                      past.codes().getOrDefault(name, Numbering.NONE)));
      used += past.stride();
    }

    private long answers(Layout.Answers of, List<Decision> about) {
      if (about.size() > MOST_ROWS) {
        return Rough.UNREADABLE;
      }
      int count = 0;
      boolean plain = true;
      for (Decision a : about) {
        if (isOf(a, of)) {
          count++;
          plain &= a.on().range().isExact();
        }
      }
      int begin = used;
      grow(count * (plain ? 1 : 2));
      for (Decision a : about) {
        if (isOf(a, of)) {
          boolean counts = a.role().equals(of.role()) && facts.isCurrent(of.item(), a);
          DayRange on = facts.past(a.on().range());
          d[used++] = first(on) << 8 | worth(a, of, counts);
          if (!plain) {
            d[used++] = last(on);
          }
        }
      }
      return plain ? (long) begin << 16 | count : Rough.head(begin, count);
    }

    private static boolean isOf(Decision a, Layout.Answers of) {
      return a.role().equals(of.role()) || a.role().equals(Decision.UNKNOWN_ROLE);
    }

    private void grow(int words) {
      if (used + words > d.length) {
        d = Arrays.copyOf(d, Math.max(used + words, d.length * 2));
      }
    }
  }

  private static long first(DayRange on) {
    return on.hasFirst() ? on.first() : Rough.EARLIEST;
  }

  private static long last(DayRange on) {
    return on.hasLast() ? on.last() : Rough.LATEST;
  }

  /** What an answer is worth; one that may have settled it either way contradicts every other. */
  private static int worth(Decision answer, Layout.Answers of, boolean counts) {
    if (!counts || answer.answer() == Decision.Answer.WITHDRAWN) {
      return Words.UNKNOWN;
    }
    return answer.answer() == of.yes()
        ? Words.YES
        : answer.answer() == of.no() ? Words.NO : Kernel.CONTRADICTED;
  }

  private static long value(Known value, Numbering of) {
    return switch (value) {
      case Known.Number(var number) -> Words.number(number);
      case Known.Choice(String choice) -> code(choice, of);
      case Known.Day(DayRange range) ->
          range.isExact()
              ? range.first()
              : range.equals(DayRange.ALWAYS) ? Words.NOTHING : Words.OTHER;
      case Known.Nothing _ -> Words.NOTHING;
      case Known.Other _ -> Words.OTHER;
    };
  }

  private static long code(String choice, Numbering of) {
    Integer code = of.numbers().get(choice);
    return code == null ? Words.OTHER : code;
  }

  /** A limit; {@link Words#ABSENT} where the range has none on this side. */
  private static long limit(Known limit) {
    return switch (limit) {
      case Known.Number(var number) -> Words.number(number);
      case Known.Other _ -> Words.ABSENT;
      case Known.Nothing _, Known.Choice _, Known.Day _ -> Words.NOTHING;
    };
  }
}
