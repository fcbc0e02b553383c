package vn.motcua.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierKeyTest {

  private static final int PIECE = SealedContent.PIECE_BYTES;
  private static final int SEALED_PIECE = 1 + 4 + 12 + PIECE + 16;

  private final DossierKey key = new DossierKey(DossierKey.random());
  private final DossierKey other = new DossierKey(DossierKey.random());
  private final UUID file = UUID.randomUUID();

  @Test
  void whatIsSealedOpensWithItsKeyAloneAndLooksDifferentEachTime() {
    var sealed = key.seal("Đặng Thị Ngọc");

    assertThat(key.text(sealed)).isEqualTo("Đặng Thị Ngọc");
    assertThat(key.seal("Đặng Thị Ngọc")).isNotEqualTo(sealed);
    assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalStateException.class);
    var changed = sealed.clone();
    changed[changed.length - 1] ^= 1;
    assertThatThrownBy(() -> key.open(changed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> key.open(new byte[3])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFingerprintIsTheSameForTheSameTextOfOneDossierOnly() {
    assertThat(key.fingerprint("TX-1")).isEqualTo(key.fingerprint("TX-1"));
    assertThat(key.fingerprint("TX-1"))
        .isNotEqualTo(key.fingerprint("TX-2"))
        .isNotEqualTo(other.fingerprint("TX-1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7})
  void contentOfAnySizeComesBackAsItWas(int size) throws IOException {
    var content = content(size);
    var sealed = sealed(content);

    assertThat(opened(sealed, file)).isEqualTo(content);
    assertThat(key.opening(new ByteArrayInputStream(sealed), file).read())
        .isEqualTo(size == 0 ? -1 : content[0] & 0xff);
  }

  @Test
  void contentThatWasCutChangedExchangedOrMovedDoesNotOpen() throws IOException {
    var sealed = sealed(content(2 * PIECE + 5));

    fails(Arrays.copyOf(sealed, 2 * SEALED_PIECE));
    fails(Arrays.copyOf(sealed, sealed.length - 1));
    fails(new byte[0]);
    var changed = sealed.clone();
    changed[PIECE] ^= 1;
    fails(changed);
    var earlyEnd = Arrays.copyOf(sealed, SEALED_PIECE);
    earlyEnd[0] = 1;
    fails(earlyEnd);
    var exchanged = sealed.clone();
    System.arraycopy(sealed, 0, exchanged, SEALED_PIECE, SEALED_PIECE);
    System.arraycopy(sealed, SEALED_PIECE, exchanged, 0, SEALED_PIECE);
    fails(exchanged);
    assertThatThrownBy(() -> opened(sealed, UUID.randomUUID())).isInstanceOf(IOException.class);
  }

  private void fails(byte[] sealed) {
    assertThatThrownBy(() -> opened(sealed, file)).isInstanceOf(IOException.class);
  }

  private byte[] sealed(byte[] content) throws IOException {
    return key.sealing(new ByteArrayInputStream(content), file).readAllBytes();
  }

  private byte[] opened(byte[] sealed, UUID of) throws IOException {
    return key.opening(new ByteArrayInputStream(sealed), of).readAllBytes();
  }

  private static byte[] content(int size) {
    var content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }
}
