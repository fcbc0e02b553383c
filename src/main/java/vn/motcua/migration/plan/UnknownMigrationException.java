package vn.motcua.migration.plan;

/** No migration has this number. */
public class UnknownMigrationException extends RuntimeException {

  UnknownMigrationException() {
    super(
        "There is no migration of this number; GET /api/v1/migrations lists those that there are");
  }
}
