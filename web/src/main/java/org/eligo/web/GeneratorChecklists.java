package org.eligo.web;

import org.eligo.web.internal.library.ChecklistPrinter;

/** Checklists by the generator. */
final class GeneratorChecklists implements ChecklistPrinter {
  @Override
  public String html(Sheet sheet) {
    throw new UnsupportedOperationException(sheet.cohort());
  }

  @Override
  public byte[] pdf(Sheet sheet) {
    throw new UnsupportedOperationException(sheet.cohort());
  }
}
