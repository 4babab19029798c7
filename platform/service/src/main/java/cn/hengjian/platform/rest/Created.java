package cn.hengjian.platform.rest;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a creation: 201 with the thing and where it is. */
public final class Created {

    private Created() {}

    /**
     * Answers a creation.
     *
     * @param path of the new thing below the API's root, without a leading slash
     */
    public static <T> RestResponse<T> at(String path, T view) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(view)
                .build();
    }
}
