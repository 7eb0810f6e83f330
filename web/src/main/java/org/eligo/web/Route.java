package org.eligo.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import java.util.function.Function;
import org.eligo.web.internal.page.Assets;
import org.eligo.web.internal.page.BeginPage;
import org.eligo.web.internal.page.Desk;
import org.eligo.web.internal.page.HomePage;
import org.eligo.web.internal.page.ProtocolPage;
import org.eligo.web.internal.page.ScreeningPage;

/** Every address that is answered. Whatever changes something is a POST. */
record Route(boolean post, String path, Function<Desk, Handler> page) {
  static final List<Route> ALL =
      List.of(
          get("/", desk -> new HomePage(desk)::show),
          get("/protocols/{protocol}", desk -> new ProtocolPage(desk)::show),
          get("/protocols/{protocol}/checklist", desk -> new ProtocolPage(desk)::checklist),
          get("/protocols/{protocol}/screenings/new", desk -> new BeginPage(desk)::show),
          post("/protocols/{protocol}/screenings", desk -> new BeginPage(desk)::begin),
          get("/screenings/{screening}", desk -> new ScreeningPage(desk)::show),
          post("/screenings/{screening}", desk -> new ScreeningPage(desk)::save),
          post("/screenings/{screening}/verdict", desk -> new ScreeningPage(desk)::verdict),
          get("/screenings/{screening}/checklist", desk -> new ScreeningPage(desk)::checklist),
          get("/assets/{file}", desk -> new Assets()::show),
          get("/fonts/{file}", desk -> new Assets()::show));

  private static Route get(String path, Function<Desk, Handler> page) {
    return new Route(false, path, page);
  }

  private static Route post(String path, Function<Desk, Handler> page) {
    return new Route(true, path, page);
  }

  void add(RoutesConfig routes, Desk desk) {
    Handler handler = page.apply(desk);
    if (post) {
      routes.post(path, handler);
    } else {
      routes.get(path, handler);
    }
  }
}
