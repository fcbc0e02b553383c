package vn.motcua.review.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Status;
import vn.motcua.review.Payment;
import vn.motcua.review.Requests;
import vn.motcua.review.Supplement;
import vn.motcua.review.Withdrawal;

@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class RequestsController {

  /** Where the dossier stands after the request. */
  record Received(UUID dossierId, Status status) {
    static Received of(Dossier dossier) {
      return new Received(dossier.id(), dossier.status());
    }
  }

  private final Requests requests;

  RequestsController(Requests requests) {
    this.requests = requests;
  }

  @PostMapping("/supplements")
  Received supplement(@PathVariable UUID id, @Valid @RequestBody Supplement supplement) {
    return Received.of(requests.supplement(id, supplement));
  }

  @PostMapping("/payments")
  Received payment(@PathVariable UUID id, @Valid @RequestBody Payment payment) {
    return Received.of(requests.payment(id, payment));
  }

  @PostMapping("/withdrawals")
  Received withdrawal(@PathVariable UUID id, @Valid @RequestBody Withdrawal withdrawal) {
    return Received.of(requests.withdraw(id, withdrawal));
  }
}
