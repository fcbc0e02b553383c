package vn.motcua.backup;

/** Why there is no backup, or nothing was restored: one sentence for the operator. */
class BackupException extends RuntimeException {

  BackupException(String message) {
    super(message);
  }
}
