package cn.hengjian.personnel.photo;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.reactive.RestResponse;

/** A photo as an answer: kept by the reader's browser alone, and asked for anew each time. */
final class PhotoAnswer {

    private PhotoAnswer() {}

    static RestResponse<byte[]> of(Photos.Photo photo, Request request) {
        var tag = new EntityTag(Long.toString(photo.version()));
        var answer = request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(photo.content())
                : RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
