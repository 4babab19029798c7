package cn.hengjian.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** One process that serves a service, with connections and a circuit of its own so that it can harm no other. */
final class Instance {

    private static final int SECURE_PORT = 443;
    private static final int PLAIN_PORT = 80;
    private static final int LARGEST_ANSWER_HEADER = 32 * 1024;

    private final String name;
    private final String origin;
    private final Circuit circuit;
    private final HttpClient client;
    private final RoutingConfig.Probe probe;
    private final AtomicInteger outstanding = new AtomicInteger();

    Instance(String name, URI address, Circuit circuit, RoutingConfig config, Vertx vertx) {
        var secure = "https".equals(address.getScheme());
        this.name = name;
        this.origin = address.getScheme() + "://" + address.getAuthority();
        this.circuit = circuit;
        this.probe = config.probe();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort() > 0 ? address.getPort() : secure ? SECURE_PORT : PLAIN_PORT)
                .setSsl(secure)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxHeaderSize(LARGEST_ANSWER_HEADER)
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting()));
    }

    /** The name of the service, which is the same for all instances of it. */
    String name() {
        return name;
    }

    /** Requests that are under way to it. */
    int outstanding() {
        return outstanding.get();
    }

    /** Counts a request as under way to it until {@link #released}. */
    Instance taken() {
        outstanding.incrementAndGet();
        return this;
    }

    /** The request is over, whatever came of it. */
    void released() {
        outstanding.decrementAndGet();
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

    /** A request on a connection to this instance; fails if there is none to be had. */
    Future<HttpClientRequest> connect() {
        return client.request(new RequestOptions());
    }

    /** Whether the instance answers anything at all to what needs no token. */
    Future<Boolean> answers() {
        var options = new RequestOptions()
                .setMethod(HttpMethod.HEAD)
                .setURI("/api/" + name + "/v1/openapi")
                .setTimeout(probe.timeout().toMillis());
        return client.request(options)
                .compose(request ->
                        request.send().compose(response -> response.end().map(true)))
                .otherwise(false);
    }

    /** Finds out whether an instance whose circuit lets one request pass is well again, without a caller's request. */
    void prove() {
        answers().onSuccess(well -> {
            if (well) {
                circuit.succeeded();
            } else {
                circuit.failed();
            }
        });
    }
}
