package org.eligo.generator.internal.view;

import java.util.List;
import org.eligo.dsl.reading.ReadDefinition;

/**
 * A protocol read back, as the template shows it.
 *
 * @param protocol its id
 * @param version with its date
 * @param title the protocol's own
 */
public record ReadBackView(
    String protocol,
    String version,
    String title,
    List<Section> sections,
    List<Declared> declared,
    List<ReadDefinition> definitions) {
  /** Keeps its lists unchangeable. */
  public ReadBackView {
    sections = List.copyOf(sections);
    declared = List.copyOf(declared);
    definitions = List.copyOf(definitions);
  }

  /** Criteria that stand together: those that let in or keep out, for the same cohorts. */
  public record Section(String title, List<Row> rows) {
    /** Keeps its list unchangeable. */
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A criterion or a part of one.
   *
   * @param depth 0 of a criterion, one more of each part
   * @param label what stands before it on the page
   * @param words the protocol's words
   * @param rule the sentence of its rule
   * @param remarks the sentences of its clauses and of when it is checked
   * @param examples lines with values on both sides of its limits
   * @param uses the definitions that it uses
   */
  public record Row(
      int depth,
      String label,
      String words,
      String rule,
      List<String> remarks,
      List<String> examples,
      List<ReadDefinition> uses) {
    /** Keeps its lists unchangeable. */
    public Row {
      remarks = List.copyOf(remarks);
      examples = List.copyOf(examples);
      uses = List.copyOf(uses);
    }
  }

  /** Items and visits of which the declaration says the same. */
  public record Declared(String names, String says) {}
}
