package cn.hengjian.gateway.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ConnectionCountTest {

    private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress OTHER = InetAddress.ofLiteral("192.0.2.2");

    private final ConnectionCount count = new ConnectionCount(3, 2);

    @Test
    void boundsEachAddress() {
        assertThat(count.enter(ONE)).isTrue();
        assertThat(count.enter(ONE)).isTrue();

        assertThat(count.enter(ONE)).isFalse();

        assertThat(count.enter(OTHER)).isTrue();
    }

    @Test
    void boundsAllTogether() {
        count.enter(ONE);
        count.enter(ONE);
        count.enter(OTHER);

        assertThat(count.enter(OTHER)).isFalse();
        count.leave(ONE);
        assertThat(count.enter(OTHER)).isTrue();
    }

    @Test
    void forgetsAddressesThatHaveGone() {
        count.enter(ONE);
        count.enter(ONE);
        count.enter(ONE);
        count.leave(ONE);
        assertThat(count.networks()).isEqualTo(1);

        count.leave(ONE);

        assertThat(count.networks()).isZero();
        assertThat(count.all()).isZero();
    }

    @Test
    void countsAnIpv6NetworkAsOneAddress() {
        assertThat(count.enter(InetAddress.ofLiteral("2001:db8:1:2::1"))).isTrue();
        assertThat(count.enter(InetAddress.ofLiteral("2001:db8:1:2::2"))).isTrue();

        assertThat(count.enter(InetAddress.ofLiteral("2001:db8:1:2::3"))).isFalse();

        assertThat(count.enter(InetAddress.ofLiteral("2001:db8:1:3::1"))).isTrue();
    }
}
