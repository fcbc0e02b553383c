package vn.motcua.engine.models;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.motcua.modelcheck.Finding;

/** What this node has found in the folders and not deployed, by folder. */
@Component
public class RefusedModels {

  private volatile SortedMap<String, List<Finding>> byFolder = new TreeMap<>();

  /** As of the last look at the folders. */
  public SortedMap<String, List<Finding>> byFolder() {
    return byFolder;
  }

  /**
   * @return whether that was not known
   */
  boolean are(SortedMap<String, List<Finding>> refused) {
    boolean news = !refused.equals(byFolder);
    byFolder = new TreeMap<>(Map.copyOf(refused));
    return news;
  }
}
