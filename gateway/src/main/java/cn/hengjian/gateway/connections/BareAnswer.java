package cn.hengjian.gateway.connections;

import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemBody;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * What the server says, before anything of the gateway runs, to bytes that are no request: a status and no content. No
 * answer of the gateway is that short. Who sent such bytes has not said which language he reads, so it is Chinese.
 */
final class BareAnswer {

    private static final int LONGEST = 128;
    private static final Pattern FORM = Pattern.compile(
            "\\S+ (\\d{3}) [^\r\n]*\r\n(?:connection: close\r\n)?content-length: 0\r\n(?:[a-z]+: close\r\n)?\r\n");

    private BareAnswer() {}

    static boolean is(ByteBuf bytes) {
        return bytes.readableBytes() < LONGEST && FORM.matcher(text(bytes)).matches();
    }

    /** The same as a problem; the connection ends with it. */
    static ByteBuf problem(ByteBuf bare) {
        var form = FORM.matcher(text(bare));
        return switch (form.matches() ? form.group(1) : "") {
            case "414" ->
                answer(
                        HttpProblem.URI_TOO_LONG,
                        "URI Too Long",
                        new Text("请求地址过长。", "The request target is too long."));
            case "431" ->
                answer(
                        HttpProblem.HEADERS_TOO_LARGE,
                        "Request Header Fields Too Large",
                        new Text("请求头过大。", "The header fields are too large."));
            case "501", "505" ->
                answer(
                        GatewayProblem.HTTP_VERSION,
                        "HTTP Version Not Supported",
                        new Text("请使用 HTTP/1.1 或 HTTP/2。", "Use HTTP/1.1 or HTTP/2."));
            default ->
                answer(
                        HttpProblem.UNREADABLE,
                        "Bad Request",
                        new Text("请求行或请求头不符合 HTTP 的格式。", "The request line or a header field is not HTTP."));
        };
    }

    /** For a client whose request's head does not come to an end. */
    static ByteBuf slowHead() {
        return answer(
                GatewayProblem.REQUEST_TIMEOUT,
                "Request Timeout",
                new Text("请求头没有在规定时间内发送完。", "The header fields did not come in time."));
    }

    private static ByteBuf answer(ProblemType type, String reason, Text detail) {
        var random = ThreadLocalRandom.current();
        var traceId =
                HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong() | 1);
        var body = JsonResponse.body(ProblemBody.of(type, detail, List.of(), null, traceId, Locale.SIMPLIFIED_CHINESE));
        var head = """
                HTTP/1.1 %d %s\r
                X-Request-Id: %s\r
                X-Content-Type-Options: nosniff\r
                Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r
                Referrer-Policy: no-referrer\r
                Cross-Origin-Resource-Policy: same-origin\r
                Content-Type: %s\r
                Content-Language: zh-CN\r
                Cache-Control: no-store\r
                Connection: close\r
                Content-Length: %d\r
                \r
                """.formatted(type.status(), reason, traceId, ProblemBody.MEDIA_TYPE, body.length());
        return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body.getBytes());
    }

    private static String text(ByteBuf bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
