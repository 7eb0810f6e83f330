package org.eligo.generator.internal.view;

import java.util.List;

/**
 * A whole checklist.
 *
 * @param pageStyle the style rules of page size and margins, safe to print as they are
 * @param about header lines of the protocol, keyword and words
 * @param days a line for each milestone
 */
public record ChecklistView(
    String pageStyle,
    Marks marks,
    List<Labelled> about,
    List<FieldView> days,
    List<String> instructions,
    List<Section> sections,
    List<DefinitionView> definitions,
    OutcomeView outcome) {
  /** Keeps its lists unchangeable. */
  public ChecklistView {
    about = List.copyOf(about);
    days = List.copyOf(days);
    instructions = List.copyOf(instructions);
    sections = List.copyOf(sections);
    definitions = List.copyOf(definitions);
  }

  /**
   * What stands on every page.
   *
   * @param participant empty for boxes to write in
   * @param site empty for a line to write on
   * @param kind blank, or prefilled and from when
   */
  public record Marks(
      String protocol,
      String title,
      String version,
      String cohort,
      String participant,
      String site,
      String digests,
      String kind,
      String demonstration) {}

  /** A short word and what belongs to it. */
  public record Labelled(String label, String text) {}

  /** One list of criteria. */
  public record Section(String title, String words, String rule, List<Block> blocks) {
    /** Millimetres: the title with its rule, words and table head; steps; the classes there are. */
    private static final int HEAD = 20;

    private static final int STEP = 20;
    private static final int LEAST_ROOM = 40;
    private static final int MOST_ROOM = 120;

    /** Keeps its blocks unchangeable. */
    public Section {
      blocks = List.copyOf(blocks);
    }

    /** The style class for how much room must be left on a page for the title to begin there. */
    public String room() {
      int first =
          blocks.stream()
              .flatMap(block -> block.rows().stream())
              .findFirst()
              .map(RowView::height)
              .orElse(0);
      int steps = (first + HEAD + STEP - 1) / STEP;
      int needed = Math.min(Math.max(steps * STEP, LEAST_ROOM), MOST_ROOM);
      return "room-" + needed;
    }
  }

  /** Rows below one heading; the heading may be empty. */
  public record Block(String heading, List<RowView> rows) {
    /** Keeps its rows unchangeable. */
    public Block {
      rows = List.copyOf(rows);
    }
  }

  /** A definition that some row of the checklist uses. */
  public record DefinitionView(String name, String words, String text, List<FieldView> fields) {
    /** Keeps its fields unchangeable. */
    public DefinitionView {
      fields = List.copyOf(fields);
    }
  }

  /** The last page; {@code computed} is empty on a blank checklist. */
  public record OutcomeView(List<String> computed, List<String> decisive, List<String> open) {
    /** Keeps its lists unchangeable. */
    public OutcomeView {
      computed = List.copyOf(computed);
      decisive = List.copyOf(decisive);
      open = List.copyOf(open);
    }
  }
}
