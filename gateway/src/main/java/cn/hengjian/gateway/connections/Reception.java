package cn.hengjian.gateway.connections;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Takes each connection that a port accepts under guard, or closes it if there are too many. */
final class Reception extends ChannelInboundHandlerAdapter {

    private final ConnectionCount count;
    private final Duration headTimeout;

    Reception(ConnectionCount count, Duration headTimeout) {
        this.count = count;
        this.headTimeout = headTimeout;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (accepted instanceof Channel channel && channel.remoteAddress() instanceof InetSocketAddress remote) {
            if (!count.enter(remote.getAddress())) {
                channel.unsafe().closeForcibly();
                return;
            }
            channel.pipeline().addFirst(new ConnectionGuard(count, remote.getAddress(), headTimeout));
        }
        context.fireChannelRead(accepted);
    }
}
