package org.eligo.tests.reference;

/** All parts of one evaluation: of a stage and a cohort, with planned days known or not. */
final class Evaluation {
  final Facts facts;
  final String stage;
  final String cohort;
  final Readings readings;
  final Windows windows;
  final Values values;
  final Results results;
  final Histories histories;
  final Counts counts;
  final Courses courses;
  final Samples samples;
  final Conditions conditions;
  final Answers answers;
  final Items items;

  Evaluation(Facts facts, String stage, String cohort) {
    this.facts = facts;
    this.stage = stage;
    this.cohort = cohort;
    this.readings = facts.readings();
    this.windows = new Windows(this);
    this.values = new Values(this);
    this.results = new Results(this);
    this.histories = new Histories(this);
    this.counts = new Counts(this);
    this.courses = new Courses(this);
    this.samples = new Samples(this);
    this.conditions = new Conditions(this);
    this.answers = new Answers(this);
    this.items = new Items(this);
  }
}
