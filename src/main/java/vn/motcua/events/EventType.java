package vn.motcua.events;

/** What can happen to a dossier, by its CloudEvents type. */
enum EventType {
  STATUS_CHANGED("status-changed"),
  DEADLINE_AT_RISK("deadline-at-risk"),
  DEADLINE_MISSED("deadline-missed"),
  DEADLINE_MOVED("deadline-moved");

  private final String name;

  EventType(String name) {
    this.name = name;
  }

  String type() {
    return "vn.motcua.dossier." + name + ".v1";
  }

  String schema() {
    return "https://motcua.vn/schemas/dossier/" + name + ".v1.json";
  }
}
