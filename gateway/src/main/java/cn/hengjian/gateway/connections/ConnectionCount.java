package cn.hengjian.gateway.connections;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections there are, of all clients and of each address. Used from several event loops. */
final class ConnectionCount {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final int most;
    private final int mostOfAddress;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<ByteBuffer, Integer> byNetwork = new ConcurrentHashMap<>();

    ConnectionCount(int most, int mostOfAddress) {
        this.most = most;
        this.mostOfAddress = mostOfAddress;
    }

    /** Counts a connection if there may be one more; whoever was counted must {@link #leave}. */
    boolean enter(InetAddress address) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return false;
        }
        if (byNetwork.merge(network(address), 1, Integer::sum) > mostOfAddress) {
            leave(address);
            return false;
        }
        return true;
    }

    /** Counts a connection no more. */
    void leave(InetAddress address) {
        forget(address);
        all.decrementAndGet();
    }

    int all() {
        return all.get();
    }

    int networks() {
        return byNetwork.size();
    }

    private void forget(InetAddress address) {
        byNetwork.computeIfPresent(network(address), (_, count) -> count == 1 ? null : count - 1);
    }

    /** An IPv4 address, or the /64 network of an IPv6 address: whoever has one address of it has them all. */
    private static ByteBuffer network(InetAddress address) {
        var bytes = address.getAddress();
        return ByteBuffer.wrap(bytes, 0, address instanceof Inet6Address ? IPV6_NETWORK_BYTES : bytes.length);
    }
}
