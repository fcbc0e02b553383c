package vn.motcua.engine.teamwork;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import vn.motcua.engine.refusals.RefusedException;

/**
 * What the engine offers and this office does elsewhere, or not at all. It would keep comments and
 * attachments, which name people. Whoever may work on a task could make others its candidates, and
 * so give it to anybody: the model alone says who they are, or an administrator.
 */
public class KeepOut extends CommandInterceptor {

  private static final List<Class<?>> WORDS =
      List.of(
          AddCommentCmd.class,
          UpdateCommentCmd.class,
          CreateAttachmentCmd.class,
          SaveAttachmentCmd.class);
  private static final List<Class<?>> CANDIDATES =
      List.of(
          AddUserIdentityLinkCmd.class, AddGroupIdentityLinkCmd.class, DeleteIdentityLinkCmd.class);

  private static final String WORDS_GO_ELSEWHERE =
      "Không ghi ở đây: hãy ghi ở thẻ “Hồ sơ”, mục “Trao đổi và phối hợp”.";
  private static final String MODEL_DECIDES =
      "Không đổi được người, bộ phận làm việc này: hãy chuyển việc ở thẻ “Hồ sơ”.";

  private final Supplier<IdentityService> identity;

  /**
   * @param engine whose services are there when the first command comes
   */
  public KeepOut(ProcessEngineConfigurationImpl engine) {
    this.identity = engine::getIdentityService;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (isOneOf(WORDS, command)) {
      // the REST API would put words of its own in place of an exception of the engine
      var refused = new RefusedException(WORDS_GO_ELSEWHERE);
      throw new InvalidRequestException(Response.Status.BAD_REQUEST, refused, refused.getMessage());
    }
    if (isOneOf(CANDIDATES, command) && !isAdministrator()) {
      throw new RefusedException(MODEL_DECIDES);
    }
    return next.execute(command);
  }

  private static boolean isOneOf(List<Class<?>> commands, Command<?> command) {
    return commands.stream().anyMatch(known -> known.isInstance(command));
  }

  // or the application itself
  private boolean isAdministrator() {
    var account = identity.get().getCurrentAuthentication();
    return account == null
        || (account.getGroupIds() != null && account.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
  }
}
