package cn.hengjian.supervision.evidence;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer that is a file which somebody sent: no browser shows it in our name, or takes it for another type. */
public final class FileDownload {

    private FileDownload() {}

    /**
     * A file.
     *
     * @param content to be closed by who reads it
     */
    public static RestResponse<InputStream> of(String name, String mediaType, long size, InputStream content) {
        var ending = name.substring(name.lastIndexOf('.'));
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", mediaType)
                .header("Content-Length", size)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"evidence%s\"; filename*=UTF-8''%s".formatted(ending, encoded(name)))
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
