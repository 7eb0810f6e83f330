package org.eligo.benchmarks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.benchmarks.probe.Probe;

/** A protocol with many criteria of the kind of the probe, over the same facts. */
public final class ManyCriteria {
  private static final Pattern LABEL = Pattern.compile("(?m)^  ([ISMCE]\\d\\d) \\|");
  private static final Pattern NUMBER = Pattern.compile("(>=|<=|>|<) (\\d+)(?= |$)");

  private ManyCriteria() {}

  /** The text: the criteria of the probe again and again, with other labels and other limits. */
  public static String text(int criteria) {
    String text = Probe.TEXT;
    int inclusion = text.indexOf("inclusion criteria");
    int exclusion = text.indexOf("exclusion criteria");
    int rest = text.indexOf("define creatinine clearance");
    StringBuilder all = new StringBuilder(text.substring(0, inclusion));
    int made = 0;
    for (int copy = 0; made < criteria; copy++) {
      all.append("inclusion criteria\n\n");
      made += add(all, text.substring(inclusion, exclusion), copy, criteria - made);
      if (made < criteria) {
        all.append("exclusion criteria\n\n");
        made += add(all, text.substring(exclusion, rest), copy, criteria - made);
      }
    }
    return all + text.substring(rest);
  }

  /** Adds so many criteria of a list at most; gives how many. */
  private static int add(StringBuilder all, String list, int copy, int most) {
    List<String> criteria = Stream.of(list.strip().split("\n\n", -1)).skip(1).limit(most).toList();
    criteria.forEach(criterion -> all.append(changed(criterion, copy)).append("\n\n"));
    return criteria.size();
  }

  private static String changed(String criterion, int copy) {
    String labelled = LABEL.matcher(criterion).replaceFirst("  $1." + copy + " |");
    return NUMBER
        .matcher(labelled)
        .replaceAll(found -> found.group(1) + " " + (Integer.parseInt(found.group(2)) + copy));
  }
}
