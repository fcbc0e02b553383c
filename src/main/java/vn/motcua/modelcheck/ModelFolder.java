package vn.motcua.modelcheck;

import java.util.SortedMap;

/**
 * The models, decisions and forms that are deployed together.
 *
 * @param name of the folder, for example {@code review}
 * @param files the bytes of each file, by its name within the folder, for example {@code sign.form}
 */
public record ModelFolder(String name, SortedMap<String, byte[]> files) {}
