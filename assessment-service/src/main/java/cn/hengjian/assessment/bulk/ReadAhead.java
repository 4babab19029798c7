package cn.hengjian.assessment.bulk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads on a thread of its own, a bounded number of batches ahead of whoever works on what is read. That thread takes
 * part in no transaction.
 */
public final class ReadAhead<T> {

    private static final int BATCH = 256;
    private static final int BATCHES = 8;
    private static final Duration NOTICED = Duration.ofMillis(5);

    private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private volatile boolean abandoned;
    private List<T> reading = new ArrayList<>(BATCH);

    private ReadAhead() {}

    /**
     * Some of what was read.
     *
     * @param last whether nothing follows
     * @param failure why, if not because all was read
     */
    private record Batch<T>(
            List<T> items, boolean last, @Nullable Throwable failure) {}

    /**
     * Hands over all that the source gives, one by one in its order.
     *
     * @param source gives all to its sink and returns then
     */
    public static <T> void each(Consumer<Consumer<T>> source, Consumer<T> sink) {
        each(source, () -> {}, sink);
    }

    /**
     * The same with something that the sink's side does first, while the reader is on its way.
     *
     * @param source gives all to its sink and returns then
     */
    public static <T> void each(Consumer<Consumer<T>> source, Runnable first, Consumer<T> sink) {
        var ahead = new ReadAhead<T>();
        var reader = Thread.ofVirtual().name("read-ahead").start(() -> ahead.read(source));
        try {
            first.run();
            ahead.work(sink);
        } finally {
            ahead.abandon(reader);
        }
    }

    /** Waits until the reader has noticed. It isn't interrupted, because that would break its connections. */
    private void abandon(Thread reader) {
        abandoned = true;
        boolean interrupted = false;
        while (reader.isAlive()) {
            batches.clear();
            try {
                reader.join(NOTICED);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<Consumer<T>> source) {
        Throwable failure = null;
        try {
            source.accept(this::take);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        put(new Batch<>(reading, true, failure));
    }

    private void take(T item) {
        reading.add(item);
        if (reading.size() == BATCH) {
            put(new Batch<>(reading, false, null));
            reading = new ArrayList<>(BATCH);
            if (abandoned) {
                throw new CancellationException("nobody works on it any more");
            }
        }
    }

    private void put(Batch<T> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the reader", e);
        }
    }

    private void work(Consumer<T> sink) {
        Batch<T> batch;
        do {
            batch = next();
            switch (batch.failure()) {
                case null -> batch.items().forEach(sink);
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                case Throwable other -> throw new IllegalStateException(other);
            }
        } while (!batch.last());
    }

    private Batch<T> next() {
        try {
            return batches.take();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading ahead");
        }
    }
}
