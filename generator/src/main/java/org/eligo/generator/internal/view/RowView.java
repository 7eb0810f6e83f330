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

  /** The boxes of one check; {@code when} names the stage if there are several. */
  public record AnswerLine(String when, List<Tick> ticks) {
    /** Keeps its boxes unchangeable. */
    public AnswerLine {
      ticks = List.copyOf(ticks);
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
    /** Keeps its decisions unchangeable. */
    public JudgementView {
      decisions = List.copyOf(decisions);
    }
  }
}
