package vn.motcua.teamwork.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.teamwork.HandOver;
import vn.motcua.teamwork.OpenTask;

@RestController
@RequestMapping("/api/v1/tasks/{taskId}")
class TasksController {

  /**
   * @param to the colleague's account
   */
  record Receiver(@NotBlank String to) {}

  private final HandOver handOver;

  TasksController(HandOver handOver) {
    this.handOver = handOver;
  }

  /** Who has the task in hand, and who else may do it. */
  @GetMapping("/colleagues")
  OpenTask colleagues(@PathVariable String taskId) {
    return handOver.look(taskId);
  }

  @PostMapping("/hand-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(@PathVariable String taskId, @Valid @RequestBody Receiver receiver) {
    handOver.give(taskId, receiver.to());
  }
}
