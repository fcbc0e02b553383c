package vn.motcua.engine.models;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.Procedures;

/**
 * Where it is told to, looks at the folders twice a second and has them deployed when a file has
 * changed and then stayed as it is for a look: editors save in pieces. It reads the files, because
 * every notice of a file system that tells of changes is missing on some other, and times do not
 * tell two saves of one second apart.
 */
@Component
class ModelWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ModelWatch.class);
  private static final long BETWEEN_LOOKS_MILLIS = 500;

  private final Supplier<String> fingerprint;
  private final Runnable apply;
  private final boolean wanted;

  private @Nullable ScheduledExecutorService thread;
  private String applied;
  private @Nullable String seen;
  private @Nullable String failure;

  @Autowired
  ModelWatch(
      ModelSettings settings, ModelFolders folders, Procedures procedures, ModelDeployer deployer) {
    this(
        () -> folders.fingerprint() + procedures.fingerprint(), deployer::deploy, settings.watch());
  }

  ModelWatch(Supplier<String> fingerprint, Runnable apply, boolean wanted) {
    this.fingerprint = fingerprint;
    this.apply = apply;
    this.wanted = wanted;
    // before the deployer reads them at the start: what changes in between is found
    this.applied = fingerprint.get();
  }

  /** One look. What could not be applied is tried again at the next one. */
  void look() {
    try {
      var now = fingerprint.get();
      if (now.equals(seen) && !now.equals(applied)) {
        apply.run();
        applied = now;
      }
      seen = now;
      failure = null;
    } catch (UncheckedIOException e) {
      log.debug("A file went while it was read: it is looked at again", e);
    } catch (RuntimeException e) {
      if (!Objects.equals(failure, e.toString())) {
        failure = e.toString();
        log.error("The models could not be brought up to date; it is tried again", e);
      }
    }
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var watch = new Thread(work, "model-watch");
              watch.setDaemon(true);
              return watch;
            });
    thread.scheduleWithFixedDelay(
        this::look, BETWEEN_LOOKS_MILLIS, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
