package vn.motcua.procedures.web;

import java.util.List;
import vn.motcua.procedures.Procedure;
import vn.motcua.procedures.TimeLimit;

/** What an applicant is told of a procedure; who handles it and by which model stays inside. */
record ProcedureView(
    String code,
    String name,
    Procedure.Field field,
    List<Procedure.Paper> papers,
    Procedure.Fee fee,
    Limit limit,
    String guidance) {

  record Limit(int amount, TimeLimit.Unit unit) {}

  static ProcedureView of(Procedure procedure) {
    return new ProcedureView(
        procedure.code(),
        procedure.name(),
        procedure.field(),
        procedure.papers(),
        procedure.fee(),
        new Limit(procedure.limit().amount(), procedure.limit().unit()),
        procedure.guidance());
  }
}
