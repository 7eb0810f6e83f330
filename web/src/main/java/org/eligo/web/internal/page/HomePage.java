package org.eligo.web.internal.page;

import io.javalin.http.Context;
import java.util.List;
import org.eligo.dsl.model.Protocol;
import org.eligo.web.internal.library.BrokenFile;
import org.eligo.web.internal.library.LoadedProtocol;
import org.eligo.web.internal.view.HomeView;

/** The list of protocols, and of the files with mistakes. */
public final class HomePage {
  private final Desk desk;

  /** The page over what the desk holds. */
  public HomePage(Desk desk) {
    this.desk = desk;
  }

  /** Answers with the list. */
  public void show(Context ctx) {
    List<HomeView.Line> lines = desk.library().protocols().stream().map(HomePage::line).toList();
    List<HomeView.Broken> broken = desk.library().broken().stream().map(HomePage::broken).toList();
    desk.show(ctx, "home.ftlh", "Protocols", new HomeView(lines, broken));
  }

  private static HomeView.Line line(LoadedProtocol loaded) {
    Protocol protocol = loaded.protocol();
    String href = "/protocols/" + loaded.key();
    return new HomeView.Line(
        href,
        protocol.id(),
        protocol.title(),
        ProtocolPage.version(protocol),
        protocol.cohorts().isEmpty() ? "" : String.join(", ", protocol.cohortNames()),
        counts(protocol),
        protocol.identityDigest().substring(0, Math.min(12, protocol.identityDigest().length())),
        href + "/screenings/new");
  }

  private static String counts(Protocol protocol) {
    long inclusion = protocol.criteria().stream().filter(c -> c.inclusion()).count();
    long exclusion = protocol.criteria().size() - inclusion;
    return inclusion
        + " inclusion, "
        + exclusion
        + " exclusion, "
        + protocol.data().size()
        + " data";
  }

  private static HomeView.Broken broken(BrokenFile file) {
    String errors = file.errors() == 1 ? "1 error" : file.errors() + " errors";
    return new HomeView.Broken(file.name(), errors, file.messages());
  }
}
