package org.eligo.engine.internal.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.screening.Ask;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingDatum;
import org.eligo.engine.screening.MissingKind;
import org.eligo.engine.screening.Outcome;
import org.eligo.engine.screening.Screening;
import org.eligo.engine.screening.Screening.CohortResult;
import org.eligo.engine.screening.Screening.CriterionResult;
import org.eligo.engine.screening.Verdict;

/** Ranks the missing data of a screening over all cohorts (docs/reference/explaining.md, Q). */
public final class NextAsks {
  private final Protocol protocol;
  private final List<Open> cohorts;
  private final Map<String, Datum> data = new LinkedHashMap<>();

  /** An open cohort with its open criteria. */
  private record Open(CohortResult cohort, List<CriterionResult> criteria) {
    static Open of(CohortResult cohort) {
      List<CriterionResult> open = with(cohort, EnumSet.of(Verdict.UNKNOWN, Verdict.REFERRED));
      // Where everything passes but nothing counts, what passes waits for whom it is about.
      boolean bare = open.isEmpty() && cohort.undated().isEmpty();
      return new Open(cohort, bare ? with(cohort, EnumSet.of(Verdict.PASSED)) : open);
    }

    private static List<CriterionResult> with(CohortResult cohort, Set<Verdict> verdicts) {
      return cohort.criteria().stream()
          .filter(c -> c.depth() == 0 && !c.pending() && verdicts.contains(c.verdict()))
          .toList();
    }

    boolean isBarred() {
      return criteria.stream().anyMatch(c -> isOpen(c) && !canBeAsked(c));
    }

    boolean canFail() {
      return criteria.stream().anyMatch(c -> isOpen(c) && canBeAsked(c));
    }

    private static boolean isOpen(CriterionResult criterion) {
      return criterion.verdict() != Verdict.PASSED;
    }

    private static boolean canBeAsked(CriterionResult criterion) {
      return criterion.data().stream().anyMatch(d -> d.kind().canBeAsked());
    }
  }

  /** What is gathered about one datum. */
  private static final class Datum {
    private final String name;
    private final boolean answer;
    private final Set<MissingKind> kinds = EnumSet.noneOf(MissingKind.class);
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> settles = new LinkedHashSet<>();
    private final Set<String> ends = new LinkedHashSet<>();
    private final Set<String> steps = new LinkedHashSet<>();
    private int closes;

    Datum(String name, boolean answer) {
      this.name = name;
      this.answer = answer;
    }

    private boolean today() {
      return !kinds.stream().allMatch(MissingKind::comesByItself);
    }
  }

  private NextAsks(Protocol protocol, List<Open> cohorts) {
    this.protocol = protocol;
    this.cohorts = cohorts;
  }

  /** The list for a screening; empty where nothing can change its outcome. */
  public static List<Ask> of(Protocol protocol, Screening screening) {
    if (screening.outcome() != Outcome.UNDETERMINED) {
      return List.of();
    }
    List<Open> open =
        screening.cohorts().values().stream()
            .filter(c -> c.outcome() == Outcome.UNDETERMINED)
            .map(Open::of)
            .toList();
    return new NextAsks(protocol, open).ranked();
  }

  private List<Ask> ranked() {
    boolean allCanFail = cohorts.stream().allMatch(Open::canFail);
    for (Open open : cohorts) {
      if (!open.isBarred() || allCanFail) {
        gather(open);
      }
    }
    List<String> order = protocol.criteria().stream().map(c -> c.item().id()).toList();
    List<Datum> all = new ArrayList<>(data.values());
    all.sort(
        Comparator.comparing((Datum d) -> !d.today())
            .thenComparing(d -> !endsAll(d))
            .thenComparingInt(d -> -d.closes)
            .thenComparingInt(d -> -d.settles.size())
            .thenComparing(d -> Burdens.of(item(d), d.kinds))
            .thenComparingInt(d -> -d.waiting.size())
            .thenComparingInt(d -> d.waiting.stream().mapToInt(order::indexOf).min().orElse(0)));
    return all.stream().map(this::ask).toList();
  }

  private void gather(Open open) {
    Set<String> touched = new LinkedHashSet<>();
    for (CriterionResult criterion : open.criteria()) {
      for (MissingDatum missing : criterion.data()) {
        if (missing.kind().canBeAsked()) {
          touched.add(add(missing, criterion, open));
        }
      }
    }
    for (String milestone : open.cohort().undated()) {
      Datum datum = data.computeIfAbsent(milestone, name -> new Datum(name, false));
      if (datum.kinds.isEmpty()) {
        Missing day =
            new Missing(milestone, MissingKind.NOT_ASKED, "nobody is eligible without it");
        datum.kinds.add(day.kind());
        datum.steps.add(new Steps(protocol).of(day));
      }
      touched.add(milestone);
    }
    touched.forEach(key -> close(Optional.ofNullable(data.get(key)), open));
  }

  private String add(MissingDatum missing, CriterionResult criterion, Open open) {
    String key = new Missing(missing.name(), missing.kind(), missing.need(), missing.datum()).key();
    Datum datum =
        data.computeIfAbsent(key, k -> new Datum(missing.datum(), !k.equals(missing.datum())));
    datum.kinds.add(missing.kind());
    datum.waiting.add(criterion.id());
    datum.steps.add(missing.step());
    if (missing.settles()) {
      datum.settles.add(criterion.id());
    }
    if (missing.fails()) {
      datum.ends.add(open.cohort().cohort());
    }
    return key;
  }

  private void close(Optional<Datum> found, Open open) {
    if (found.isEmpty()) {
      return;
    }
    Datum datum = found.get();
    boolean passes =
        open.criteria().stream().allMatch(c -> datum.settles.contains(c.id()))
            && open.cohort().undated().stream().allMatch(datum.name::equals);
    if (passes || datum.ends.contains(open.cohort().cohort())) {
      datum.closes++;
    }
  }

  private boolean endsAll(Datum datum) {
    return datum.ends.size() == cohorts.size();
  }

  private Optional<DataItem> item(Datum datum) {
    return datum.answer ? Optional.empty() : Optional.ofNullable(protocol.data().get(datum.name));
  }

  private Ask ask(Datum datum) {
    String ending =
        datum.ends.isEmpty()
            ? ""
            : endsAll(datum)
                ? ", and can end the screening"
                : ", and can end " + String.join(" and ", datum.ends);
    String waiting =
        datum.waiting.isEmpty() ? "" : "; for " + String.join(", ", datum.waiting) + ending;
    return new Ask(
        datum.name,
        List.copyOf(datum.kinds),
        List.copyOf(datum.waiting),
        List.copyOf(datum.settles),
        List.copyOf(datum.ends),
        datum.closes,
        endsAll(datum),
        Burdens.of(item(datum), datum.kinds),
        datum.steps.iterator().next() + waiting);
  }
}
