package org.eligo.generator.internal.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.eligo.generator.internal.view.ChecklistView;
import org.eligo.generator.internal.view.ReadBackView;

/**
 * Fills templates: strict about undefined values, escaping by the output format, without access to
 * Java beyond the view.
 */
public final class Templates {
  private static final Configuration CONFIGURATION = configure();

  private Templates() {}

  private static Configuration configure() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(
        new ClassTemplateLoader(Templates.class, "/org/eligo/generator/template"));
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setLocalizedLookup(false);
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    return configuration;
  }

  /** The checklist as well-formed HTML. */
  public static String checklist(ChecklistView view) {
    return filled("checklist.ftlh", Map.of("c", view));
  }

  /** A protocol read back, as well-formed HTML. */
  public static String readBack(ReadBackView view) {
    return filled("readback.ftlh", Map.of("r", view));
  }

  private static String filled(String template, Map<String, Object> view) {
    StringWriter out = new StringWriter();
    try {
      CONFIGURATION.getTemplate(template).process(view, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + template + " does not fit its view", e);
    }
    return wellFormed(out.toString());
  }

  /** Puts the replacement character where the text has one that no XML may hold. */
  private static String wellFormed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
