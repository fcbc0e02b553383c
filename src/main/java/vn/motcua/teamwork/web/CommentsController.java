package vn.motcua.teamwork.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.teamwork.Comment;
import vn.motcua.teamwork.Comments;
import vn.motcua.teamwork.OfficeAccounts;

/** What staff write to each other about a dossier. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/comments")
class CommentsController {

  record Written(@NotBlank @Size(max = 2000) String text) {

    @Override
    public String toString() {
      return "Written";
    }
  }

  record View(String author, @Nullable String authorName, OffsetDateTime at, String text) {}

  private final Comments comments;
  private final OfficeAccounts accounts;

  CommentsController(Comments comments, OfficeAccounts accounts) {
    this.comments = comments;
    this.accounts = accounts;
  }

  /** Oldest first. */
  @GetMapping
  List<View> comments(@PathVariable UUID id) {
    var all = comments.of(id);
    var names = accounts.names(all.stream().map(Comment::author).toList());
    return all.stream().map(comment -> view(comment, names.get(comment.author()))).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View add(@PathVariable UUID id, @Valid @RequestBody Written written, Principal account) {
    var comment = comments.add(id, account.getName(), written.text().strip());
    return view(comment, accounts.names(List.of(comment.author())).get(comment.author()));
  }

  private static View view(Comment comment, @Nullable String name) {
    return new View(
        comment.author(),
        name,
        comment.at().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
        comment.text());
  }
}
