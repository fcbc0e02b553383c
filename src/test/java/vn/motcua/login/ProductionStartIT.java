package vn.motcua.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.Motcua;
import vn.motcua.fault.process.JavaProcess;
import vn.motcua.local.LocalServers;

/** Whoever forgets a setting reads which, instead of opening his office to everybody. */
@Tag("fault")
@Tag("long")
class ProductionStartIT {

  @TempDir Path folder;

  @Test
  void aStartThatIsNotFitForWorkEndsWithEveryReason() throws Exception {
    try (var servers = LocalServers.throwaway()) {
      var everybodys = "motcua-local-run-only-not-secret".getBytes();
      assertThat(endOf(start(servers, everybodys)))
          .contains("Một Cửa is not fit for production")
          .contains("Nobody can log in", "issuer-uri", "CAMUNDA_BPM_ADMINUSER_ID")
          .contains("MOTCUA_VAULT_KEY")
          .doesNotContain("Started Motcua");
      assertThat(endOf(start(servers, new byte[32], "--camunda.bpm.admin-user.id=admin")))
          .contains("CAMUNDA_BPM_ADMINUSER_PASSWORD", "too weak")
          .doesNotContain("Started Motcua");
    }
  }

  private static String endOf(JavaProcess process) throws Exception {
    try (process) {
      assertThat(process.awaitExit()).isEqualTo(1);
      return process.output();
    }
  }

  private JavaProcess start(LocalServers servers, byte[] key, String... more) throws Exception {
    var args = new ArrayList<>(List.of(more));
    servers.springProperties().forEach((name, value) -> args.add("--" + name + "=" + value));
    args.add("--server.port=0");
    args.add("--motcua.models.folder=" + Path.of("bpmn").toAbsolutePath());
    args.add("--motcua.vault.key=" + Base64.getEncoder().encodeToString(key));
    return JavaProcess.start(folder, Motcua.class, args.toArray(String[]::new));
  }
}
