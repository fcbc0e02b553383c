/**
 * Logging in at a real OpenID Connect provider, on nodes in production mode: {@code mvn -Pkeycloak
 * verify}. Start at {@code KeycloakIT}.
 */
package vn.motcua.login;
