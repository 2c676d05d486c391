package org.canbao.service.access.oidc;

import org.canbao.service.access.session.AddressLimit;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.ProblemAnswers;
import org.canbao.service.rest.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** 身份提供者的门: its own chain for the two addresses of the sign-in, before the general one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
@ConditionalOnExpression("'${canbao.oidc.issuer:}' != ''")
class ProviderGate {

  static final String NAME = "sso";

  /**
   * The provider is asked for its addresses at the first sign-in: it may be away when the service
   * starts.
   */
  @Bean
  ClientRegistrationRepository provider(ProviderSettings settings) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings)));
  }

  @Bean
  ProviderReach reach(
      ClientRegistrationRepository provider, AddressLimit addresses, ProblemAnswers problems) {
    return new ProviderReach(provider, addresses, problems);
  }

  /** It guards the provider's chain alone. */
  @Bean
  FilterRegistrationBean<ProviderReach> reachNowhereElse(ProviderReach reach) {
    FilterRegistrationBean<ProviderReach> registration = new FilterRegistrationBean<>(reach);
    registration.setEnabled(false);
    return registration;
  }

  private static ClientRegistration registration(ProviderSettings settings) {
    return ClientRegistrations.fromIssuerLocation(settings.issuer())
        .registrationId(NAME)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope("openid", "profile")
        .build();
  }

  /**
   * The state parameter, bound to the browser by a cookie, does what a token against forgery would.
   */
  @Bean
  @Order(1)
  SecurityFilterChain providerChain(
      HttpSecurity http,
      ProviderRequests requests,
      ProviderSignIn signIn,
      ProviderReach reach,
      ProblemAnswers problems) {
    return http.securityMatcher("/oauth2/**", "/login/oauth2/**")
        .csrf(it -> it.disable())
        .securityContext(it -> it.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(it -> it.disable())
        .addFilterBefore(reach, OAuth2AuthorizationRequestRedirectFilter.class)
        .oauth2Login(
            it ->
                it.loginPage("/")
                    .authorizationEndpoint(to -> to.authorizationRequestRepository(requests))
                    .authorizedClientRepository(new NoTokens())
                    .successHandler(signIn)
                    .failureHandler(
                        (request, response, _) -> problems.write(refused(), request, response)))
        .build();
  }

  private static Problem refused() {
    return Problem.unauthenticated(
        "provider-refused",
        Text.of(
            "统一身份认证未通过，请重新登录", "the identity provider did not confirm who you are; sign in again"));
  }
}
