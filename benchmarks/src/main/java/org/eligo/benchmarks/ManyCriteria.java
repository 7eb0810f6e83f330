package org.eligo.benchmarks;

import java.util.List;
import java.util.regex.Pattern;
import org.eligo.benchmarks.probe.Probe;

/** A protocol with many criteria of the kind of the probe, over the same facts. */
public final class ManyCriteria {
  private static final Pattern LABEL = Pattern.compile("(?m)^  ([ISMCE]\\d\\d) \\|");
  private static final Pattern NUMBER = Pattern.compile("(>=|<=|>|<) (\\d+)(?= |$)");

  private ManyCriteria() {}

  /**
   * The text: the criteria of the probe again and again, their labels and the limits in them
   * changed, so that no two are alike.
   */
  public static String text(int criteria) {
    String text = Probe.TEXT;
    int inclusion = text.indexOf("inclusion criteria");
    int exclusion = text.indexOf("exclusion criteria");
    int rest = text.indexOf("define creatinine clearance");
    StringBuilder all = new StringBuilder(text.substring(0, inclusion));
    int made = 0;
    for (int copy = 0; made < criteria; copy++) {
      String suffix = "." + copy;
      for (String part : List.of(text.substring(inclusion, exclusion), text.substring(exclusion, rest))) {
        List<String> blocks = List.of(part.strip().split("\n\n(?=  [ISMCE]\\d\\d \\|)", -1));
        all.append(blocks.getFirst().lines().findFirst().orElseThrow()).append("\n\n");
        for (String block : blocks) {
          int from = Math.max(0, block.indexOf("\n\n"));
          String criterion = from > 0 ? block.substring(from).stripLeading() : block;
          if (criterion.startsWith("inclusion") || criterion.startsWith("exclusion") || made == criteria) {
            continue;
          }
          all.append(changed("  " + criterion.strip(), suffix, copy)).append("\n\n");
          made++;
        }
      }
    }
    return all + text.substring(rest);
  }

  private static String changed(String criterion, String suffix, int copy) {
    String labelled = LABEL.matcher(criterion).replaceFirst("  $1" + suffix + " |");
    return NUMBER
        .matcher(labelled)
        .replaceAll(found -> found.group(1) + " " + (Integer.parseInt(found.group(2)) + copy));
  }
}
