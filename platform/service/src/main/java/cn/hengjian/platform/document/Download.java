package cn.hengjian.platform.document;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer that is a file. */
public final class Download {

    private Download() {}

    /** The file under its own name (RFC 6266), for clients without UTF-8 under a plain one. */
    public static RestResponse<byte[]> of(PrintedDocument document) {
        return RestResponse.ResponseBuilder.ok(document.content())
                .header(HttpHeaders.CONTENT_TYPE, PrintedDocument.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"document.pdf\"; filename*=UTF-8''" + encoded(document.fileName()))
                .build();
    }

    /** RFC 8187: what a form encodes, but a space is never a plus sign, nor a star itself. */
    private static String encoded(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
