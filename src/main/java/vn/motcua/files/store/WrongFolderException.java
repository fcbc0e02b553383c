package vn.motcua.files.store;

import java.nio.file.Path;

/** This node would keep files where the others do not find them. */
class WrongFolderException extends RuntimeException {

  private final String action;

  private WrongFolderException(String message, String action) {
    super(message);
    this.action = action;
  }

  static WrongFolderException notNamed() {
    return new WrongFolderException(
        "The files of papers lie in a folder that all nodes share, and motcua.files.folder names none"
            + " on this node.",
        "Set motcua.files.folder to that folder, as on the other nodes.");
  }

  static WrongFolderException ofAnother(Path folder) {
    return new WrongFolderException(
        "The folder %s, which motcua.files.folder names, belongs to another installation: the id in %s is not that of this database."
            .formatted(folder, SharedFolder.MARK),
        "Name the folder of this installation, or the database that belongs to the folder; after a"
            + " restore, both of one backup.");
  }

  static WrongFolderException notMarked(Path folder, String id) {
    return new WrongFolderException(
        "The folder %s, which motcua.files.folder names, is not the one in which the files of papers lie: it has no file %s."
            .formatted(folder, SharedFolder.MARK),
        "Mount the folder that the other nodes use. If this is it, and the mark is lost, put the line %s into %s."
            .formatted(id, folder.resolve(SharedFolder.MARK)));
  }

  String action() {
    return action;
  }
}
