package cn.hengjian.supervision.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where evidence files lie, and how long one may wait to be used. */
@ConfigMapping(prefix = "hengjian.evidence")
interface EvidenceConfig {

    /** Holds the encrypted files; every instance of the service needs the same one. It has no default. */
    Path folder();

    /** After this an upload that nothing names is deleted. */
    @WithDefault("1d")
    Duration keepUnattached();

    /** How often to look for such uploads; {@code off} for never. */
    @WithDefault("1h")
    String upkeepEvery();
}
