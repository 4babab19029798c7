package cn.hengjian.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One service behind the gateway, with connections and a circuit of its own so that it can harm no other. */
final class Upstream {

    private static final int SECURE_PORT = 443;
    private static final int PLAIN_PORT = 80;
    private static final int LARGEST_ANSWER_HEADER = 32 * 1024;

    private final String name;
    private final String origin;
    private final Circuit circuit;
    private final HttpClient client;

    Upstream(String name, URI address, Circuit circuit, RoutingConfig config, Vertx vertx) {
        var secure = "https".equals(address.getScheme());
        this.name = name;
        this.origin = address.getScheme() + "://" + address.getAuthority();
        this.circuit = circuit;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort() > 0 ? address.getPort() : secure ? SECURE_PORT : PLAIN_PORT)
                .setSsl(secure)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxHeaderSize(LARGEST_ANSWER_HEADER)
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting()));
    }

    String name() {
        return name;
    }

    /** Scheme, host and port, which no client may learn. */
    String origin() {
        return origin;
    }

    Circuit circuit() {
        return circuit;
    }

    HttpClient client() {
        return client;
    }

    /** A request on a connection to this service; fails if there is none to be had. */
    Future<HttpClientRequest> connect() {
        return client.request(new RequestOptions());
    }

    /** Where this service's interface description is, which needs no token. */
    String descriptionPath() {
        return "/api/" + name + "/v1/openapi";
    }

    /** Whether the service answers anything at all. */
    Future<Boolean> answers(RoutingConfig.Probe probe) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.HEAD)
                .setURI(descriptionPath())
                .setTimeout(probe.timeout().toMillis());
        return client.request(options)
                .compose(request ->
                        request.send().compose(response -> response.end().map(true)))
                .otherwise(false);
    }
}
