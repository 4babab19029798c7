package cn.hengjian.gateway.limits;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The limits of this gateway. */
@Singleton
public final class Limits {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final Limiter subjects;
    private final Limiter addresses;

    @Inject
    Limits(LimitsConfig config) {
        this.subjects = new Limiter("subject", config.subject(), config.remembered(), TimeMeter.SYSTEM_NANOTIME);
        this.addresses = new Limiter("address", config.address(), config.remembered(), TimeMeter.SYSTEM_NANOTIME);
    }

    /** Takes one request of a caller whose token is valid. */
    public Allowance takeForSubject(String subject) {
        return subjects.take(subject);
    }

    /** Takes one request of a caller who is not known. */
    public Allowance takeForAddress(@Nullable SocketAddress address) {
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
