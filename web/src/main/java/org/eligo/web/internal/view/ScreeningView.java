package org.eligo.web.internal.view;

import java.util.List;

/**
 * The page of one screening.
 *
 * @param subtitle protocol and version
 * @param keeping where entries are kept
 * @param warning what is wrong with the screening as a whole, or empty
 */
public record ScreeningView(
    String key,
    String code,
    String subtitle,
    Link protocol,
    String keeping,
    String warning,
    List<Input> mistakes,
    List<Input> run,
    List<RowView> milestones,
    List<PlaceView> places,
    List<QuestionView> questions,
    VerdictView verdict,
    List<Link> checklists) {
  /** Keeps its lists unchangeable. */
  public ScreeningView {
    mistakes = List.copyOf(mistakes);
    run = List.copyOf(run);
    milestones = List.copyOf(milestones);
    places = List.copyOf(places);
    questions = List.copyOf(questions);
    checklists = List.copyOf(checklists);
  }
}
