package org.canbao.service.access.oidc;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 身份提供者设置.
 *
 * @param issuer address of the provider; empty when people sign in with passwords alone
 * @param clientId under which the provider knows this service
 * @param clientSecret best given by the environment
 * @param loginClaim the claim that holds a person's login here; links the two at the first sign-in
 */
@ConfigurationProperties("canbao.oidc")
record ProviderSettings(String issuer, String clientId, String clientSecret, String loginClaim) {

  @Override
  public String toString() {
    return "ProviderSettings[" + issuer + ", " + clientId + "]";
  }
}
