package vn.motcua.migration;

/** One sentence for process designers in both languages; it quotes models, never a dossier. */
public record Text(String vietnamese, String english) {}
