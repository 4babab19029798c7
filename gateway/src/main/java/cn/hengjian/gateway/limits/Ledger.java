package cn.hengjian.gateway.limits;

import cn.hengjian.platform.crypto.Sha256;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What callers have spent at this gateway and other gateways have not been told yet. Callers appear by a hash, because
 * it leaves the process.
 */
final class Ledger {

    private static final String BETWEEN = ":";
    private static final int HASH_BYTES = 16;

    private final Map<String, Long> untold = new ConcurrentHashMap<>();
    private final int largest;

    /**
     * An empty one.
     *
     * @param largest callers it may hold; beyond them spending stays unknown to others
     */
    Ledger(int largest) {
        this.largest = largest;
    }

    /** The name of a caller's bucket of a limit, the same at every gateway. */
    static String key(String limit, String caller) {
        var hash = Sha256.of(limit + BETWEEN + caller);
        return limit + BETWEEN + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }

    /** The limit that a key belongs to. */
    static String limit(String key) {
        return key.substring(0, key.indexOf(BETWEEN));
    }

    void spent(String key, long requests) {
        if (untold.size() < largest) {
            untold.merge(key, requests, Long::sum);
        }
    }

    /** Takes out all there is, to tell it. */
    Map<String, Long> drain() {
        var drained = new HashMap<String, Long>();
        for (var key : List.copyOf(untold.keySet())) {
            var requests = untold.remove(key);
            if (requests != null) {
                drained.put(key, requests);
            }
        }
        return drained;
    }
}
