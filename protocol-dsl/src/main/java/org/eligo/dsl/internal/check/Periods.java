package org.eligo.dsl.internal.check;

import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Window;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;
import org.eligo.dsl.syntax.SectionSyntax.PeriodSyntax;
import org.eligo.dsl.syntax.WindowSyntax;

/** The declared periods: a use means the window that the period declares. */
final class Periods {
  private static final Window UNREAD = new Window(Optional.empty(), Optional.empty());
  private final Translation t;
  private final Map<String, Name> folded = new HashMap<>();
  private final Map<String, PeriodSyntax> written = new LinkedHashMap<>();
  private final Map<String, Window> windows = new LinkedHashMap<>();
  private final Map<String, Season> seasons = new LinkedHashMap<>();

  Periods(Translation t) {
    this.t = t;
  }

  /** A stretch of every year, both days included. */
  record Season(MonthDay from, MonthDay to) {}

  /** Reads the periods of a file. */
  void declare(ProtocolFile file) {
    for (SectionSyntax section : file.sections()) {
      if (section instanceof SectionSyntax.Periods all) {
        all.periods().forEach(this::declare);
      }
    }
  }

  private void declare(PeriodSyntax period) {
    String name = period.name().text();
    Name first = folded.putIfAbsent(Declarations.fold(name), period.name());
    if (first != null) {
      t.diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.DUPLICATE_NAME,
                  period.name().span(),
                  "the period `" + name + "` is declared twice",
                  "again")
              .with(first.span(), "first here")
              .help("remove one of the two, or give it another name"));
      return;
    }
    written.put(name, period);
    switch (period.days()) {
      case SectionSyntax.Once once -> windows.put(name, once(once));
      case SectionSyntax.EachYear year ->
          day(year.from())
              .flatMap(from -> day(year.to()).map(to -> new Season(from, to)))
              .ifPresent(season -> seasons.put(name, season));
      case SectionSyntax.UnreadDays unread -> {}
    }
  }

  private Window once(SectionSyntax.Once once) {
    if (once.window() instanceof WindowSyntax.During during) {
      t.report(
          DiagnosticCode.TIME_DOES_NOT_FIT,
          during.span(),
          "a period cannot be another period",
          "not two days",
          "write its days: `from screening to day 0`");
      return UNREAD;
    }
    return t.windows.window(once.window(), Optional.empty(), Scope.TOP);
  }

  private Optional<MonthDay> day(Name written) {
    String[] words = written.text().split(" ", -1);
    Optional<Month> month =
        Arrays.stream(Month.values())
            .filter(m -> m.name().equals(words[0].toUpperCase(Locale.ROOT)))
            .findFirst();
    boolean counted = words.length == 2 && words[1].matches("[0-9]{1,2}");
    if (month.isPresent() && counted) {
      try {
        return Optional.of(MonthDay.of(month.get(), Integer.parseInt(words[1])));
      } catch (DateTimeException none) {
        // Reported below: no month has such a day.
      }
    }
    t.report(
        DiagnosticCode.WRONG_VALUE,
        written.span(),
        "no year has a day `" + written.text() + "`",
        "no such day",
        "write the month, then the day: `"
            + (words.length == 2 && words[0].matches("[0-9]{1,2}\\.?")
                ? words[1] + " " + words[0].replace(".", "")
                : "June 1")
            + "`");
    return Optional.empty();
  }

  /** The season of this name, if it is one. */
  Optional<Season> season(Name period) {
    Optional<Season> season = Optional.ofNullable(seasons.get(period.text()));
    season.ifPresent(found -> used(period));
    return season;
  }

  private void used(Name period) {
    Optional.ofNullable(written.get(period.text()))
        .ifPresent(p -> t.uses.text(Canonical.period(t.symbols.source(), p)));
  }

  /** The window that a use means; {@code queried} is the item whose entries are asked. */
  Window window(WindowSyntax.During during, Optional<DataItem> queried) {
    Name period = during.period();
    if (!written.containsKey(period.text())) {
      t.names.unknown(period, "period", List.copyOf(written.keySet()));
      return UNREAD;
    }
    if (seasons.containsKey(period.text())) {
      refuseSeason(during, queried);
      return UNREAD;
    }
    used(period);
    return windows.getOrDefault(period.text(), UNREAD);
  }

  private void refuseSeason(WindowSyntax.During during, Optional<DataItem> queried) {
    String season = during.period().text();
    String help =
        queried
            .map(item -> rewritten(item, season))
            .orElse("ask it of a day: `screening during " + season + "`");
    t.diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.TIME_DOES_NOT_FIT,
                during.span(),
                "`" + season + "` lies in every year, so it is no window",
                "of which year?")
            .because("of a season only a day can be asked")
            .help(help));
  }

  private static String rewritten(DataItem item, String season) {
    String day = item.type() instanceof Type.Course ? "its start" : "its date";
    String where = " where " + day + " during " + season;
    return item.isHistory()
        ? "write `" + item.name() + " ever" + where + "`"
        : "write `latest of (" + item.name() + " at any time" + where + ")`";
  }
}
