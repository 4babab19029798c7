package cn.hengjian.supervision.sight;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

/** The reader of the request under way; resources ask it and hand the {@link Reader} on. */
@RequestScoped
public class CurrentReader {

    private final CurrentCaller caller;
    private final HttpServerRequest request;

    CurrentReader(CurrentCaller caller, HttpServerRequest request) {
        this.caller = caller;
        this.request = request;
    }

    public Reader get() {
        return new Reader(caller.get(), Text.negotiate(request.getHeader("Accept-Language")));
    }
}
