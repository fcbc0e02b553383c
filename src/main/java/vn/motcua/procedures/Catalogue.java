package vn.motcua.procedures;

import java.util.List;

/** The content of a catalogue file without a fault. */
record Catalogue(String version, List<Procedure.Field> fields, List<Procedure> procedures) {}
