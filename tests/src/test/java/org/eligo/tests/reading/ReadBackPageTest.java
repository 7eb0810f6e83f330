package org.eligo.tests.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eligo.dsl.Checked;
import org.eligo.dsl.Protocols;
import org.eligo.dsl.model.Protocol;
import org.eligo.dsl.reading.ReadItem;
import org.eligo.dsl.reading.Reading;
import org.eligo.dsl.source.Source;
import org.eligo.generator.ReadBacks;
import org.eligo.generator.request.ReadBackRequest;
import org.eligo.tests.conformance.Conformance;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page on which a protocol is read back holds all that is read, and nothing that could act. */
final class ReadBackPageTest {
  private static final Path ALLO = Path.of("../examples/allo-329/allo-329.criteria");

  private static Protocol protocol(String text) {
    Checked checked = Protocols.check(Source.of("page.criteria", text));
    assertThat(checked).as(checked.toString()).isInstanceOf(Checked.Ok.class);
    return ((Checked.Ok) checked).protocol();
  }

  private static Document page(Protocol protocol, Map<String, List<String>> examples)
      throws Exception {
    String html =
        ReadBacks.html(new ReadBackRequest(protocol, Reading.of(protocol), examples))
            .replace("<!DOCTYPE html>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> all(Element around, String tag) {
    NodeList found = around.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** Text without regard to how its lines are broken. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void everyRuleStandsBesideItsWords() throws Exception {
    Protocol protocol = Conformance.protocol(ALLO);
    List<List<String>> expected =
        Reading.of(protocol).criteria().stream()
            .flatMap(c -> withParts(c.item()).stream())
            .map(item -> List.of(flat(item.words()), flat(item.rule())))
            .toList();
    List<List<String>> shown =
        all(page(protocol, Map.of()).getDocumentElement(), "tbody").stream()
            .flatMap(body -> all(body, "tr").stream())
            .map(row -> {
              List<Element> cells = all(row, "td");
              Element rule = all(cells.get(1), "p").getFirst();
              return List.of(flat(cells.get(0).getTextContent()), flat(rule.getTextContent()));
            })
            .toList();
    assertThat(shown).isEqualTo(expected).hasSizeGreaterThan(48);
  }

  private static List<ReadItem> withParts(ReadItem item) {
    List<ReadItem> all = new ArrayList<>(List.of(item));
    item.members().forEach(member -> all.addAll(withParts(member)));
    return all;
  }

  @Test
  void clausesExamplesDefinitionsAndDeclarationsAreThere() throws Exception {
    Protocol protocol = Conformance.protocol(ALLO);
    Reading reading = Reading.of(protocol);
    String text =
        flat(
            page(protocol, Map.of("I1", List.of("an example of I1")))
                .getDocumentElement()
                .getTextContent());
    assertThat(text).contains("an example of I1");
    reading.definitions().forEach(d -> assertThat(text).contains(flat(d.meaning())));
    reading
        .declared()
        .forEach(d -> assertThat(text).contains(flat(String.join(" ", d.sentences()))));
    reading
        .criteria()
        .forEach(c -> {
          c.when().ifPresent(when -> assertThat(text).contains(flat(when)));
          withParts(c.item())
              .forEach(item -> item.clauses().forEach(s -> assertThat(text).contains(flat(s))));
        });
  }

  @Test
  void whatLooksLikeMarkupIsText() throws Exception {
    Protocol protocol =
        protocol(
            """
            protocol T-1 | <script>alert(1)</script> & more
              version 1.0 dated 2025-01-01

            inclusion criteria
              I1 | Weight < 100 kg & <b>bold</b>
                weight at any time < 100 kg
            data
              weight: measurement in kg | Weight
            """);
    Element page = page(protocol, Map.of()).getDocumentElement();
    assertThat(all(page, "script")).isEmpty();
    assertThat(all(page, "b")).isEmpty();
    assertThat(page.getTextContent()).contains("<script>alert(1)</script> & more", "<b>bold</b>");
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws Exception {
    Element page = page(Conformance.protocol(ALLO), Map.of()).getDocumentElement();
    for (String tag : List.of("script", "link", "img", "iframe", "object", "form")) {
      assertThat(all(page, tag)).as(tag).isEmpty();
    }
    String styles =
        all(page, "style").stream().map(Element::getTextContent).collect(Collectors.joining());
    assertThat(styles).isNotBlank().doesNotContain("url(", "@import");
  }

  @Test
  void aReadingOfAnotherProtocolIsRefused() {
    Protocol allo = Conformance.protocol(ALLO);
    Protocol other =
        protocol(
            """
            protocol T-1 | Other
              version 1.0 dated 2025-01-01

            inclusion criteria
              I1 | Adult
                weight at any time < 100 kg
            data
              weight: measurement in kg | Weight
            """);
    Reading reading = Reading.of(other);
    assertThatThrownBy(() -> new ReadBackRequest(allo, reading, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[I1]");
  }
}
