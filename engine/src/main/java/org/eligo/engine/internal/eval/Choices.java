package org.eligo.engine.internal.eval;

import java.util.List;
import java.util.Optional;
import org.eligo.dsl.model.DataItem;
import org.eligo.dsl.model.EntryList;
import org.eligo.dsl.model.Type;
import org.eligo.dsl.plan.Condition;
import org.eligo.dsl.plan.Value;
import org.eligo.engine.internal.eval.Reading.Worth;
import org.eligo.engine.logic.Truth;
import org.eligo.engine.participant.Recorded;
import org.eligo.engine.screening.Explanation;
import org.eligo.engine.screening.Explanation.Missing;
import org.eligo.engine.screening.MissingKind;

/** Whether a choice, of a field or of a result, is one of those asked for. */
final class Choices {
  private static final int MOST_NAMED = 8;

  private Choices() {}

  static Explanation test(Condition.MemberOf member, Frame frame) {
    return member.value() instanceof Value.Field field
        ? field(member, field.name(), frame)
        : result(member, frame);
  }

  private static Explanation field(Condition.MemberOf member, String name, Frame frame) {
    Subject subject = frame.subject().orElseThrow();
    String what = name + " of " + subject.item().name();
    Recorded recorded = subject.fields().get(name);
    Optional<Type> type =
        Optional.ofNullable(subject.item().fields().get(name)).map(DataItem.Field::type);
    if (recorded instanceof Recorded.Choice(String choice)) {
      Truth truth = among(choice, member.choices(), type);
      return Conditions.leaf(
          member.span(),
          truth,
          name + " is " + choice,
          List.of(which(what, choice, member, subject.item().name())));
    }
    return recorded instanceof Recorded.Unclassified(String text)
        ? open(
            member,
            new Missing(
                what,
                MissingKind.NOT_CLASSIFIED,
                what + " `" + text + "` is not classified",
                subject.item().name()))
        : Conditions.leaf(
            member.span(),
            Truth.UNKNOWN,
            what + " is not known",
            List.of(
                new Missing(
                    what,
                    Lacks.of(recorded),
                    "is it " + asked(member) + "?",
                    subject.item().name())));
  }

  private static Explanation result(Condition.MemberOf member, Frame frame) {
    Reading reading = Values.reading(frame);
    String name = frame.subject().map(s -> s.item().name()).orElse("");
    Optional<Type> type = frame.subject().map(s -> s.item().type());
    if (reading.worth() instanceof Worth.Choice(String choice)) {
      Truth truth = among(choice, member.choices(), type);
      return Conditions.leaf(
          member.span(),
          truth,
          name + " " + reading.text(),
          List.of(which(name, choice, member, name)));
    }
    if (reading.worth() instanceof Worth.OneOf(List<String> possible)) {
      boolean all = member.choices().containsAll(possible);
      boolean some = possible.stream().anyMatch(member.choices()::contains);
      return Conditions.leaf(
          member.span(),
          all ? Truth.YES : some ? Truth.UNKNOWN : Truth.NO,
          name + " is " + String.join(" or ", possible),
          List.of(reading.why().orElse(new Missing(name, MissingKind.NOT_EXACT, "which is it?"))));
    }
    return open(
        member,
        reading
            .why()
            .orElse(
                new Missing(
                    name, MissingKind.NOT_COMPARABLE, name + " is not one of the choices")));
  }

  private static Explanation open(Condition.MemberOf member, Missing why) {
    return Conditions.leaf(member.span(), Truth.UNKNOWN, why.need(), List.of(why));
  }

  private static Missing which(String what, String choice, Condition.MemberOf member, String item) {
    return new Missing(
        what,
        MissingKind.NOT_CLASSIFIED,
        what + " is recorded as `" + choice + "`: is it " + asked(member) + "?",
        item);
  }

  private static String asked(Condition.MemberOf member) {
    List<String> choices = member.choices();
    return choices.size() <= MOST_NAMED
        ? String.join(" or ", choices)
        : String.join(", ", choices.subList(0, MOST_NAMED))
            + " or another of the "
            + choices.size();
  }

  /** {@code like LIST} may be any entry of that list, and surely is of the list. */
  private static Truth among(String choice, List<String> choices, Optional<Type> type) {
    if (choices.contains(choice)) {
      return Truth.YES;
    }
    boolean perhaps =
        type.orElse(new Type.Text()) instanceof Type.InList in
            && in.lists().stream()
                .filter(list -> list.open() && list.like().equals(choice))
                .anyMatch(list -> mayBe(in, list, choices));
    return perhaps ? Truth.UNKNOWN : Truth.NO;
  }

  private static boolean mayBe(Type.InList type, EntryList list, List<String> choices) {
    return type.entriesOf(list).stream().anyMatch(choices::contains);
  }
}
