package vn.motcua.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is logged in, so that it offers what that account may do. */
@RestController
class AccountController {

  /**
   * @param groups its own, and those that it has today for a colleague who is absent
   */
  record Account(String account, List<String> groups) {}

  @GetMapping("/api/v1/account")
  Account account(Authentication caller) {
    return new Account(
        caller.getName(),
        caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).sorted().toList());
  }
}
