package vn.motcua.forms.web;

import java.security.Principal;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.forms.IssueReceipt;

/** Hands out forms. */
@RestController
class FormsController {

  private final IssueReceipt issueReceipt;

  FormsController(IssueReceipt issueReceipt) {
    this.issueReceipt = issueReceipt;
  }

  /** Form 01; the first call gives it its number. */
  @PostMapping(
      path = "/api/v1/dossiers/{id}/forms/01",
      produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<byte[]> receipt(@PathVariable UUID id, Principal account) {
    var name = ContentDisposition.inline().filename("giay-tiep-nhan-%s.pdf".formatted(id)).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .contentType(MediaType.APPLICATION_PDF)
        .body(issueReceipt.print(id, account.getName()));
  }
}
