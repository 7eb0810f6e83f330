package org.eligo.tests.differential;

/** The parts that draw a protocol, which name each other. */
final class Grammar {
  private final World world;
  private final TimeText times;
  private final ResultText results;
  private final HistoryText histories;
  private final ValueText values;
  private final FieldText fields;
  private final ConditionText conditions;
  private final DefinitionText definitions;

  Grammar(World world) {
    this.world = world;
    this.times = new TimeText(this);
    this.results = new ResultText(this);
    this.histories = new HistoryText(this);
    this.values = new ValueText(this);
    this.fields = new FieldText(this);
    this.conditions = new ConditionText(this);
    this.definitions = new DefinitionText(this);
  }

  World world() {
    return world;
  }

  Draw draw() {
    return world.draw;
  }

  TimeText times() {
    return times;
  }

  ResultText results() {
    return results;
  }

  HistoryText histories() {
    return histories;
  }

  ValueText values() {
    return values;
  }

  FieldText fields() {
    return fields;
  }

  ConditionText conditions() {
    return conditions;
  }

  DefinitionText definitions() {
    return definitions;
  }

  /** In parentheses. */
  static String closed(String text) {
    return "(" + text + ")";
  }
}
