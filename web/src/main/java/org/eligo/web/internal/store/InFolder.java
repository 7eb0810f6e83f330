package org.eligo.web.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eligo.web.internal.form.Form;

/**
 * Screenings in one file each: lines {@code name=value} as a form sends them. A file is written
 * beside and then moved into place, so that it is always either the old or the new one.
 */
public final class InFolder implements Screenings {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final String ENDING = ".screening";
  private static final String PROTOCOL = "!protocol";
  private static final String IDENTITY = "!identity";

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  /**
   * Screenings in this folder, which is made if it is missing.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  public InFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder, folderMode(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for screenings cannot be made: " + folder, e);
    }
  }

  private static FileAttribute<?>[] folderMode(Path path) {
    return mode(path, "rwx------");
  }

  // File systems without such modes, as on Windows, keep the rights of the folder around.
  private static FileAttribute<?>[] mode(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public synchronized Kept begin(String protocol, String identity, Form form) {
    return write(new Kept(InMemory.newKey(random), protocol, identity, form));
  }

  @Override
  public synchronized Optional<Kept> find(String key) {
    Path file =
        folder.resolve(key.isEmpty() ? "-" : KEY.matcher(key).matches() ? key + ENDING : "-");
    return Files.isRegularFile(file) ? Optional.of(read(key, file)) : Optional.empty();
  }

  @Override
  public synchronized List<Kept> of(String protocol) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .flatMap(key -> find(key).stream())
          .filter(kept -> kept.protocol().equals(protocol))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Optional<Kept> replace(String key, Form form) {
    return find(key).map(old -> write(new Kept(key, old.protocol(), old.identity(), form)));
  }

  @Override
  public String place() {
    return "Entries are kept on this computer, one file for each screening.";
  }

  private Kept write(Kept kept) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put(PROTOCOL, kept.protocol());
    lines.put(IDENTITY, kept.identity());
    lines.putAll(kept.form().values());
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (name, value) -> text.append(encode(name)).append('=').append(encode(value)).append('\n'));
    try {
      Path beside = Files.createTempFile(folder, "new", ".part", mode(folder, "rw-------"));
      Files.writeString(beside, text);
      Files.move(
          beside,
          folder.resolve(kept.key() + ENDING),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the screening could not be kept", e);
    }
    return kept;
  }

  private static Kept read(String key, Path file) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int sign = line.indexOf('=');
        if (sign > 0) {
          values.put(decode(line.substring(0, sign)), decode(line.substring(sign + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the screening could not be read", e);
    }
    String protocol = Optional.ofNullable(values.remove(PROTOCOL)).orElse("");
    String identity = Optional.ofNullable(values.remove(IDENTITY)).orElse("");
    return new Kept(key, protocol, identity, new Form(values));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
