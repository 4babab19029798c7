package cn.hengjian.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Remembers things for a while, and no more than so many of them: the oldest go first. Not a cache, which may forget
 * whatever it likes; and what is asked for often stays no longer than the rest.
 */
final class Recent<V> {

    private record Entry<V>(V value, Instant end) {}

    private final LinkedHashMap<String, Entry<V>> entries = new LinkedHashMap<>();
    private final int capacity;
    private final Duration memory;
    private final InstantSource clock;

    Recent(int capacity, Duration memory, InstantSource clock) {
        this.capacity = capacity;
        this.memory = memory;
        this.clock = clock;
    }

    synchronized void remember(String key, V value) {
        var now = clock.instant();
        // Removed first, so that entries stay in the order of their ends.
        entries.remove(key);
        while (!entries.isEmpty()
                && (entries.size() >= capacity
                        || !now.isBefore(entries.firstEntry().getValue().end()))) {
            entries.pollFirstEntry();
        }
        entries.put(key, new Entry<>(value, now.plus(memory)));
    }

    /** Remembers it unless it is remembered already; says whether it was new. */
    synchronized boolean rememberOnce(String key, V value) {
        if (find(key).isPresent()) {
            return false;
        }
        remember(key, value);
        return true;
    }

    synchronized Optional<V> find(String key) {
        var entry = entries.get(key);
        return entry == null || !clock.instant().isBefore(entry.end()) ? Optional.empty() : Optional.of(entry.value());
    }

    synchronized int size() {
        return entries.size();
    }
}
