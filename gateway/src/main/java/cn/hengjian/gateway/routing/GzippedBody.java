package cn.hengjian.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A body compressed as it passes: each part goes on at once, so nothing is kept. */
final class GzippedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final GZIPOutputStream gzip;
    private @Nullable Handler<Buffer> reader;

    GzippedBody(ReadStream<Buffer> source) {
        this.source = source;
        try {
            this.gzip = new GZIPOutputStream(part, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        reader = handler;
        source.handler(handler == null ? null : this::compress);
        return this;
    }

    private void compress(Buffer chunk) {
        try {
            gzip.write(chunk.getBytes());
            gzip.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        emit();
    }

    private void finish() {
        try {
            gzip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void emit() {
        if (part.size() > 0 && reader != null) {
            var bytes = Buffer.buffer(part.toByteArray());
            part.reset();
            reader.handle(bytes);
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : _ -> {
                            finish();
                            emit();
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(
                handler == null
                        ? null
                        : failure -> {
                            // What it holds outside of the heap would otherwise stay until the next collection.
                            finish();
                            handler.handle(failure);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
