package org.eligo.dsl.unit;

/** Thousands as laboratories print them. */
public final class Thousands {
  private Thousands() {}

  /** Groups the thousands of a number from 10,000 on; one that is grouped already stays. */
  public static String grouped(String number) {
    if (number.indexOf(',') >= 0) {
      return number;
    }
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    String rest = point < 0 ? "" : number.substring(point);
    int digits = 0;
    while (digits < whole.length() && !Character.isDigit(whole.charAt(digits))) {
      digits++;
    }
    String sign = whole.substring(0, digits);
    String figures = whole.substring(digits);
    if (figures.length() < 5) {
      return number;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < figures.length(); i++) {
      if (i > 0 && (figures.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(figures.charAt(i));
    }
    return sign + out + rest;
  }
}
