package vn.motcua.fault.soak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.motcua.support.topics.Topic.Message;

/** What a reader of the events can hold against what happened. */
record Reader(int events, int repeats, int lost, int ghosts, int outOfOrder, int gaps, int newIds) {

  /**
   * @param truth how many events each dossier must have
   */
  static Reader of(List<Message> messages, Map<String, Long> truth) {
    var seen = new HashSet<String>();
    var ids = new HashMap<String, String>();
    var last = new HashMap<String, Long>();
    int outOfOrder = 0;
    int gaps = 0;
    int newIds = 0;
    for (var message : messages) {
      var id = message.headers().get("ce_id");
      var first = ids.putIfAbsent(message.key() + "/" + message.sequence(), id);
      newIds += first != null && !first.equals(id) ? 1 : 0;
      if (seen.add(id)) {
        long previous = last.getOrDefault(message.key(), 0L);
        outOfOrder += message.sequence() <= previous ? 1 : 0;
        gaps += message.sequence() > previous + 1 ? 1 : 0;
        last.put(message.key(), message.sequence());
      }
    }
    long lost =
        truth.entrySet().stream()
            .mapToLong(e -> Math.max(0, e.getValue() - last.getOrDefault(e.getKey(), 0L)))
            .sum();
    long ghosts =
        last.entrySet().stream()
            .mapToLong(e -> Math.max(0, e.getValue() - truth.getOrDefault(e.getKey(), 0L)))
            .sum();
    return new Reader(
        seen.size(),
        messages.size() - seen.size(),
        (int) lost,
        (int) ghosts,
        outOfOrder,
        gaps,
        newIds);
  }
}
