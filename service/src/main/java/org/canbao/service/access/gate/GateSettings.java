package org.canbao.service.access.gate;

import java.time.Clock;
import org.canbao.service.access.client.ApiClients;
import org.canbao.service.access.session.SessionSettings;
import org.canbao.service.access.session.Sessions;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.ProblemAnswers;
import org.canbao.service.rest.Text;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 门: the order in which a request passes what guards the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class GateSettings {

  /** Requests are measured as a whole; an observation of each filter costs more than the filter. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  SecurityFilterChain gate(
      HttpSecurity http,
      Sessions sessions,
      ApiClients clients,
      ProblemAnswers problems,
      SessionSettings settings) {
    return http.csrf(it -> guardCookies(it, settings))
        .securityContext(it -> it.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(it -> it.disable())
        .logout(it -> it.disable())
        .formLogin(it -> it.disable())
        .httpBasic(it -> it.disable())
        .headers(GateSettings::strictHeaders)
        .authorizeHttpRequests(GateSettings::closeMetrics)
        .exceptionHandling(it -> tellWhy(it, problems))
        .addFilterBefore(
            new ArrivalFilter(sessions, clients, problems), AnonymousAuthenticationFilter.class)
        .build();
  }

  /** Endpoints of ours name their rights themselves; this is for those that are not ours. */
  private static void closeMetrics(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .requestMatchers("/actuator/health", "/actuator/health/*")
        .permitAll()
        .requestMatchers("/actuator", "/actuator/**")
        .access((_, _) -> new AuthorizationDecision(CurrentActor.get().may(Right.METRICS_READ)))
        .anyRequest()
        .permitAll();
  }

  private static void tellWhy(
      ExceptionHandlingConfigurer<HttpSecurity> refusals, ProblemAnswers problems) {
    refusals
        .authenticationEntryPoint(
            (request, response, _) ->
                problems.write(NeedsInterceptor.signInFirst(), request, response))
        .accessDeniedHandler(
            (request, response, denied) ->
                problems.write(
                    denied instanceof CsrfException ? forged() : NeedsInterceptor.rightMissing(),
                    request,
                    response));
  }

  /**
   * A cookie travels by itself, so a change must also bring the token that only our own pages can
   * read.
   */
  private static void guardCookies(CsrfConfigurer<HttpSecurity> csrf, SessionSettings settings) {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").secure(settings.secureCookie()));
    csrf.spa().csrfTokenRepository(tokens).ignoringRequestMatchers(ArrivalFilter::hasKey);
  }

  private static void strictHeaders(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(
            it ->
                it.policyDirectives(
                    "default-src 'self'; frame-ancestors 'none'; form-action 'self'"))
        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER));
  }

  private static Problem forged() {
    return Problem.forbidden(
        "csrf-token-missing",
        Text.of(
            "缺少防伪令牌：请把 Cookie XSRF-TOKEN 的值放入请求头 X-XSRF-TOKEN",
            "the token against forgery is missing: send the value of the cookie XSRF-TOKEN in the"
                + " header X-XSRF-TOKEN"));
  }

  @Bean
  WebMvcConfigurer needs() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NeedsInterceptor());
      }
    };
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
