package vn.motcua.web.sessions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What lies in a session, as bytes and back. Only the classes that are known to lie there are read:
 * whoever can write to the table must not get code to run. What cannot be read, because another
 * version wrote it for instance, is not there, and its owner logs in again.
 */
final class SessionValues {

  private static final Logger log = LoggerFactory.getLogger(SessionValues.class);

  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;maxrefs=2000;maxarray=1000;maxbytes=100000;"
              // who is logged in to the web apps
              + "org.camunda.bpm.webapp.impl.security.auth.Authentication;"
              + "org.camunda.bpm.webapp.impl.security.auth.Authentications;"
              + "org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;"
              // a login that is under way at the provider
              + "org.springframework.security.oauth2.core.endpoint.*;"
              + "org.springframework.security.oauth2.core.AuthorizationGrantType;"
              + "java.lang.*;java.util.ArrayList;java.util.Date;java.util.HashMap;java.util.HashSet;"
              + "java.util.LinkedHashMap;java.util.LinkedHashSet;java.util.Map$Entry;"
              + "java.util.Collections$*;"
              + "!*");

  private SessionValues() {}

  static ConversionService conversion() {
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(byte[].class, Object.class, SessionValues::read);
    return conversion;
  }

  private static @Nullable Object read(byte[] bytes) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(KNOWN);
      return in.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
      log.warn("A value of a session cannot be read, and its owner has to log in again", e);
      return null;
    }
  }
}
