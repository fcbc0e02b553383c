package vn.motcua.support.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.seals.DossierKey;
import vn.motcua.seals.VaultSeal;

/**
 * Finds what was planted in whatever the database has sealed, with some dossiers' keys and the
 * vault's.
 */
public record SealedTraces(JdbcClient jdbc, VaultSeal vault, Collection<DossierKey> keys) {

  private static final Pattern BASE64 = Pattern.compile("\"value\":\"([A-Za-z0-9+/]+=*)\"");

  /** A sealed value, and where it lies. */
  public record Copy(String column, byte[] sealed) {}

  /** Each column of which a value opens and holds the text, as {@code table.column}. */
  public Set<String> of(String text) {
    var homes = new TreeSet<String>();
    copies()
        .filter(copy -> open(copy.sealed()).filter(opened -> opened.contains(text)).isPresent())
        .forEach(copy -> homes.add(copy.column()));
    return homes;
  }

  /** Every sealed value that one of the keys opens. */
  public List<Copy> readable() {
    return copies().filter(copy -> open(copy.sealed()).isPresent()).toList();
  }

  /** What opens it, if one of the keys does. */
  public Optional<String> open(byte[] sealed) {
    return Stream.concat(
            keys.stream().flatMap(key -> attempt(() -> key.open(sealed))),
            vault.keys().stream()
                .flatMap(id -> attempt(() -> vault.open(new VaultSeal.Sealed(id, sealed)))))
        .findFirst()
        .map(SealedTraces::text);
  }

  /** A kept request has its bytes in Base64. */
  private static String text(byte[] opened) {
    var text = new String(opened, UTF_8);
    return BASE64
        .matcher(text)
        .results()
        .map(value -> new String(Base64.getDecoder().decode(value.group(1)), UTF_8))
        .reduce(text, String::concat);
  }

  /** The content of a file that lies in the database, with the key that opens it. */
  public Optional<String> open(byte[] content, UUID file) {
    return keys.stream()
        .flatMap(key -> attempt(() -> read(key, content, file)))
        .findFirst()
        .map(opened -> new String(opened, UTF_8));
  }

  private static byte[] read(DossierKey key, byte[] content, UUID file) {
    try (var opening = key.opening(new ByteArrayInputStream(content), file)) {
      return opening.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<byte[]> attempt(Supplier<byte[]> opening) {
    try {
      return Stream.of(opening.get());
    } catch (RuntimeException e) {
      return Stream.empty();
    }
  }

  private Stream<Copy> copies() {
    return jdbc
        .sql(
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type = 'bytea'
              AND table_name NOT IN ('act_ge_bytearray', 'outbox', 'published_event')
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(this::values);
  }

  private Stream<Copy> values(String column) {
    var parts = column.split("\\.");
    return jdbc
        .sql(
            "SELECT %2$s FROM %1$s WHERE length(%2$s) BETWEEN 28 AND 20000"
                .formatted(parts[0], parts[1]))
        .query(byte[].class)
        .list()
        .stream()
        .map(value -> new Copy(column, value));
  }
}
