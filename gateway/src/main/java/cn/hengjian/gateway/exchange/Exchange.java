package cn.hengjian.gateway.exchange;

import cn.hengjian.platform.problem.Text;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway remembers of one request while it answers it. Lives on the request's event loop, so it needs no
 * locks. Holds nothing that identifies a person: the caller appears as a hash.
 */
public final class Exchange {

    private static final String KEY = Exchange.class.getName();
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9-]{16,64}");
    private static final int LONGEST_LANGUAGE_LIST = 200;

    private final long startedAt;
    private final String requestId;
    private final Trace trace;
    private final Locale locale;
    private String route = "-";
    private String upstream = "gateway";
    private String target = "/";
    private @Nullable String path;
    private @Nullable String subjectHash;
    private @Nullable String client;
    private @Nullable String problem;
    private boolean anonymous;

    private Exchange(HttpServerRequest request, long startedAt) {
        this.startedAt = startedAt;
        this.trace = Trace.of(request.getHeader("traceparent"));
        var given = request.getHeader("X-Request-Id");
        this.requestId = given != null && SANE_ID.matcher(given).matches() ? given : trace.id();
        var languages = request.getHeader("Accept-Language");
        this.locale =
                Text.negotiate(languages == null || languages.length() > LONGEST_LANGUAGE_LIST ? null : languages);
    }

    static Exchange begin(RoutingContext context, long nanos) {
        var exchange = new Exchange(context.request(), nanos);
        context.put(KEY, exchange);
        return exchange;
    }

    static boolean isBegun(RoutingContext context) {
        return context.get(KEY) != null;
    }

    /** The exchange of a request that has passed the entrance. */
    public static Exchange of(RoutingContext context) {
        return Objects.requireNonNull(context.<@Nullable Exchange>get(KEY));
    }

    long startedAt() {
        return startedAt;
    }

    /** What the caller may quote when asking for help; also in the access logs of the services behind. */
    public String requestId() {
        return requestId;
    }

    /** The trace id, 32 hex digits. */
    public String traceId() {
        return trace.id();
    }

    /** The {@code traceparent} to send on. */
    public String traceParent() {
        return trace.parent();
    }

    /** Whether the trace was begun by the caller. */
    public boolean tracedByCaller() {
        return trace.known();
    }

    /** The reader's language. */
    public Locale locale() {
        return locale;
    }

    /** The language tag of {@link #locale()}, {@code zh-CN} or {@code en}. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** The path once admission has found it sane. */
    public @Nullable String path() {
        return path;
    }

    /** Path and query to send on, once admission has found them sane. */
    public String target() {
        return target;
    }

    /** Remembers path and target, which admission has found sane. */
    public void admitted(String sanePath, String saneTarget) {
        path = sanePath;
        target = saneTarget;
    }

    String route() {
        return route;
    }

    String upstream() {
        return upstream;
    }

    /** Remembers which route answers, as a template without ids, and who: an upstream's name or the gateway itself. */
    public void routed(String template, String answering) {
        route = template;
        upstream = answering;
    }

    @Nullable
    String subjectHash() {
        return subjectHash;
    }

    @Nullable
    String client() {
        return client;
    }

    /** Remembers who called, without saying who that is. */
    public void calledBy(String hashOfSubject, @Nullable String clientId) {
        subjectHash = hashOfSubject;
        client = clientId;
    }

    /** Whether nothing may be kept or passed on that could tell who calls. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** Remembers that nothing may be kept or passed on that could tell who calls. */
    public void anonymous() {
        anonymous = true;
    }

    @Nullable
    String problem() {
        return problem;
    }

    /** Remembers that the gateway refused, and with which problem. */
    public void refused(String slug) {
        problem = slug;
    }
}
