package vn.motcua.throttling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the keys that were seen last; more of them do not take more memory. */
final class Recent<V> {

  private static final int CAPACITY = 10_000;

  private final Map<Object, V> values =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, V> eldest) {
          return size() > CAPACITY;
        }
      };

  synchronized @Nullable V get(Object key) {
    return values.get(key);
  }

  synchronized void put(Object key, V value) {
    values.put(key, value);
  }

  synchronized void remove(Object key) {
    values.remove(key);
  }
}
