package cn.hengjian.gateway.routing;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.problems.ProblemResponses;
import cn.hengjian.gateway.problems.Refusal;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service, and the answer on its way back. Both stream; neither is kept in memory. Lives on
 * the event loop of its request. Ends in exactly one report to the circuit of each instance it asked. Asks another
 * instance, once, if the first got no byte of the request, or if the request has no body and only reads.
 */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);
    private static final Set<Integer> BODILESS = Set.of(204, 304);
    private static final long MEGABYTE = 1024 * 1024;

    private final RoutingContext context;
    private final Exchange exchange;
    private final Upstream upstream;
    private Instance instance;
    private boolean retried;
    private final RoutingConfig config;
    private final long limit;
    private final WatchedBody body;
    private final Promise<ProxyResponse> answer = Promise.promise();
    private @Nullable HttpClientRequest onward;
    private @Nullable Throwable unreachable;
    private @Nullable StallWatch watch;
    private boolean settled;

    Passage(RoutingContext context, Upstream upstream, Instance first, RoutingConfig config, long limit) {
        this.context = context;
        this.exchange = Exchange.of(context);
        this.upstream = upstream;
        this.instance = first;
        this.config = config;
        this.limit = limit;
        this.body = new WatchedBody(context.request(), limit);
    }

    /** Sends the request on; the circuit has let it pass. */
    void begin() {
        context.addEndHandler(_ -> end());
        var request = context.request();
        if (request.version() == HttpVersion.HTTP_2 && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            // HTTP/2 frames bodies by itself; the proxy looks for this field to see that one of unknown length comes.
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
        HttpProxy.reverseProxy(OPTIONS, instance.client())
                .origin(_ -> connect())
                .addInterceptor(this)
                .handle(new BreakableExchange(request));
    }

    private Future<HttpClientRequest> connect() {
        unreachable = null;
        return instance.connect()
                .recover(cause -> {
                    unreachable = cause;
                    return !settled && turnToOther(cause) ? connect() : Future.failedFuture(cause);
                })
                .compose(request -> {
                    if (settled) {
                        request.reset();
                        return Future.failedFuture("The client is gone or has been answered");
                    }
                    // Whoever waits for the answer hears of a failure; without a handler it would be logged, too.
                    request.exceptionHandler(_ -> {});
                    onward = request;
                    return Future.succeededFuture(request);
                });
    }

    /** Whether there is another instance to ask in place of the one that failed. */
    private boolean turnToOther(Throwable failure) {
        var other = retried ? Optional.<Instance>empty() : upstream.chooseOther(instance);
        if (other.isEmpty()) {
            return false;
        }
        retried = true;
        if (failure instanceof ConnectionPoolTooBusyException) {
            instance.circuit().gaveUp();
        } else {
            instance.circuit().failed();
        }
        LOG.warnf("An instance of %s failed, another is asked: %s", upstream.name(), failure);
        instance.released();
        instance = other.get();
        return true;
    }

    /** Whether to ask the only instance once more: it may have closed a connection just when it was used again. */
    private boolean turnToSame() {
        var again = !retried;
        retried = true;
        return again;
    }

    /** Whether asking again can change nothing but the answer. */
    private boolean onlyReads() {
        var request = context.request();
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && (length == null || length.equals("0"))
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        var request = context.request();
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        RequestHeaders.rewrite(proxy.request().headers(), request, exchange);
        proxy.request()
                .setURI(exchange.target())
                .setBody(Body.body(body, length == null ? -1 : Long.parseLong(length)));
        watch = new StallWatch(context.vertx(), config.timeout(), body, () -> requestStalled(proxy)).start();
        proxy.sendRequest().onComplete(sent -> settle(proxy, sent));
        return answer.future();
    }

    private void settle(ProxyContext proxy, AsyncResult<ProxyResponse> sent) {
        if (settled) {
            return;
        }
        if (sent.succeeded() && ResponseHeaders.framed(sent.result().headers())) {
            stop();
            instance.circuit().succeeded();
            answer.complete(onItsWayBack(sent.result()));
        } else if (context.response().closed()) {
            stop();
            instance.circuit().gaveUp();
            answer.fail("The client is gone");
        } else if (unreachable == null && onlyReads() && (turnToOther(sent.cause()) || turnToSame())) {
            // The stream of no content has ended with the first attempt, and would not end again.
            proxy.request().setBody(null);
            proxy.sendRequest().onComplete(again -> settle(proxy, again));
        } else {
            refuse(proxy, cause(sent.cause()));
        }
    }

    private ProxyResponse onItsWayBack(ProxyResponse response) {
        ResponseHeaders.rewrite(response.headers(), instance.origin());
        var answered = response.getBody();
        if (BODILESS.contains(response.getStatusCode()) && answered.length() < 0) {
            // The proxy would announce chunks, which must not follow these.
            answered.stream().resume();
            return response.setBody(null);
        }
        var watched = new WatchedBody(answered.stream(), Long.MAX_VALUE);
        watch = new StallWatch(context.vertx(), config.timeout(), watched, () -> answerStalled(watched)).start();
        if (Compression.suits(response)) {
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (Compression.wanted(context.request())) {
                response.headers().remove(HttpHeaders.CONTENT_LENGTH).set(HttpHeaders.CONTENT_ENCODING, "gzip");
                return response.setBody(Body.body(new GzippedBody(watched), -1));
            }
        }
        return response.setBody(Body.body(watched, answered.length()));
    }

    private Refusal cause(@Nullable Throwable failure) {
        if (body.exceeded()) {
            instance.circuit().gaveUp();
            return UpstreamRefusals.tooLarge(limit / MEGABYTE);
        }
        if (unreachable instanceof ConnectionPoolTooBusyException) {
            instance.circuit().gaveUp();
            return UpstreamRefusals.busy(upstream.name());
        }
        instance.circuit().failed();
        LOG.warnf("The service %s failed: %s", upstream.name(), failure);
        return unreachable == null
                ? UpstreamRefusals.broken(upstream.name())
                : UpstreamRefusals.unreachable(upstream.name());
    }

    private boolean requestStalled(ProxyContext proxy) {
        if (onward != null && body.awaitsSender()) {
            instance.circuit().gaveUp();
            refuse(proxy, UpstreamRefusals.slowClient());
        } else {
            instance.circuit().failed();
            LOG.warnf("The service %s did not answer in time", upstream.name());
            refuse(proxy, UpstreamRefusals.silent(upstream.name()));
        }
        return true;
    }

    private void refuse(ProxyContext proxy, Refusal refusal) {
        stop();
        reset();
        var response = proxy.request().release().response();
        response.setStatusCode(refusal.type().status());
        ProblemResponses.describe(refusal, exchange, response.headers());
        response.setBody(Body.body(ProblemResponses.body(refusal, exchange)));
        answer.complete(response);
    }

    /** The head has gone out already, so all that is left is to break off; a client that doesn't read is not to blame. */
    private boolean answerStalled(WatchedBody answered) {
        if (!answered.awaitsSender()) {
            return false;
        }
        LOG.warnf("The service %s stopped in the middle of an answer", upstream.name());
        reset();
        return true;
    }

    /** The answer has gone out, or the client has gone away. */
    private void end() {
        if (!settled) {
            instance.circuit().gaveUp();
        }
        instance.released();
        stop();
        if (!context.response().ended() || !context.request().isEnded()) {
            reset();
        }
    }

    private void stop() {
        settled = true;
        if (watch != null) {
            watch.stop();
        }
    }

    private void reset() {
        if (onward != null) {
            onward.reset();
        }
    }
}
