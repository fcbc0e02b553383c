package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  private static final int IN_USE = 3;

  @TempDir Path folder;

  /** Another process, which wants the folder for itself. */
  public static void main(String... args) throws IOException {
    try (var held = DataFolder.hold(Path.of(args[0]))) {
      System.out.println("Holds " + held.path());
    } catch (LocalStartException e) {
      System.exit(IN_USE);
    }
  }

  @Test
  void aFolderIsHeldByOneProcessAtATime() throws Exception {
    try (var held = DataFolder.hold(folder)) {
      assertThat(held.path()).isEqualTo(folder.toRealPath());
      assertThat(anotherProcess()).isEqualTo(IN_USE);
    }
    assertThat(anotherProcess()).isZero();
  }

  @Test
  void whoTriesAgainInTheSameProcessIsRefusedAndTheOthersStayOut() throws Exception {
    try (var held = DataFolder.hold(folder)) {
      assertThatThrownBy(() -> DataFolder.hold(held.path()))
          .isInstanceOf(LocalStartException.class)
          .hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
      assertThat(anotherProcess()).isEqualTo(IN_USE);
    }
  }

  private int anotherProcess() throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DataFolderTest.class.getName(),
            folder.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
