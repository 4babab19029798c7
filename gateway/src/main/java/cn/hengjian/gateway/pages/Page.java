package cn.hengjian.gateway.pages;

import cn.hengjian.platform.crypto.Sha256;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** A file for readers, kept in memory with its entity tag. */
public record Page(Buffer content, String mediaType, String etag) {

    /** The media type of pages. */
    public static final String HTML = "text/html; charset=utf-8";

    private static final int TAG_BYTES = 8;

    /** Reads a file from the class path; its absence is a fault of the build. */
    public static Page load(String resource, String mediaType) {
        return of(bytes(resource), mediaType);
    }

    /** A page that was made of other files. */
    public static Page of(byte[] content, String mediaType) {
        var etag = "\"" + HexFormat.of().formatHex(Sha256.of(content), 0, TAG_BYTES) + "\"";
        return new Page(Buffer.buffer(content), mediaType, etag);
    }

    /** The content of a file of the class path. */
    public static byte[] bytes(String resource) {
        try (var stream = Page.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the exchange with the page, or with 304 for a reader who has it. */
    public void answer(RoutingContext context) {
        var response = context.response();
        response.putHeader(HttpHeaders.ETAG, etag);
        if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType).end(content);
        }
    }
}
