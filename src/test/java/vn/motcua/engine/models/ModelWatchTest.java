package vn.motcua.engine.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ModelWatchTest {

  private String files = "as at the start";
  private int applied;
  private RuntimeException failure;
  private final ModelWatch watch = new ModelWatch(this::read, this::apply, true);

  @Test
  void nothingIsAppliedWhileNothingChanges() {
    look(3);

    assertThat(applied).isZero();
  }

  @Test
  void aChangeIsAppliedOnceItHasStayedForALook() {
    look(1);
    files = "half";
    look(1);
    files = "whole";
    look(1);
    assertThat(applied).isZero();

    look(3);
    assertThat(applied).isOne();
  }

  @Test
  void whatIsTakenBackBeforeItWasAppliedIsNotApplied() {
    files = "other";
    look(1);
    files = "as at the start";
    look(3);

    assertThat(applied).isZero();
  }

  @Test
  void aChangeThatCouldNotBeAppliedIsTriedAgain() {
    look(1);
    files = "other";
    failure = new IllegalStateException("The database is away");
    look(3);
    assertThat(applied).isZero();

    failure = null;
    look(3);
    assertThat(applied).isOne();
  }

  @Test
  void aFileThatGoesWhileItIsReadIsWaitedFor() {
    look(1);
    files = null;
    look(2);
    files = "other";
    look(2);

    assertThat(applied).isOne();
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      watch.look();
    }
  }

  private String read() {
    if (files == null) {
      throw new UncheckedIOException(new IOException("Gone"));
    }
    return files;
  }

  private void apply() {
    if (failure != null) {
      throw failure;
    }
    applied++;
  }
}
