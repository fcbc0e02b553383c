package vn.motcua.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills in a form without a mouse: from field to field with Tab, and what belongs into each. */
final class Keyboard {

  /**
   * What an officer puts into a field.
   *
   * @param field its label; for a choice, that of the option itself
   * @param text to be typed; null for an option or a box
   */
  record Answer(String field, String text) {}

  private static final int MOST_KEYS = 100;

  /** What has the focus, as somebody who cannot see the page is told it. */
  private static final String FOCUSED =
      """
      () => {
        const at = document.activeElement;
        const label = at.labels?.length ? at.labels[0].innerText : at.innerText ?? '';
        return {
          kind: at.matches('.form-actions button.btn-primary') ? 'complete'
            : at.closest('.fjs-form') ? at.type ?? at.tagName : 'elsewhere',
          label: label.replaceAll(/\\s+/g, ' ').replace(/\\*$/, '').trim(),
          checked: at.checked ?? false
        };
      }
      """;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  static Answer choose(String option) {
    return new Answer(option, null);
  }

  static Answer type(String field, String text) {
    return new Answer(field, text);
  }

  /** Answers each of them in the order of the form, and stops at the button that completes it. */
  void fill(List<Answer> answers) {
    int answered = 0;
    var way = new ArrayList<String>();
    for (int keys = 0; keys < MOST_KEYS; keys++) {
      var focused = focused();
      way.add(focused.toString());
      if (focused.get("kind").equals("complete")) {
        if (answered < answers.size()) {
          throw new AssertionError("Tab does not lead to " + answers.get(answered) + ": " + way);
        }
        return;
      }
      if (answered < answers.size() && answers(answers.get(answered), focused)) {
        answered++;
        // it may have to appear
        if (answered < answers.size()) {
          page.getByLabel(answers.get(answered).field()).first().waitFor();
        }
      }
      press("Tab");
    }
    throw new AssertionError("Tab does not lead to the button that completes the form: " + way);
  }

  private boolean answers(Answer answer, Map<String, Object> focused) {
    return switch ((String) focused.get("kind")) {
      case "radio" -> answer.text() == null && chooses(answer, focused);
      case "checkbox" -> {
        boolean meant = isMeant(answer, focused);
        if (meant) {
          press("Space");
        }
        yield meant;
      }
      case "text", "textarea", "number" -> {
        boolean meant = isMeant(answer, focused) && answer.text() != null;
        if (meant) {
          page.keyboard().type(answer.text());
        }
        yield meant;
      }
      default -> false;
    };
  }

  // the arrows lead through the options of a group, and choose
  private boolean chooses(Answer answer, Map<String, Object> focused) {
    var first = focused.get("label");
    var now = focused;
    press("Space");
    while (!isMeant(answer, now)) {
      press("ArrowDown");
      now = focused();
      if (now.get("label").equals(first)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMeant(Answer answer, Map<String, Object> focused) {
    return ((String) focused.get("label")).startsWith(answer.field());
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> focused() {
    return (Map<String, Object>) page.evaluate(FOCUSED);
  }
}
