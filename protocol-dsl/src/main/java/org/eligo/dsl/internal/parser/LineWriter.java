package org.eligo.dsl.internal.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eligo.dsl.source.Span;
import org.eligo.dsl.source.Spelt;
import org.eligo.dsl.syntax.Name;
import org.eligo.dsl.syntax.ProtocolFile;

/** Puts the lines of a file together again from what was read in them. */
final class LineWriter {
  private static final Set<SectionHeading> WRAPPING =
      Set.of(SectionHeading.INCLUSION, SectionHeading.EXCLUSION, SectionHeading.DEFINE);

  private final String text;
  private final NavigableMap<Integer, WrittenPhrase> phrases;
  private final NavigableMap<Integer, Integer> names = new TreeMap<>();
  private final List<Spelt> spelt = new ArrayList<>();

  private LineWriter(String text, NavigableMap<Integer, WrittenPhrase> phrases) {
    this.text = text;
    this.phrases = phrases;
  }

  /** The file with its lines, its source knowing how its words are spelt. */
  static Reading write(
      String text,
      ProtocolFile file,
      List<LineNode> sections,
      NavigableMap<Integer, WrittenPhrase> phrases) {
    LineWriter writer = new LineWriter(text, phrases);
    writer.collect(file.sections());
    List<WrittenLine> lines = new ArrayList<>();
    for (LineNode section : sections) {
      lines.add(writer.line(section, WRAPPING.contains(SectionHeading.of(section))));
    }
    return new Reading(writer.spelt(file), lines);
  }

  /** The file alone, its source knowing how its words are spelt. */
  static ProtocolFile spell(
      String text,
      ProtocolFile file,
      List<LineNode> sections,
      NavigableMap<Integer, WrittenPhrase> phrases) {
    LineWriter writer = new LineWriter(text, phrases);
    writer.collect(file.sections());
    sections.forEach(writer::spell);
    return writer.spelt(file);
  }

  private void spell(LineNode node) {
    stretch(node).below().forEach(this::spell);
  }

  private ProtocolFile spelt(ProtocolFile file) {
    return new ProtocolFile(file.source().with(spelt), file.sections(), file.comments());
  }

  /** Where names stand in declarations: the signs in them are not those of the language. */
  private void collect(Object part) {
    switch (part) {
      case Name name -> names.merge(name.span().start(), name.span().end(), Math::max);
      case List<?> parts -> parts.forEach(this::collect);
      case Optional<?> perhaps -> perhaps.ifPresent(this::collect);
      case Record whole -> Components.parts(whole).forEach(this::collect);
      default -> {}
    }
  }

  /** A line with those that go on with it, the lines below, and what it says. */
  private record Stretch(
      List<LineNode> own,
      List<LineNode> below,
      List<WrittenWord> code,
      List<String> bars,
      boolean beside) {}

  private Stretch stretch(LineNode node) {
    List<LineNode> own = new ArrayList<>(List.of(node));
    List<LineNode> below = new ArrayList<>();
    sort(node, own, below);
    List<WrittenWord> code = code(node);
    code.forEach(word -> spelt.add(word.spelt()));
    List<String> bars = new ArrayList<>();
    boolean beside = false;
    for (LineNode part : own) {
      if (part.line.bar().isPresent()) {
        beside = true;
        bars.add(words(part.line.bar().getAsInt(), part.line.end()));
      }
      part.bars.forEach(bar -> bars.add(words(bar.start(), bar.end())));
    }
    return new Stretch(own, below, code, bars, beside);
  }

  private WrittenLine line(LineNode node, boolean inRules) {
    Stretch it = stretch(node);
    List<WrittenLine> lines = new ArrayList<>();
    it.below().forEach(child -> lines.add(line(child, inRules)));
    WrittenLine.Kind kind = kind(node);
    boolean wraps = inRules && (it.bars().isEmpty() || kind == WrittenLine.Kind.CLAUSE);
    boolean several = it.own().size() > 1;
    Span span = node.lineSpan().to(it.own().getLast().lineSpan());
    return new WrittenLine(span, kind, wraps || several, it.code(), it.bars(), it.beside(), lines);
  }

