package cn.hengjian.gateway.limits;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limits of this gateway. */
@Singleton
public final class Limits {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final Limiter subjects;
    private final Limiter clients;
    private final Limiter addresses;
    private final List<StrangerLimit> classes;

    private final Map<String, Limiter> shared = new HashMap<>();
    private final @Nullable Ledger ledger;

    @Inject
    Limits(LimitsConfig config) {
        this.ledger = config.shared().jdbcUrl().isPresent() ? new Ledger(config.remembered()) : null;
        this.subjects = limiter("subject", config.subject(), config, true);
        this.clients = limiter("client", config.client(), config, true);
        this.addresses = limiter("address", config.address(), config, true);
        this.classes = config.classes().entrySet().stream()
                .map(entry -> StrangerLimit.of(
                        entry.getValue().paths(),
                        limiter(
                                entry.getKey(),
                                entry.getValue(),
                                config,
                                entry.getValue().shared())))
                .toList();
    }

    private Limiter limiter(String name, LimitsConfig.Bucket bucket, LimitsConfig config, boolean together) {
        var limiter =
                new Limiter(name, bucket, config.remembered(), TimeMeter.SYSTEM_NANOTIME, together ? ledger : null);
        if (together) {
            shared.put(name, limiter);
        }
        return limiter;
    }

    /** What was spent here and is to be told to other gateways. */
    Map<String, Long> drain() {
        return ledger == null ? Map.of() : ledger.drain();
    }

    /** Keeps what could not be told. */
    void tellLater(String key, long requests) {
        if (ledger != null) {
            ledger.spent(key, requests);
        }
    }

    /** Counts what a caller has spent at another gateway; a limit that this one does not have is none of its business. */
    void spentElsewhere(String key, long requests) {
        var limiter = shared.get(Ledger.limit(key));
        if (limiter != null) {
            limiter.spentElsewhere(key, requests);
        }
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
