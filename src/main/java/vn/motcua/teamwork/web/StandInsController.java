package vn.motcua.teamwork.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.teamwork.OfficeAccounts;
import vn.motcua.teamwork.standins.StandIn;
import vn.motcua.teamwork.standins.StandIns;

/** Who does the work of an officer who is absent. */
@RestController
@RequestMapping("/api/v1/stand-ins")
class StandInsController {

  /**
   * @param from the first day, {@code until} the last: both count
   */
  record Wish(
      @NotBlank String absent,
      @NotBlank String deputy,
      @NotNull LocalDate from,
      @NotNull LocalDate until) {}

  /**
   * @param mayEnd whether the account that asks may end it
   */
  record View(
      long id,
      String absent,
      @Nullable String absentName,
      String deputy,
      @Nullable String deputyName,
      LocalDate from,
      LocalDate until,
      boolean mayEnd) {}

  record Officer(String account, String name) {}

  /**
   * @param account whose choice it is
   * @param forAnybody whether it may choose for others too
   */
  record Choice(String account, boolean forAnybody, List<Officer> officers) {}

  private final StandIns standIns;
  private final OfficeAccounts accounts;

  StandInsController(StandIns standIns, OfficeAccounts accounts) {
    this.standIns = standIns;
    this.accounts = accounts;
  }

  /** Those of today and of days to come, the earliest first. */
  @GetMapping
  List<View> standIns(Principal account) {
    return views(standIns.currentAndFuture(), account);
  }

  /** Who can be absent, and who can stand in. */
  @GetMapping("/officers")
  Choice officers(Principal account) {
    return new Choice(
        account.getName(),
        standIns.oversees(account.getName()),
        accounts.staff().stream().map(a -> new Officer(a.id(), a.name())).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View make(@Valid @RequestBody Wish wish, Principal account) {
    var made =
        standIns.make(wish.absent(), wish.deputy(), wish.from(), wish.until(), account.getName());
    return views(List.of(made), account).get(0);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, Principal account) {
    standIns.end(id, account.getName());
  }

  private List<View> views(List<StandIn> all, Principal account) {
    var names =
        accounts.names(all.stream().flatMap(s -> Stream.of(s.absent(), s.deputy())).toList());
    boolean oversees = standIns.oversees(account.getName());
    return all.stream()
        .map(s -> view(s, names, oversees || s.absent().equals(account.getName())))
        .toList();
  }

  private static View view(StandIn standIn, Map<String, String> names, boolean mayEnd) {
    return new View(
        standIn.id(),
        standIn.absent(),
        names.get(standIn.absent()),
        standIn.deputy(),
        names.get(standIn.deputy()),
        standIn.from(),
        standIn.until(),
        mayEnd);
  }
}
