package vn.motcua.files;

import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Tells types by content alone: a name and a header say what somebody wants to be believed. */
@Component
class FileTypes {

  private final Tika tika = new Tika(MimeTypes.getDefaultMimeTypes());
  private final FilesProperties properties;

  FileTypes(FilesProperties properties) {
    this.properties = properties;
  }

  /**
   * @param head the first bytes of the content
   * @throws RefusedFileException if it is of none of the types that the office takes
   */
  String check(byte[] head) {
    var type = tika.detect(head);
    if (!properties.types().contains(type)) {
      throw RefusedFileException.wrongType(type, properties.types());
    }
    return type;
  }

  /** For example {@code .pdf}; empty where there is none. */
  static String extension(String type) {
    try {
      return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
    } catch (MimeTypeException e) {
      return "";
    }
  }
}
