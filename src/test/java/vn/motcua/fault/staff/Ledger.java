package vn.motcua.fault.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the office has acknowledged, and what it waits for. */
public final class Ledger {

  /** A task that somebody was told to have completed. */
  public record Completion(
      String task, UUID dossier, String step, String outcome, String account) {}

  /** What an officer has asked an applicant for. */
  record Wanted(UUID dossier, String kind) {}

  private final Map<String, UUID> submitted = new ConcurrentHashMap<>();
  private final Map<String, Boolean> overKafka = new ConcurrentHashMap<>();
  private final Queue<Completion> completions = new ConcurrentLinkedQueue<>();
  private final Queue<Wanted> wanted = new ConcurrentLinkedQueue<>();
  private final Map<UUID, String> submissions = new ConcurrentHashMap<>();
  private final Map<UUID, String> files = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final Queue<String> wrongs = new ConcurrentLinkedQueue<>();

  void submitted(String submission, UUID dossier) {
    submitted.put(submission, dossier);
    submissions.put(dossier, submission);
    count("submitted over HTTP");
  }

  /** The broker has it; the office need not have seen it yet. */
  void sent(String submission) {
    overKafka.put(submission, true);
    count("submitted over Kafka");
  }

  void completed(Completion completion) {
    completions.add(completion);
    count("completed " + completion.step() + " " + completion.outcome());
    maybeWanted(completion.dossier(), completion.outcome());
  }

  /** A portal that sends what nobody waits for is told so. */
  void maybeWanted(UUID dossier, String outcome) {
    if (outcome.equals("SUPPLEMENT") || outcome.equals("PAYMENT")) {
      wanted.add(new Wanted(dossier, outcome));
    }
  }

  Optional<Wanted> nextWanted() {
    return Optional.ofNullable(wanted.poll());
  }

  /** Some dossier's submission, where it came over HTTP. */
  Optional<String> submissionOf(UUID dossier) {
    return Optional.ofNullable(submissions.get(dossier));
  }

  void stored(UUID dossier, String sha256) {
    files.put(dossier, sha256);
    count("file stored");
  }

  /** The file that was acknowledged last. */
  Optional<String> fileOf(UUID dossier) {
    return Optional.ofNullable(files.get(dossier));
  }

  void count(String what) {
    counts.computeIfAbsent(what, w -> new LongAdder()).increment();
  }

  long counted(String what) {
    var count = counts.get(what);
    return count == null ? 0 : count.sum();
  }

  /** Something that may never be, seen by somebody at work. */
  void wrong(String what) {
    wrongs.add(what);
  }

  public List<String> wrongs() {
    return List.copyOf(wrongs);
  }

  public Map<String, UUID> submissionsOverHttp() {
    return submitted;
  }

  public List<String> submissionsOverKafka() {
    return List.copyOf(overKafka.keySet());
  }

  public List<Completion> completions() {
    return List.copyOf(completions);
  }

  public Map<String, Long> counts() {
    var sums = new java.util.TreeMap<String, Long>();
    counts.forEach((what, count) -> sums.put(what, count.sum()));
    return sums;
  }

  /** By what was acknowledged; there may be some more. */
  long open() {
    return submitted.size()
        + overKafka.size()
        - counted("completed userTask_handOver HANDED_OVER")
        - counted("withdrawn");
  }
}