  /** Divides the lines below into those that go on with the phrase and the others. */
  private void sort(LineNode node, List<LineNode> own, List<LineNode> below) {
    for (LineNode child : node.children) {
      if (isContinued(child)) {
        own.add(child);
        sort(child, own, below);
      } else {
        below.add(child);
      }
    }
  }

  /** Whether the line goes on with a phrase that began in a line above. */
  private boolean isContinued(LineNode node) {
    int start = node.line.start();
    Map.Entry<Integer, WrittenPhrase> before = phrases.lowerEntry(start);
    return before != null && before.getValue().covers(start);
  }

  private WrittenLine.Kind kind(LineNode node) {
    String code =
        Optional.ofNullable(phrases.get(node.line.start()))
            .map(phrase -> phrase.phrase().folded())
            .orElse(node.code);
    if (Outlines.isOutline(code)) {
      return Outlines.isWhole(code) ? WrittenLine.Kind.OUTLINE : WrittenLine.Kind.OPEN_OUTLINE;
    }
    if (ClauseWords.of(node).isPresent()) {
      return WrittenLine.Kind.CLAUSE;
    }
    boolean rule = phrases.containsKey(node.line.start());
    return ClauseWords.isItemLine(node) || (node.isOneWord() && !rule)
        ? WrittenLine.Kind.ITEM
        : WrittenLine.Kind.OTHER;
  }

  private String words(int bar, int end) {
    String words = text.substring(bar + 1, Math.max(bar + 1, end)).strip();
    spelt.add(new Spelt(new Span(bar, end), ("| " + words).strip(), true));
    return words;
  }

  private List<WrittenWord> code(LineNode node) {
    List<WrittenWord> code = new ArrayList<>();
    int from = node.line.start();
    int end = node.line.codeEnd();
    for (WrittenPhrase phrase : phrases.subMap(from, true, end, false).values()) {
      if (phrase.span().start() < from) {
        continue;
      }
      declared(from, phrase.span().start(), code);
      boolean first = true;
      for (WrittenWord word : phrase.words()) {
        boolean separated = first ? !code.isEmpty() : word.blank();
        code.add(word.after(separated));
        first = false;
      }
      from = Math.max(from, phrase.span().end());
    }
    declared(from, end, code);
    return code;
  }

  /** A stretch outside of phrases: names as they are, the signs between them in one way. */
  private void declared(int from, int end, List<WrittenWord> code) {
    Declaring declaring = new Declaring(!code.isEmpty());
    int at = from;
    while (at < end) {
      Map.Entry<Integer, Integer> name = names.floorEntry(at);
      int last = at + 1;
      if (name != null && name.getKey() == at && name.getValue() > at) {
        last = Math.min(end, name.getValue());
        declaring.word(at, last, NameJoiner.fold(text.substring(at, last)));
      } else if (text.charAt(at) == '"') {
        int close = text.indexOf('"', last);
        last = close < 0 || close >= end ? end : close + 1;
        declaring.word(at, last, text.substring(at, last));
      } else if (isInNumber(at)) {
        declaring.word(at, last, text.substring(at, last));
      } else if (isInWord(at)) {
        while (last < end && isInWord(last) && !names.containsKey(last)) {
          last++;
        }
        declaring.word(at, last, text.substring(at, last));
      } else {
        declaring.sign(at, text.charAt(at));
      }
      at = last;
    }
    code.addAll(declaring.words());
  }

  private boolean isInWord(int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  /** {@code 75,000} and {@code 1:80}. */
  private boolean isInNumber(int at) {
    return at > 0
        && at + 1 < text.length()
        && ",:".indexOf(text.charAt(at)) >= 0
        && isDigit(text.charAt(at - 1))
        && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
