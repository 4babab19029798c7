package cn.hengjian.gateway.connections;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Guards the connections of the public ports; the management port stays as it is. The framework hands out neither its
 * server nor the channel that listens, but that channel can be found where it is registered. It tells only when the port
 * is open, so that a connection of the first moment after a start stays unguarded.
 */
@Singleton
final class GuardedPorts {

    private final ConnectionsConfig config;
    private final Vertx vertx;
    private final ConnectionCount count;

    GuardedPorts(ConnectionsConfig config, Vertx vertx, MeterRegistry meters) {
        this.config = config;
        this.vertx = vertx;
        this.count = new ConnectionCount(config.most(), config.mostOfAddress());
        meters.gauge("gateway.connections", count, ConnectionCount::all);
    }

    void opened(@ObservesAsync HttpServerStart start) {
        guard("quarkus.http.port");
    }

    void opened(@ObservesAsync HttpsServerStart start) {
        guard("quarkus.https.port");
    }

    /** The setting tells the port that the server really got. */
    private void guard(String setting) {
        int port = ConfigProvider.getConfig().getValue(setting, Integer.class);
        for (var executor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            var loop = (SingleThreadEventLoop) executor;
            loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(channel -> guard(channel, port)));
        }
    }

    private void guard(Channel channel, int port) {
        if (channel instanceof ServerChannel
                && channel.localAddress() instanceof InetSocketAddress address
                && address.getPort() == port) {
            channel.pipeline().addFirst(new Reception(count, config.headTimeout()));
        }
    }
}
