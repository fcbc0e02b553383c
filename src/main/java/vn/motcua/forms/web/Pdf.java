package vn.motcua.forms.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document that is shown rather than kept. */
final class Pdf {

  private Pdf() {}

  /**
   * @param name of the file, without its ending; it names nobody
   */
  static ResponseEntity<byte[]> named(String name, byte[] content) {
    var disposition = ContentDisposition.inline().filename(name + ".pdf").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.APPLICATION_PDF)
        .body(content);
  }
}
