package cn.hengjian.gateway.connections;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection of the public port from its first byte on. Lives on the connection's event loop. The server
 * reads requests by itself and would wait for the rest of a head as long as a byte comes now and then; and it answers
 * what it cannot read with a bare status, which becomes a problem here.
 */
public final class ConnectionGuard extends ChannelDuplexHandler {

    private static final AttributeKey<ConnectionGuard> KEY = AttributeKey.valueOf(ConnectionGuard.class.getName());
    private static final long NO_HEAD = 0;

    private final ConnectionCount count;
    private final InetAddress address;
    private final long patience;
    private @Nullable HttpServerRequest current;
    private @Nullable ScheduledFuture<?> look;
    private long headSince = NO_HEAD;
    private boolean last;
    private boolean multiplexed;

    ConnectionGuard(ConnectionCount count, InetAddress address, Duration headTimeout) {
        this.count = count;
        this.address = address;
        this.patience = headTimeout.toNanos();
    }

    /**
     * Notes that a request's head has been read. False if the connection ends with the request before this one, which
     * must be the last of it: then nobody may look at this one.
     */
    public static boolean entered(HttpServerRequest request) {
        var guard = of(request);
        if (guard == null) {
            return true;
        }
        guard.headSince = NO_HEAD;
        guard.multiplexed = request.version() == HttpVersion.HTTP_2;
        guard.current = guard.multiplexed ? null : request;
        return guard.multiplexed || !guard.last;
    }

    /**
     * Makes this the last request of its connection, because two readers might not agree where it ends. HTTP/2 says
     * that in its frames.
     */
    public static void last(RoutingContext context) {
        var request = context.request();
        var guard = of(request);
        if (guard == null || guard.multiplexed) {
            return;
        }
        guard.last = true;
        request.response().putHeader("Connection", "close");
        context.addEndHandler(_ -> request.connection().close());
    }

    private static @Nullable ConnectionGuard of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                ? connection.channel().attr(KEY).get()
                : null;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().attr(KEY).set(this);
        context.channel().closeFuture().addListener(_ -> count.leave(address));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (headSince == NO_HEAD && !multiplexed && !answering()) {
            headSince = System.nanoTime() | 1;
            if (look == null) {
                lookIn(context, patience);
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes && !multiplexed && !answering() && BareAnswer.is(bytes)) {
            last = true;
            var problem = BareAnswer.problem(bytes);
            bytes.release();
            var _ = context.write(problem, promise);
        } else {
            var _ = context.write(message, promise);
        }
    }

    /** An idle connection need not keep its last request in memory. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        if (!answering()) {
            current = null;
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        if (!answering()) {
            current = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (look != null) {
            look.cancel(false);
        }
        context.fireChannelInactive();
    }

    /** Whether a request is being read or answered. */
    private boolean answering() {
        return current != null && !(current.isEnded() && current.response().ended());
    }

    /** One timer for as long as requests come: it is set anew only when it has run out. */
    private void lookIn(ChannelHandlerContext context, long nanos) {
        look = context.executor()
                .schedule(
                        () -> {
                            look = null;
                            if (headSince == NO_HEAD || multiplexed) {
                                return;
                            }
                            var left = patience - (System.nanoTime() - headSince);
                            if (left > 0) {
                                lookIn(context, left);
                            } else {
                                context.writeAndFlush(BareAnswer.slowHead()).addListener(ChannelFutureListener.CLOSE);
                            }
                        },
                        nanos,
                        TimeUnit.NANOSECONDS);
    }
}
