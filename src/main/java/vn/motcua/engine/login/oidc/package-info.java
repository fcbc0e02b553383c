/**
 * Staff log in at an OpenID Connect provider. Spring Security asks it; here its answer becomes an
 * account of the engine with its groups, and a session of the web apps, so that all else knows no
 * difference. Start at {@code ProviderLogin}.
 */
@NullMarked
package vn.motcua.engine.login.oidc;

import org.jspecify.annotations.NullMarked;
