package org.eligo.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eligo.dsl.source.Source;

/** Reads files as UTF-8 and refuses what is too large or no UTF-8. */
final class TextFile {
  private static final long CRITERIA_BYTES = 2L * 1024 * 1024;
  private static final long RECORD_BYTES = 4L * 1024 * 1024;

  private TextFile() {}

  /** The text of a criteria file. */
  static String criteria(Path file) {
    return read(file, CRITERIA_BYTES, "2 MiB", ExitCode.CRITERIA);
  }

  /** The text of a file with records of participants. */
  static String records(Path file) {
    return read(file, RECORD_BYTES, "4 MiB", ExitCode.USAGE);
  }

  private static String read(Path file, long most, String mostInWords, ExitCode code) {
    if (!Files.exists(file)) {
      throw new Stop(ExitCode.USAGE, file + ": there is no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw new Stop(ExitCode.USAGE, file + ": this is not a file");
    }
    try {
      if (Files.size(file) > most) {
        throw new Stop(code, file + ": the file is larger than " + mostInWords);
      }
      return decode(file, Files.readAllBytes(file), code);
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, file + ": the file cannot be read (" + e.getMessage() + ")");
    }
  }

  private static String decode(Path file, byte[] bytes, ExitCode code) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError()) {
      return text;
    }
    Source read = Source.of(file.toString(), text);
    int line = read.lineOf(text.length());
    int column = read.columnOf(text.length());
    throw new Stop(
        code,
        file
            + ":"
            + line
            + ":"
            + column
            + ": this is not UTF-8 (byte offset "
            + in.position()
            + "); save the file as UTF-8");
  }
}
