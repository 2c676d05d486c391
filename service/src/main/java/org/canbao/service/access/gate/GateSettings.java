package org.canbao.service.access.gate;

import java.time.Clock;
import org.canbao.service.access.client.ApiClients;
import org.canbao.service.access.session.SessionSettings;
import org.canbao.service.access.session.Sessions;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.ProblemAnswers;
import org.canbao.service.rest.Text;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 门: the order in which a request passes what guards the service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class GateSettings {

  @Bean
  SecurityFilterChain gate(
      HttpSecurity http, Sessions sessions, ApiClients clients, ProblemAnswers problems) {
    return http.csrf(GateSettings::guardCookies)
        .securityContext(it -> it.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(it -> it.disable())
        .logout(it -> it.disable())
        .formLogin(it -> it.disable())
        .httpBasic(it -> it.disable())
        .headers(GateSettings::strictHeaders)
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .exceptionHandling(
            it ->
                it.accessDeniedHandler(
                    (request, response, _) -> problems.write(forged(), request, response)))
        .addFilterBefore(
            new ArrivalFilter(sessions, clients, problems), AnonymousAuthenticationFilter.class)
        .build();
  }

  /**
   * A cookie travels by itself, so a change must also bring the token that only our own pages can
   * read.
   */
  private static void guardCookies(CsrfConfigurer<HttpSecurity> csrf) {
    csrf.spa().ignoringRequestMatchers(ArrivalFilter::hasKey);
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
