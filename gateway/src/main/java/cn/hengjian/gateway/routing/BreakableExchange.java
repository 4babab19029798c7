package cn.hengjian.gateway.routing;

import cn.hengjian.gateway.exchange.BreakOff;
import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/** The request as the proxy sees it: where the proxy would reset the answer, it is broken off so that all hear of it. */
final class BreakableExchange extends HttpServerRequestWrapper {

    private final HttpServerResponse response;

    BreakableExchange(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        this.response = new AbstractResponseWrapper(request.response()) {
            @Override
            public boolean reset(long code) {
                BreakOff.now(request, request.response());
                return true;
            }

            @Override
            public boolean reset() {
                return reset(0);
            }
        };
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }
}
