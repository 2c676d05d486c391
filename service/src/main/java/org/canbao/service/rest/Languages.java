package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** 语言: Chinese, unless the request prefers English. */
public final class Languages {

  private static final AcceptHeaderLocaleResolver RESOLVER = resolver();

  private Languages() {}

  /** The language in which to answer a request. */
  public static Locale of(HttpServletRequest request) {
    return RESOLVER.resolveLocale(request);
  }

  static AcceptHeaderLocaleResolver resolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(
        List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return resolver;
  }
}
