package org.eligo.generator.internal.view;

import java.util.List;
import org.eligo.generator.internal.view.ChecklistView.Labelled;

/**
 * A criterion, a part of one, or words between them.
 *
 * @param style the classes of the row: its depth, and whether it is undecided
 * @param words the protocol's words, as written
 * @param clauses further words of the protocol, each with its keyword
 * @param head how the parts below are put together
 * @param answers the lines to tick; empty if the row has no answer
 * @param naBecause what makes the row not applicable
 * @param computed what the program found; empty on a blank checklist
 * @param remarks the author's words, each with its keyword
 */
public record RowView(
    String style,
    String id,
    String words,
    List<Labelled> clauses,
    String head,
    List<AnswerLine> answers,
    String naBecause,
    Computed computed,
    List<FieldView> fields,
    List<JudgementView> judgements,
    List<Labelled> remarks,
    boolean answered) {
  /** Keeps its lists unchangeable. */
  public RowView {
    clauses = List.copyOf(clauses);
    answers = List.copyOf(answers);
    fields = List.copyOf(fields);
    judgements = List.copyOf(judgements);
    remarks = List.copyOf(remarks);
  }

  /**
   * About how many millimetres the row needs. Good enough to keep a section's title with its first
   * row; the layout itself never depends on it.
   */
  int height() {
    int written = 5 * lines(words, 32) + (head.isEmpty() ? 0 : 8);
    for (Labelled remark : remarks) {
      written += 3 * lines(remark.text(), 44) + 1;
    }
    int asked = 12 * Math.max(1, answers.size()) + 26 * judgements.size();
    for (FieldView field : fields) {
      asked += 6 + 8 * Math.max(1, field.lines().size());
    }
    return Math.max(written, asked);
  }

  private static int lines(String text, int letters) {
    return (text.length() + letters - 1) / letters;
  }

  /** The boxes of one check; {@code when} names the stage if there are several. */
  public record AnswerLine(String when, List<Tick> ticks) {
    private static final int LETTERS_BEHIND = 16;

    /** Keeps its boxes unchangeable. */
    public AnswerLine {
      ticks = List.copyOf(ticks);
    }

    /** Whether the name of the stage can stand behind the boxes. */
    public boolean isShort() {
      return ticks.size() <= 3 && when.length() <= LETTERS_BEHIND;
    }
  }

  /** A box to tick; {@code style} tells the answer that speaks for entry from the others. */
  public record Tick(String word, String style) {}

  /** The program's verdict in words, with its reasons. */
  public record Computed(String verdict, String style, List<String> lines) {
    /** No verdict. */
    public static final Computed NONE = new Computed("", "", List.of());

    /** Keeps its lines unchangeable. */
    public Computed {
      lines = List.copyOf(lines);
    }
  }

  /** A decision that a person makes and signs. */
  public record JudgementView(String who, String question, List<String> decisions) {
    private static final int SHORT = 56;

    /** Keeps its decisions unchangeable. */
    public JudgementView {
      decisions = List.copyOf(decisions);
    }

    /** Whether the boxes can stand beside the question. */
    public boolean isShort() {
      return who.length() + question.length() <= SHORT;
    }
  }
}
