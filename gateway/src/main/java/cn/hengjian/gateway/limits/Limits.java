package cn.hengjian.gateway.limits;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits of this gateway. */
@Singleton
public final class Limits {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final Limiter subjects;
    private final Limiter clients;
    private final Limiter addresses;
    private final List<StrangerLimit> classes;

    @Inject
    Limits(LimitsConfig config) {
        this.subjects = limiter("subject", config.subject(), config);
        this.clients = limiter("client", config.client(), config);
        this.addresses = limiter("address", config.address(), config);
        this.classes = config.classes().entrySet().stream()
                .map(entry ->
                        StrangerLimit.of(entry.getValue().paths(), limiter(entry.getKey(), entry.getValue(), config)))
                .toList();
    }

    private static Limiter limiter(String name, LimitsConfig.Bucket bucket, LimitsConfig config) {
        return new Limiter(name, bucket, config.remembered(), TimeMeter.SYSTEM_NANOTIME);
    }

    /** Takes one request of a caller whose token is valid, and one of the client that the token was issued to. */
    public Allowance takeForCaller(String subject, @Nullable String client) {
        if (client != null) {
            var allowance = clients.take(client);
            if (!allowance.granted()) {
                return allowance;
            }
        }
        return subjects.take(subject);
    }

    /** Takes one request of a caller who is not known, from the limit of the path if there is one. */
    public Allowance takeForStranger(@Nullable SocketAddress address, @Nullable String path) {
        if (path != null) {
            for (var limit : classes) {
                if (limit.covers(path)) {
                    return limit.limiter().take(network(address));
                }
            }
        }
        return addresses.take(network(address));
    }

    /** Whether a caller who is not known could send another request; nothing is taken. */
    public Allowance lookForAddress(@Nullable SocketAddress address) {
        return addresses.look(network(address));
    }

    /** An IPv4 address, or the /64 network of an IPv6 address: whoever has one address of it has them all. */
    static String network(@Nullable SocketAddress address) {
        var host = address == null ? null : address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        try {
            var parsed = InetAddress.ofLiteral(host);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return host;
        }
    }
}
