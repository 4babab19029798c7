package cn.hengjian.platform.idempotency;

import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.job.Upload;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Stores the key, the effect and the answer in one transaction. A second request with the key waits at the key's
 * unique index until the first has ended, so that two at once have one effect too. Refusals roll everything back:
 * a refused request may be corrected and sent again with the same key.
 *
 * <p>The hash that a repeated request is known by is keyed, and bound to the caller and the key: from a plain one, whoever
 * reads the table would find out a secret that the body held by hashing all that it could have been.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotencyInterceptor {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");
    private static final Text KEY_FORM = new Text(
            "应为 8 到 128 个可见 ASCII 字符，例如 UUID", "It takes 8 to 128 visible ASCII characters, for example a UUID");

    private final Database database;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;
    private final HttpServerRequest request;
    private final LookupHash hashes;

    IdempotencyInterceptor(
            Database database,
            ObjectMapper mapper,
            CurrentCaller caller,
            HttpServerRequest request,
            LookupHash hashes) {
        this.database = database;
        this.mapper = mapper;
        this.caller = caller;
        this.request = request;
        this.hashes = hashes;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return invocation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(IdempotencyProblem.BAD_KEY, KEY_FORM);
        }
        var digest = Sha256.start();
        digest.update(request.uri().getBytes(StandardCharsets.UTF_8));
        var parameters = invocation.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof InputStream stream) {
                // Received before the transaction begins, which then is short.
                try (var upload = Upload.receive(stream);
                        var content = upload.open()) {
                    digest.update(upload.digest());
                    parameters[i] = content;
                    invocation.setParameters(parameters);
                    return once(invocation, key, digest.digest());
                }
            }
            if (parameters[i] instanceof Record || parameters[i] instanceof JsonNode) {
                digest.update(mapper.writeValueAsBytes(parameters[i]));
            }
        }
        return once(invocation, key, digest.digest());
    }

    private Object once(InvocationContext invocation, String key, byte[] digest) {
        var who = caller.get();
        var hash = hashes.of(
                "idempotency-key.request",
                who.subject() + '\n' + key + '\n' + HexFormat.of().formatHex(digest));
        return QuarkusTransaction.joiningExisting().call(() -> once(invocation, who, key, hash));
    }

    private Object once(InvocationContext invocation, Caller who, String key, byte[] hash) throws Exception {
        boolean first = database.update(Sql.of(
                        "INSERT INTO idempotency_key (caller, key, request_hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        who.subject(),
                        key,
                        hash))
                == 1;
        if (!first) {
            throw new ReplayedAnswer(replay(who, key, hash));
        }
        var result = invocation.proceed();
        var answer = result instanceof RestResponse<?> response ? response : RestResponse.ok(result);
        var tag = answer.getEntity() instanceof Versioned view ? "\"" + view.version() + "\"" : null;
        database.update(Sql.of(
                "UPDATE idempotency_key SET status = ?, location = ?, etag = ?, body = ? WHERE caller = ? AND key = ?",
                answer.getStatus(),
                answer.getLocation() == null ? null : answer.getLocation().toString(),
                tag,
                answer.getEntity() == null ? null : mapper.writeValueAsBytes(answer.getEntity()),
                who.subject(),
                key));
        return result;
    }

    private Response replay(Caller who, String key, byte[] hash) {
        var kept = database.require(
                Sql.of(
                        "SELECT request_hash, status, location, etag, body FROM idempotency_key WHERE caller = ? AND key = ?",
                        who.subject(),
                        key),
                row -> new Kept(
                        row.bytes("request_hash"),
                        row.integer("status"),
                        row.textOrNull("location"),
                        row.textOrNull("etag"),
                        row.bytesOrNull("body")));
        if (!Arrays.equals(kept.hash(), hash)) {
            throw new ProblemException(
                    IdempotencyProblem.REUSED,
                    new Text("新请求请使用新的 Idempotency-Key", "Send a new request with a new Idempotency-Key"));
        }
        var answer = Response.status(kept.status()).header("Idempotency-Replayed", "true");
        if (kept.body() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(new String(kept.body(), StandardCharsets.UTF_8));
        }
        if (kept.location() != null) {
            answer.location(URI.create(kept.location()));
        }
        if (kept.etag() != null) {
            answer.header(HttpHeaders.ETAG, kept.etag());
        }
        return answer.build();
    }

    private record Kept(
            byte[] hash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}
}
