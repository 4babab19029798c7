package cn.hengjian.gateway.routing;

import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import java.time.Duration;
import java.util.Set;

/** What a client is told when a request does not reach a service, or its answer does not come back. */
final class UpstreamRefusals {

    private static final Duration SOON = Duration.ofSeconds(2);

    private UpstreamRefusals() {}

    static Refusal unreachable(String upstream) {
        return unavailable(upstream, "%s 服务当前无法连接。", "The service %s cannot be reached.", SOON);
    }

    static Refusal busy(String upstream) {
        return unavailable(upstream, "%s 服务繁忙。", "The service %s is busy.", SOON);
    }

    static Refusal silent(String upstream) {
        return unavailable(upstream, "%s 服务没有在规定时间内应答。", "The service %s did not answer in time.", SOON);
    }

    static Refusal suspended(String upstream, Duration wait) {
        return unavailable(
                upstream,
                "%s 服务多次没有应答，网关暂停向其转发请求。",
                "The service %s failed repeatedly, so the gateway has paused asking it.",
                wait);
    }

    static Refusal broken(String upstream) {
        return new Refusal(
                HttpProblem.BAD_GATEWAY,
                new Text("%s 服务中断了连接或应答无法读取。", "The service %s broke the connection, or its answer cannot be read.")
                        .with(upstream));
    }

    static Refusal tooLarge(long megabytes) {
        return new Refusal(
                HttpProblem.TOO_LARGE,
                new Text("请求内容最大 %s MiB。", "A request body has at most %s MiB.").with(megabytes));
    }

    static Refusal slowClient() {
        return new Refusal(
                GatewayProblem.REQUEST_TIMEOUT,
                new Text("请求内容没有在规定时间内发送完。", "The rest of the request body did not come in time."));
    }

    static Refusal oldVersion() {
        return new Refusal(GatewayProblem.HTTP_VERSION, new Text("请使用 HTTP/1.1 或 HTTP/2。", "Use HTTP/1.1 or HTTP/2."));
    }

    static Refusal notAllowed(Set<String> methods) {
        var allowed = String.join(", ", methods);
        return new Refusal(
                        HttpProblem.METHOD_NOT_ALLOWED, new Text("此地址支持的方法：%s。", "Allowed here are %s.").with(allowed))
                .with("Allow", allowed);
    }

    private static Refusal unavailable(String upstream, String zhCN, String en, Duration wait) {
        return new Refusal(HttpProblem.UNAVAILABLE, new Text(zhCN, en).with(upstream)).retryAfter(wait);
    }
}
