package vn.motcua.engine.login.oidc;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import vn.motcua.engine.login.Provider;

/** Present when a provider is named, under the name {@code motcua}. */
@Configuration
@ConditionalOnProperty(Provider.CLIENT)
// Spring Boot's own part, which would, is left out for the sake of the bean that is made here
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcConfiguration {

  private static final String AUTHORIZATION = "/oauth2/authorization";

  /** Asked for its addresses when somebody logs in: a start does not wait for the provider. */
  @Bean
  ClientRegistrationRepository provider(OAuth2ClientProperties properties) {
    var lazily =
        new SupplierClientRegistrationRepository(
            () -> {
              var known =
                  new OAuth2ClientPropertiesMapper(properties)
                      .asClientRegistrations().values().stream()
                          .map(OidcConfiguration::withScopes)
                          .toList();
              return new InMemoryClientRegistrationRepository(known);
            });
    return lazily::findByRegistrationId;
  }

  private static ClientRegistration withScopes(ClientRegistration client) {
    return client.getScopes() == null || client.getScopes().isEmpty()
        ? ClientRegistration.withClientRegistration(client).scope("openid", "profile").build()
        : client;
  }

  @Bean
  EndSession endSession(ClientRegistrationRepository provider) {
    return new EndSession(provider);
  }

  @Bean
  ProviderLogin providerLogin(
      ProviderAccounts accounts, ProcessEngine engine, OidcSettings settings, EndSession end) {
    return new ProviderLogin(accounts, engine, settings, end);
  }

  @Bean
  @Order(0)
  SecurityFilterChain providerLoginChain(
      HttpSecurity http, ClientRegistrationRepository provider, ProviderLogin login)
      throws Exception {
    return http.securityMatcher(AUTHORIZATION + "/*", "/login/oauth2/code/*")
        .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
        .oauth2Login(
            oauth2 ->
                oauth2
                    .loginPage(AUTHORIZATION + "/" + Provider.ID)
                    .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(withPkce(provider)))
                    .authorizedClientRepository(new NoTokensKept())
                    .successHandler(login)
                    .failureHandler(login)
                    .withObjectPostProcessor(
                        new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                          @Override
                          public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(
                              F filter) {
                            filter.setAuthenticationFailureHandler(login);
                            return filter;
                          }
                        }))
        // whom they tell of is in the web apps' session, which gets a new id there
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(session -> session.sessionFixation(fixation -> fixation.none()))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  private static OAuth2AuthorizationRequestResolver withPkce(
      ClientRegistrationRepository provider) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, AUTHORIZATION);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  @Bean
  FilterRegistrationBean<SendToProvider> sendToProvider(EndSession endSession) {
    var registration = new FilterRegistrationBean<>(new SendToProvider(endSession));
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/admin/auth/*");
    // outside of the filter that ends a session when somebody logs out
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 5);
    return registration;
  }
}
