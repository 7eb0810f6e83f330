package org.eligo.web.internal.form;

/** The names of the fields of a screening's form; numbers count from 0. */
public final class Fields {
  /** The participant's code. */
  public static final String ID = "id";

  /** The site. */
  public static final String SITE = "site";

  /** The day up to which data is read. */
  public static final String AS_OF = "asof";

  /** The stage that is judged. */
  public static final String STAGE = "stage";

  /** The rows of decisions. */
  public static final String DECISIONS = "q";

  private Fields() {}

  /** A milestone's fields {@code .day} and {@code .kind}. */
  public static String milestone(int index) {
    return "m." + index;
  }

  /** The rows of an item of the data dictionary. */
  public static String item(int index) {
    return "d." + index;
  }

  /** One row of an item. */
  public static String row(int item, int row) {
    return item(item) + "." + row;
  }

  /** The statement about the completeness of a history. */
  public static String complete(int item) {
    return item(item) + ".complete";
  }

  /** How many empty rows somebody asked for. */
  public static String wanted(int item) {
    return "rows." + item;
  }

  /** One decision. */
  public static String decision(int row) {
    return DECISIONS + "." + row;
  }

  /** One of several answers of a field, by its place in the declaration. */
  public static String answer(String field, int choice) {
    return field + ".a" + choice;
  }

  /** The answer that none of the choices holds. */
  public static String noAnswer(String field) {
    return field + ".none";
  }

  /** A field of a row, by its place in the declaration. */
  public static String field(String row, int field) {
    return row + ".f" + field;
  }
}
