package cn.hengjian.supervision.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where attachments lie, and how many may wait to be named by a letter. */
@ConfigMapping(prefix = "hengjian.attachment")
public interface AttachmentConfig {

    /** Holds the encrypted files, those of accusations among them; every instance of the service needs the same one. */
    @WithDefault("${hengjian.evidence.folder}/letters")
    Path folder();

    /** After so many days, not counting the one on which it came, an upload that no letter names is deleted. */
    @WithDefault("1")
    int keepDays();

    /** Uploads that may wait to be named, those of all senders together: nobody knows which are whose. */
    @WithDefault("1000")
    int mostWaiting();

    /** How often to look for uploads that are to be deleted; {@code off} for never. */
    @WithDefault("1h")
    String upkeepEvery();
}
