package org.canbao.service.access.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.canbao.service.access.session.AddressLimit;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.ProblemAnswers;
import org.canbao.service.rest.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 身份提供者可达: looks whether the provider can be asked before anybody is sent there, and how often one
 * address sends somebody; each time leaves a row behind for some minutes.
 */
final class ProviderReach extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderReach.class);
  private static final int WAIT_SECONDS = 30;

  private final ClientRegistrationRepository provider;
  private final AddressLimit addresses;
  private final ProblemAnswers problems;

  ProviderReach(
      ClientRegistrationRepository provider, AddressLimit addresses, ProblemAnswers problems) {
    this.provider = provider;
    this.addresses = addresses;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      addresses.take(request.getRemoteAddr());
      reach();
    } catch (Problem problem) {
      problems.write(problem, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  /** What it says of itself is asked for once, and asked again only while it did not answer. */
  private void reach() {
    try {
      provider.findByRegistrationId(ProviderGate.NAME);
    } catch (IllegalArgumentException | IllegalStateException e) {
      LOG.warn("the identity provider cannot be asked: {}", e.getMessage());
      throw Problem.unavailable(
          "provider-away",
          Text.of(
              "统一身份认证暂时无法访问，请稍后再试，或用口令登录",
              "the identity provider cannot be reached; try again later, or sign in with your"
                  + " password"),
          WAIT_SECONDS);
    }
  }
}
