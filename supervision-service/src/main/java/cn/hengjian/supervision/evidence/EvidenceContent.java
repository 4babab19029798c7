package cn.hengjian.supervision.evidence;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A file with its plain content.
 *
 * @param content to be closed by who reads it
 */
public record EvidenceContent(EvidenceFileView file, InputStream content) {

    /** The answer of a download: no browser shows it in our name, or takes it for another type. */
    public RestResponse<InputStream> download() {
        var ending = file.name().substring(file.name().lastIndexOf('.'));
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", file.mediaType())
                .header("Content-Length", file.size())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"evidence%s\"; filename*=UTF-8''%s"
                                .formatted(ending, encoded(file.name())))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** As RFC 8187 has it, which {@link URLEncoder} misses by two characters. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
