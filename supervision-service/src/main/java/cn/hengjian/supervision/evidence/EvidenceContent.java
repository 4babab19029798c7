package cn.hengjian.supervision.evidence;

import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A file with its plain content.
 *
 * @param content to be closed by who reads it
 */
public record EvidenceContent(EvidenceFileView file, InputStream content) {

    /** The answer of a download. */
    public RestResponse<InputStream> download() {
        return FileDownload.of(file.name(), file.mediaType(), file.size(), content);
    }
}
