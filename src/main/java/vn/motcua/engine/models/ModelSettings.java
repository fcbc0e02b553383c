package vn.motcua.engine.models;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where the models lie, a folder for each deployment
 * @param watch whether a file that changes is deployed without a restart
 */
@ConfigurationProperties("motcua.models")
record ModelSettings(@DefaultValue("bpmn") Path folder, @DefaultValue("false") boolean watch) {}
