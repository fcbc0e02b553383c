package vn.motcua.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.procedures.Procedures;

/** The public catalogue: what a procedure takes, costs, and how long it may last. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProceduresController {

  private final Procedures procedures;

  ProceduresController(Procedures procedures) {
    this.procedures = procedures;
  }

  @GetMapping
  List<ProcedureView> list(@RequestParam(required = false) @Nullable String field) {
    if (field != null && procedures.fields().stream().noneMatch(f -> f.code().equals(field))) {
      throw new UnknownFieldException(procedures.fields());
    }
    return procedures.all().stream()
        .filter(procedure -> field == null || procedure.field().code().equals(field))
        .map(ProcedureView::of)
        .toList();
  }

  @GetMapping("/{code}")
  ProcedureView get(@PathVariable String code) {
    return ProcedureView.of(procedures.get(code));
  }
}
