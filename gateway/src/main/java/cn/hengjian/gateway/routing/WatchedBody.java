package cn.hengjian.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body as it passes through: counted, so that it can be cut off, and watched, so that it cannot stall unnoticed. */
final class WatchedBody implements ReadStream<Buffer> {

    /** Tells the reader of the stream that there is more than allowed. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("body too large", null, false, false);
        }
    }

    private final ReadStream<Buffer> source;
    private final long limit;
    private long received;
    private long lastProgress = System.nanoTime();
    private boolean held;
    private boolean ended;
    private boolean exceeded;
    private @Nullable Handler<Throwable> failureHandler;

    WatchedBody(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Whether more came than allowed. */
    boolean exceeded() {
        return exceeded;
    }

    /** When a part last came or was last asked for, in the time of {@link System#nanoTime()}. */
    long lastProgress() {
        return lastProgress;
    }

    /** Whether whoever sends the body is the one to be waited for, and not whoever reads it. */
    boolean awaitsSender() {
        return !held && !ended;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> receive(chunk, handler));
        return this;
    }

    private void receive(Buffer chunk, Handler<Buffer> handler) {
        lastProgress = System.nanoTime();
        received += chunk.length();
        if (received <= limit) {
            handler.handle(chunk);
        } else if (!exceeded) {
            exceeded = true;
            if (failureHandler != null) {
                failureHandler.handle(new TooLarge());
            }
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : _ -> {
                            lastProgress = System.nanoTime();
                            ended = true;
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        held = true;
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        held = false;
        lastProgress = System.nanoTime();
        if (!ended) {
            // A request of HTTP/2 that has been read to its end refuses to be asked for more.
            source.resume();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
