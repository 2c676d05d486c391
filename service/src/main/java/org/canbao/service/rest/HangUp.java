package org.canbao.service.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * 挂断: once a body was refused because it comes too slowly, nobody waits for the rest of it. Tomcat
 * would, drop by drop, to keep the connection.
 */
@Component
final class HangUp implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String ASKED = HangUp.class.getName();

  static void after(ServletRequest request) {
    request.setAttribute(ASKED, true);
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addEngineValves(new Hook());
  }

  private static final class Hook extends ValveBase {

    Hook() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
      if (request.getAttribute(ASKED) != null) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }
}
