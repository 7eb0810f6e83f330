package org.eligo.tests.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.Run;
import org.eligo.engine.participant.Participant;
import org.eligo.tests.differential.Participants.Drawn;

/** Makes a protocol and a record smaller while what was found in them stays. */
final class Shrinker {
  private static final int TRIES = 4_000;
  private final Finding finding;
  private String text;
  private Protocol protocol;
  private Drawn drawn;
  private int tries = TRIES;

  /** Whether what was found is there. */
  interface Finding {
    boolean stays(Protocol protocol, Drawn drawn);
  }

  /** What is left. */
  record Small(String text, Protocol protocol, Drawn drawn) {}

  private Shrinker(Finding finding, String text, Protocol protocol, Drawn drawn) {
    this.finding = finding;
    this.text = text;
    this.protocol = protocol;
    this.drawn = drawn;
  }

  static Small shrink(Finding finding, String text, Protocol protocol, Drawn drawn) {
    Shrinker shrinker = new Shrinker(finding, text, protocol, drawn);
    shrinker.blocks();
    boolean smaller = true;
    while (smaller && shrinker.tries > 0) {
      smaller = shrinker.lines();
      smaller |= shrinker.rules();
      smaller |= shrinker.records();
    }
    return new Small(shrinker.text, shrinker.protocol, shrinker.drawn);
  }

  /** Leaves out many lines at once, fewer and fewer. */
  private void blocks() {
    for (int size = text.split("\n").length / 2; size > 1; size /= 2) {
      for (int end = text.split("\n").length; end - size >= 2; end -= size) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        lines.subList(end - size, end).clear();
        keepText(String.join("\n", lines) + "\n");
      }
    }
  }

  /** Leaves out lines with all that stands deeper below them. */
  private boolean lines() {
    boolean smaller = false;
    for (int at = 2; at < text.split("\n").length; at++) {
      List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
      int end = at + 1;
      while (end < lines.size() && margin(lines.get(end)) > margin(lines.get(at))) {
        end++;
      }
      lines.subList(at, end).clear();
      if (keepText(String.join("\n", lines) + "\n")) {
        smaller = true;
        at--;
      }
    }
    return smaller;
  }

  private static int margin(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Puts a part in parentheses in place of a whole rule, or leaves out the end of one. */
  private boolean rules() {
    boolean smaller = false;
    String[] lines = text.split("\n");
    for (int at = 0; at < lines.length; at++) {
      for (String shorter : shorter(lines[at])) {
        String before = lines[at];
        lines[at] = shorter;
        if (keepText(String.join("\n", lines) + "\n")) {
          smaller = true;
          break;
        }
        lines[at] = before;
      }
    }
    return smaller;
  }

  private static List<String> shorter(String line) {
    List<String> found = new ArrayList<>();
    String margin = " ".repeat(margin(line));
    int head = line.indexOf(" when ");
    String start = head > 0 && line.strip().startsWith("a") ? line.substring(0, head + 6) : margin;
    for (int open = line.indexOf('('); open >= 0; open = line.indexOf('(', open + 1)) {
      int close = closing(line, open);
      if (close > 0) {
        String inside = line.substring(open + 1, close);
        found.add(margin + inside);
        found.add(start + inside);
        found.add(line.substring(0, open) + "1" + line.substring(close + 1));
        found.add(line.substring(0, open) + inside + line.substring(close + 1));
      }
    }
    for (String tail : List.of(" where ", " other than those where ", " and ", " or ", ", ")) {
      int from = line.lastIndexOf(tail);
      if (from > 0) {
        found.add(line.substring(0, from));
      }
    }
    if (line.strip().startsWith("not ")) {
      found.add(margin + line.strip().substring(4));
    }
    found.removeIf(shorter -> shorter.length() >= line.length() || shorter.isBlank());
    return found;
  }

  private static int closing(String line, int open) {
    int depth = 0;
    for (int i = open; i < line.length(); i++) {
      depth += line.charAt(i) == '(' ? 1 : line.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean keepText(String shorter) {
    if (tries-- < 0
        || !(Protocols.check(shorter) instanceof Checked.Ok(Protocol checked, var warnings))) {
      return false;
    }
    Optional<Drawn> fitted = fitted(checked);
    if (fitted.isEmpty() || !finding.stays(checked, fitted.orElseThrow())) {
      return false;
    }
    text = shorter;
    protocol = checked;
    drawn = fitted.orElseThrow();
    return true;
  }

  /** The record as far as a smaller protocol can read it, its decisions about its facts. */
  private Optional<Drawn> fitted(Protocol checked) {
    Participant p = drawn.participant();
    Map<String, Participant.MilestoneDay> milestones = new LinkedHashMap<>(p.milestones());
    milestones.keySet().removeIf(m -> checked.milestone(m).isEmpty());
    Run run = drawn.run();
    boolean runs =
        run.stage().map(checked.stages()::contains).orElse(true)
            && checked.cohortNames().containsAll(run.cohorts());
    if (!runs) {
      return Optional.empty();
    }
    Participant fitted =
        new Participant(
            p.id(),
            p.site(),
            p.asOf(),
            milestones,
            declared(p.series(), checked),
            declared(p.histories(), checked),
            p.decisions());
    return Optional.of(Stamps.again(checked, drawn.with(fitted)));
  }

  private static <T> Map<String, T> declared(Map<String, T> recorded, Protocol checked) {
    Map<String, T> kept = new LinkedHashMap<>(recorded);
    kept.keySet().removeIf(name -> !checked.data().containsKey(name));
    return kept;
  }

  private boolean records() {
    boolean smaller = false;
    boolean found = true;
    while (found && tries > 0) {
      found = false;
      for (Drawn less : Smaller.of(drawn)) {
        Drawn stamped = Stamps.again(protocol, less);
        if (tries-- > 0 && finding.stays(protocol, stamped)) {
          drawn = stamped;
          found = true;
          smaller = true;
          break;
        }
      }
    }
    return smaller;
  }
}
