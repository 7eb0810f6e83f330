package org.eligo.tests.oracles;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.eligo.dsl.unit.Rational;
import org.eligo.dsl.unit.Unit;
import org.eligo.dsl.unit.Units;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Runs the functional tests that are published with UCUM, from where they are published: the file
 * is not part of this project. It is run from the folder of module {@code tests}. Prints how many
 * cases are right, refused and wrong, and every refusal by its kind; ends with 1 where one is
 * wrong.
 *
 * <p>The units of the reference are a closed table. A code that is not in it must be refused, never
 * read as something else; a code that is in it must convert as the suite says.
 */
public final class UcumSuite {
  private static final Path REFERENCE = Path.of("../docs/reference/units.md");
  private static final String NO_CODE = "read, though no UCUM code: a spelling of the reference";

  private final Map<String, List<String>> kinds = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int right;
  private int wrongBefore;

  private final Set<String> spellings;

  private UcumSuite(Set<String> spellings) {
    this.spellings = spellings;
  }

  /** Runs the suite; the one argument is the path or the address of its file. */
  public static void main(String[] arguments) throws Exception {
    Document suite = read(arguments[0]);
    UcumSuite run = new UcumSuite(listed());
    int validations = run.each(suite, "validation", run::validate);
    run.print("validation", validations);
    int conversions = run.each(suite, "conversion", run::convert);
    run.print("conversion", conversions);
    System.exit(run.wrong.isEmpty() ? 0 : 1);
  }

  private static Document read(String from)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    boolean address = from.startsWith("http://") || from.startsWith("https://");
    try (InputStream in =
        address ? URI.create(from).toURL().openStream() : Files.newInputStream(Path.of(from))) {
      return factory.newDocumentBuilder().parse(in);
    }
  }

  private interface Case {
    void run(Element given);
  }

  private int each(Document suite, String group, Case run) {
    right = 0;
    wrongBefore = wrong.size();
    kinds.clear();
    NodeList cases =
        ((Element) suite.getElementsByTagName(group).item(0)).getElementsByTagName("case");
    for (int i = 0; i < cases.getLength(); i++) {
      run.run((Element) cases.item(i));
    }
    return cases.getLength();
  }

  private void validate(Element given) {
    String code = given.getAttribute("unit");
    boolean valid = given.getAttribute("valid").equals("true");
    Optional<Unit> unit = Units.parse(code);
    if (unit.isEmpty()) {
      if (valid) {
        note("refused, not in the table: " + form(code), code);
      } else {
        right++;
      }
    } else if (valid) {
      right++;
    } else if (claimed(code)) {
      note(NO_CODE, code);
    } else {
      wrong.add("validation " + code + ": read as " + unit.get().text());
    }
  }

  /** Whether the reference lists this spelling, as a whole or by its parts. */
  private boolean claimed(String code) {
    return spellings.contains(code) || spellings.containsAll(List.of(code.split("/")));
  }

  private static Set<String> listed() throws IOException {
    return Pattern.compile("`([^`]+)`")
        .matcher(Files.readString(REFERENCE))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private void convert(Element given) {
    String from = given.getAttribute("srcUnit");
    String to = given.getAttribute("dstUnit");
    String title = given.getAttribute("value") + " " + from + " in " + to;
    Optional<Unit> a = Units.parse(from);
    Optional<Unit> b = Units.parse(to);
    if (a.isEmpty() || b.isEmpty()) {
      note("refused, not in the table: " + form(a.isEmpty() ? from : to), title);
      return;
    }
    Rational value = Rational.parse(given.getAttribute("value")).orElseThrow();
    Optional<Rational> found = Units.convert(value, a.get(), b.get());
    if (found.isEmpty()) {
      note("refused: not one kind of unit in the reference", title);
    } else if (agree(found.get(), new BigDecimal(given.getAttribute("outcome")))) {
      right++;
    } else {
      wrong.add("conversion " + title + ": " + found.get().toText());
    }
  }

  /** Whether the exact number is the published one, in as many digits as are published. */
  private static boolean agree(Rational exact, BigDecimal published) {
    BigDecimal quotient =
        new BigDecimal(exact.numerator())
            .divide(
                new BigDecimal(exact.denominator()), published.scale() + 1, RoundingMode.HALF_UP);
    BigDecimal half = BigDecimal.ONE.movePointLeft(published.scale());
    return quotient.subtract(published).abs().compareTo(half) < 0;
  }

  /** The form of a code, for reports. */
  private static String form(String code) {
    if (code.contains("{")) {
      return "annotations";
    }
    if (code.contains(".") || code.contains("(")) {
      return "products";
    }
    if (code.contains("10*") || code.contains("10^")) {
      return "powers of ten";
    }
    if (code.contains("[")) {
      return "units in brackets";
    }
    return code.contains("/") ? "quotients" : "single units and powers";
  }

  private void note(String kind, String what) {
    kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(what);
  }

  private void print(String group, int cases) {
    List<String> here = wrong.subList(wrongBefore, wrong.size());
    System.out.println(
        group + ": " + cases + " cases, " + right + " right, " + here.size() + " wrong");
    kinds.forEach((kind, list) ->
        System.out.println("  " + list.size() + " " + kind + ": " + String.join("  ", list)));
    here.forEach(line -> System.out.println("  WRONG " + line));
  }
}
