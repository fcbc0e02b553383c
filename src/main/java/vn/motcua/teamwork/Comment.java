package vn.motcua.teamwork;

import java.time.Instant;

/**
 * What an officer wrote to the others about a dossier.
 *
 * @param text the officer's words: they may name people, and stay in our table
 */
public record Comment(String author, String text, Instant at) {

  @Override
  public String toString() {
    return "Comment[" + author + " " + at + "]";
  }
}
