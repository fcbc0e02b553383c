package vn.motcua.dossier;

/** How a dossier reached the office. */
public enum Channel {
  COUNTER,
  ONLINE,
  POST
}
