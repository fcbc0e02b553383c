package vn.motcua.browser;

import com.microsoft.playwright.Page;
import java.util.Base64;

/** A PDF that a page opens in a tab of its own: no address leads to it. */
final class PrintedPdf {

  private PrintedPdf() {}

  /** Does what ends with it; returns its bytes. */
  static byte[] of(Page page, Runnable work) {
    page.evaluate(
        """
        () => {
          const make = URL.createObjectURL;
          URL.createObjectURL = blob => {
            window.printed = blob;
            return make.call(URL, blob);
          };
        }
        """);
    page.waitForPopup(work).close();
    var read =
        """
        async () => new Promise(done => {
          const reader = new FileReader();
          reader.onload = () => done(reader.result.replace(/.*,/, ''));
          reader.readAsDataURL(window.printed);
        })
        """;
    return Base64.getDecoder().decode((String) page.evaluate(read));
  }
}
