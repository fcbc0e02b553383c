package vn.motcua.health;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Gives each of our parts of the health page a few seconds to answer. */
@Component
class NeverHang implements BeanPostProcessor {

  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final List<BoundedIndicator> parts = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "health");
            thread.setDaemon(true);
            return thread;
          });

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HealthIndicator indicator
        && bean.getClass().getPackageName().startsWith("vn.motcua")) {
      var part = new BoundedIndicator(indicator, LONGEST, threads, Clock.systemUTC(), this::askAll);
      parts.add(part);
      return part;
    }
    return bean;
  }

  private void askAll() {
    parts.forEach(BoundedIndicator::ask);
  }
}
