package org.eligo.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code eligo} itself: shows its help. */
@Command(
    name = "eligo",
    description = "Eligibility criteria of clinical trials as code.",
    version = "eligo " + EligoCommand.VERSION,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 fine, 1 the program failed, 2 wrong usage, 3 the criteria file has errors,",
      "4 somebody is not eligible, 5 somebody is undetermined, 6 a file is not in its layout.",
      "",
      "Example:",
      "  eligo demo"
    })
final class EligoCommand {
  static final String VERSION = "0.1.0-SNAPSHOT";

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the inner details when the program fails.")
  boolean debug;
}
