package vn.motcua.files.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.files.OpenFile;
import vn.motcua.files.PaperFile;
import vn.motcua.files.PutFile;

/** The files of papers, as bytes. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/papers/{no}/file")
class FilesController {

  /** For a browser that shows it by itself: nothing in a file may run, or load anything. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private static final String BINARY = "binary";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  record Put(String sha256, long size, String type, OffsetDateTime receivedAt) {}

  private final PutFile putFile;
  private final OpenFile openFile;

  FilesController(PutFile putFile, OpenFile openFile) {
    this.putFile = putFile;
    this.openFile = openFile;
  }

  /**
   * @param no the paper's number, as {@code GET /api/v1/dossiers/{id}/papers} has it
   */
  @Operation(
      summary = "Puts the file of a paper, in place of the one that it has",
      description =
          "The body is the file itself. Its type is told by its content: PDF, JPEG or PNG, unless"
              + " the office takes others; Content-Type makes no difference. The same content again"
              + " changes nothing.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = BINARY))))
  @ApiResponse(responseCode = "200", description = "The paper has this file now")
  @ApiResponse(responseCode = "400", description = "The body is empty", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "No such dossier, or no such paper",
      content = @Content)
  @ApiResponse(responseCode = "409", description = "The dossier has ended", content = @Content)
  @ApiResponse(responseCode = "413", description = "More than `maxSize` bytes", content = @Content)
  @ApiResponse(
      responseCode = "415",
      description = "None of the `allowed` types",
      content = @Content)
  @ApiResponse(
      responseCode = "422",
      description = "The paper was submitted with another SHA-256, `expectedSha256`",
      content = @Content)
  @PutMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  Put put(
      @PathVariable UUID id, @PathVariable int no, HttpServletRequest request, Principal account)
      throws IOException {
    var file =
        putFile.put(
            id, no, request.getInputStream(), request.getContentLengthLong(), account.getName());
    return new Put(file.sha256(), file.size(), file.type(), local(file));
  }

  @Operation(
      summary = "The file of a paper; that it was opened is put on record",
      description = "The ETag is its SHA-256.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_PDF_VALUE,
            schema = @Schema(type = "string", format = BINARY)),
        @Content(
            mediaType = MediaType.IMAGE_JPEG_VALUE,
            schema = @Schema(type = "string", format = BINARY)),
        @Content(
            mediaType = MediaType.IMAGE_PNG_VALUE,
            schema = @Schema(type = "string", format = BINARY))
      })
  @ApiResponse(
      responseCode = "404",
      description = "No such dossier, no such paper, or it has no file",
      content = @Content)
  @GetMapping
  ResponseEntity<InputStreamResource> open(
      @PathVariable UUID id, @PathVariable int no, Principal account) throws IOException {
    var opened = openFile.open(id, no, account.getName());
    var file = opened.file();
    var disposition = ContentDisposition.inline().filename(opened.name()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .contentLength(file.size())
        .eTag(file.sha256())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", POLICY)
        .body(new InputStreamResource(opened.content()));
  }

  private static OffsetDateTime local(PaperFile file) {
    return file.receivedAt().atZone(ZONE).toOffsetDateTime();
  }
}
