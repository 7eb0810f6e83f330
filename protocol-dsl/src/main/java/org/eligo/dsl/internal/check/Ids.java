package org.eligo.dsl.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.DiagnosticCode;
import org.eligo.dsl.diagnostic.Diagnostics;
import org.eligo.dsl.syntax.ItemSyntax;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;
import org.eligo.dsl.syntax.SectionSyntax;

/**
 * The name of every item: its label path, or the long form with the heading of its list where the
 * same path stands in several lists. Unlabelled items are counted below their parent.
 */
final class Ids {
  private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,6})");
  private final Diagnostics diagnostics;
  private final IdentityHashMap<ItemSyntax, String> paths = new IdentityHashMap<>();
  private final IdentityHashMap<ItemSyntax, String> headings = new IdentityHashMap<>();
  private final Map<String, Set<String>> headingsOf = new LinkedHashMap<>();
  private final Map<String, List<String>> cohortsOf = new HashMap<>();
  private final Set<String> mistaken = new HashSet<>();

  private Ids(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static Ids of(ProtocolFile file, Diagnostics diagnostics) {
    Ids ids = new Ids(diagnostics);
    Map<String, Map<String, Name>> neighbours = new HashMap<>();
    for (SectionSyntax section : file.sections()) {
      if (section instanceof SectionSyntax.Criteria criteria) {
        String heading = heading(criteria);
        ids.cohortsOf.put(heading, criteria.cohorts().stream().map(Name::text).toList());
        List<ItemSyntax> items =
            criteria.lines().stream()
                .filter(ItemSyntax.class::isInstance)
                .map(ItemSyntax.class::cast)
                .toList();
        items.forEach(ids::requireLabel);
        ids.name(items, heading, "", neighbours.computeIfAbsent(heading, none -> new HashMap<>()));
      } else if (section instanceof SectionSyntax.Define define) {
        ids.name(define.members(), "", define.name().text() + ".", new HashMap<>());
      }
    }
    return ids;
  }

  private static String heading(SectionSyntax.Criteria criteria) {
    String kind = criteria.inclusion() ? "inclusion" : "exclusion";
    return criteria.cohorts().isEmpty()
        ? kind
        : kind
            + " for "
            + criteria.cohorts().stream().map(Name::text).collect(Collectors.joining(", "));
  }

  private void requireLabel(ItemSyntax item) {
    if (item.label().isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.MISSING_LABEL, item.span(), "this criterion has no label", "`-`")
              .because("verdicts, decisions and cases speak of a criterion by its label")
              .help("write a label such as `I1` in the place of `-`"));
    }
  }

  private void name(
      List<ItemSyntax> items, String heading, String prefix, Map<String, Name> taken) {
    int unlabelled = 0;
    Optional<Name> before = Optional.empty();
    boolean again = false;
    for (ItemSyntax item : items) {
      String own = item.label().map(Name::text).orElse("");
      if (item.label().isPresent()) {
        Name label = item.label().get();
        Name first = taken.putIfAbsent(own, label);
        Optional<String> left = before.flatMap(earlier -> leftOut(earlier, label));
        if (first != null) {
          Optional<String> meant = next(items, item).flatMap(later -> leftOut(label, later));
          meant.ifPresent(missing -> mistaken.add(prefix + missing));
          duplicate(label, first, meant);
          again = meant.isPresent();
        } else {
          if (left.isPresent() && !again) {
            warnOfGap(before.orElseThrow(), label, left.get());
          }
          again = false;
        }
        before = item.label();
      } else {
        unlabelled++;
        own = "-" + unlabelled;
      }
      String path = prefix + own;
      paths.put(item, path);
      headings.put(item, heading);
      headingsOf.computeIfAbsent(path, none -> new LinkedHashSet<>()).add(heading);
      name(item.children(), heading, path + ".", new HashMap<>());
    }
  }

  private static Optional<Name> next(List<ItemSyntax> items, ItemSyntax item) {
    int at = items.indexOf(item) + 1;
    return at < items.size() ? items.get(at).label() : Optional.empty();
  }

  /**
   * @param meant the number that is left out behind the second one, and was probably meant
   */
  private void duplicate(Name label, Name first, Optional<String> meant) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.DUPLICATE_LABEL,
                label.span(),
                "the label `" + label.text() + "` stands twice in this list",
                "again")
            .with(first.span(), "first here")
            .because("a verdict or decision about it could mean either")
            .help(
                meant
                    .map(missing ->
                        "`"
                            + missing
                            + "` is left out in this list: was it meant here? If not,"
                            + " give one of the two another label")
                    .orElse("give one of the two another label")));
  }

  /** The number that is left out between two labels that follow each other. */
  private static Optional<String> leftOut(Name earlier, Name label) {
    Matcher first = NUMBERED.matcher(earlier.text());
    Matcher second = NUMBERED.matcher(label.text());
    if (!first.matches() || !second.matches() || !first.group(1).equals(second.group(1))) {
      return Optional.empty();
    }
    int from = Integer.parseInt(first.group(2));
    int to = Integer.parseInt(second.group(2));
    return to > from + 1 ? Optional.of(first.group(1) + (from + 1)) : Optional.empty();
  }

  private void warnOfGap(Name earlier, Name label, String missing) {
    diagnostics.add(
        Diagnostic.of(
                DiagnosticCode.GAP_IN_LABELS,
                label.span(),
                "after `" + earlier.text() + "` follows `" + label.text() + "`",
                "`" + missing + "` is missing")
            .because("a criterion that was left out by mistake would never be checked")
            .help("write it, or say why not: `" + missing + "` with the rule `removed | why`"));
  }

  /** Whether a path is that of an item whose label is mistaken, which has been reported. */
  boolean isMistaken(String written) {
    return mistaken.stream().anyMatch(p -> written.equals(p) || written.startsWith(p + "."));
  }

  String of(ItemSyntax item) {
    String path = Optional.ofNullable(paths.get(item)).orElseThrow();
    String heading = Optional.ofNullable(headings.get(item)).orElseThrow();
    return longForm(path, heading);
  }

  private String longForm(String path, String heading) {
    boolean alone = Optional.ofNullable(headingsOf.get(path)).map(Set::size).orElse(0) < 2;
    return alone || heading.isEmpty() ? path : heading + " " + path;
  }

  /** The ids that a written path can mean: one if it is right, several if it is ambiguous. */
  List<String> meant(String written) {
    Set<String> lists = headingsOf.getOrDefault(written, Set.of());
    if (!lists.isEmpty()) {
      return lists.stream().map(heading -> longForm(written, heading)).toList();
    }
    return headingsOf.entrySet().stream()
        .flatMap(e ->
            e.getValue().stream()
                .filter(heading -> written.equals(heading + " " + e.getKey()))
                .map(heading -> longForm(e.getKey(), heading)))
        .toList();
  }

  /** The cohorts for which the list of an item holds; empty means all. */
  List<String> cohorts(String id) {
    return headingsOf.entrySet().stream()
        .flatMap(e -> e.getValue().stream().filter(h -> longForm(e.getKey(), h).equals(id)))
        .findFirst()
        .map(heading -> cohortsOf.getOrDefault(heading, List.of()))
        .orElse(List.of());
  }

  /** Every id, for suggestions. */
  List<String> all() {
    return headingsOf.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(heading -> longForm(e.getKey(), heading)))
        .toList();
  }
}
