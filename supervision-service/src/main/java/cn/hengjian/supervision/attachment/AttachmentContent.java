package cn.hengjian.supervision.attachment;

import cn.hengjian.supervision.evidence.FileDownload;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An attachment with its plain content.
 *
 * @param content to be closed by who reads it
 */
public record AttachmentContent(AttachmentView file, InputStream content) {

    /** The answer of a download. */
    public RestResponse<InputStream> download() {
        return FileDownload.of(file.name(), file.mediaType(), file.size(), content);
    }
}
