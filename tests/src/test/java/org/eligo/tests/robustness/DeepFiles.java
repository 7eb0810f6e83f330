package org.eligo.tests.robustness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Formatted;
import org.eligo.dsl.Formatting;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.TextLengths;
import org.eligo.dsl.diagnostic.Diagnostic;
import org.eligo.dsl.diagnostic.JsonRenderer;
import org.eligo.dsl.diagnostic.TextRenderer;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.source.Source;
import org.eligo.engine.CompiledProtocol;
import org.eligo.engine.Engine;
import org.eligo.engine.Run;
import org.eligo.engine.cases.CaseRunner;
import org.eligo.engine.participant.Participant;
import org.eligo.engine.participant.json.ScreeningWriter;
import org.eligo.engine.screening.Screening;
import org.eligo.generator.Checklists;
import org.eligo.generator.request.ChecklistRequest;
import org.eligo.generator.request.Paper;

/**
 * Tries every pattern of {@link DeepTexts} at growing sizes, through every walk of the tree, and
 * prints what came out and how long it took. Arguments: a part of the names of the patterns (empty
 * for all), then the sizes. It is meant to be run with {@code -Xss512k -Xmx256m}.
 */
final class DeepFiles {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

  private DeepFiles() {}

  /** Prints one line for each pattern and size. */
  public static void main(String[] arguments) throws InterruptedException {
    List<Integer> sizes =
        arguments.length < 2
            ? List.of(60, 250, 5_000, 100_000, 1_000_000)
            : List.of(arguments).stream().skip(1).map(Integer::valueOf).toList();
    String sought = arguments.length == 0 ? "" : arguments[0];
    for (var pattern : DeepTexts.all().entrySet()) {
      if (!pattern.getKey().contains(sought)) {
        continue;
      }
      for (int size : sizes) {
        String text = pattern.getValue().apply(size);
        long from = System.nanoTime();
        String outcome = onSmallStack(text);
        long millis = (System.nanoTime() - from) / 1_000_000;
        System.out.println(
            "| " + pattern.getKey() + " | " + size + " | " + millis + " | " + outcome + " |");
      }
    }
  }

  /** What comes of a text on a thread with a stack of 512 KiB. */
  static String onSmallStack(String text) throws InterruptedException {
    String[] outcome = {"nothing"};
    Thread thread = new Thread(null, () -> outcome[0] = outcome(text), "small", 512 * 1024);
    thread.start();
    thread.join();
    return outcome[0];
  }

  private static String outcome(String text) {
    try {
      return walks(text);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      return "CRASH " + failed.getClass().getSimpleName() + " at " + place(failed);
    }
  }

  private static String place(Throwable failed) {
    return List.of(failed.getStackTrace()).stream()
        .filter(element -> element.getClassName().startsWith("org.eligo"))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("?");
  }

  private static String walks(String text) {
    Source source = Source.of("deep.criteria", text);
    TextLengths.of(source);
    Formatted formatted = Formatting.format(source);
    String layout = formatted.getClass().getSimpleName();
    return switch (Protocols.check(source)) {
      case Checked.Failed(List<Diagnostic> said) -> {
        TextRenderer.render(source, said);
        JsonRenderer.render(source, said);
        Diagnostic first = said.getFirst();
        yield layout
            + ", "
            + said.size()
            + " messages, "
            + first.code().number()
            + " at line "
            + source.lineOf(first.span().start())
            + " column "
            + source.columnOf(first.span().start());
      }
      case Checked.Ok(Protocol protocol, List<Diagnostic> warnings) ->
          layout + ", " + warnings.size() + " warnings, " + judged(protocol);
    };
  }

  private static String judged(Protocol protocol) {
    CompiledProtocol compiled = Engine.compile(protocol);
    Participant nobody =
        new Participant(
            "P", Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of(), List.of());
    Screening screening = compiled.screen(nobody, Run.asOf(DAY));
    String json = ScreeningWriter.toJson(protocol, DAY, List.of(screening));
    CaseRunner.run(compiled);
    Checklists.html(
        ChecklistRequest.blank(protocol, protocol.cohortNames().getFirst(), Paper.A4, DAY));
    return json.contains("a mistake of the program")
        ? "CRASH in judging"
        : "" + screening.outcome();
  }
}
