package cn.hengjian.gateway.connections;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.RawClient;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.problems.GatewayProblem;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Half a second for a request's head, and twenty connections for an address. */
@QuarkusTest
@WithTestResource(value = Neighbours.class, initArgs = @ResourceArg(name = "headTimeout", value = "500ms"))
class ConnectionsTest {

    private static final int MOST = 20;
    private static final Duration FOUR_TIMES_A_HEAD = Duration.ofSeconds(2);

    Realm realm;

    /** The guard comes to the port just after it opened, and a connection from before stays without. */
    @BeforeEach
    void waitForTheGuard() {
        Eventually.holds("a head has its time", () -> {
            try (var client = new RawClient(FOUR_TIMES_A_HEAD)) {
                return client.send("G").readAll().startsWith("HTTP/1.1 408 ");
            }
        });
    }

    @Test
    void cutsOffAHeadThatDoesNotEnd() {
        try (var client = new RawClient()) {
            client.send("GET / HTTP/1.1\r\nHost: localhost\r\n");

            assertThat(client.readAll())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\r\nConnection: close\r\n", GatewayProblem.REQUEST_TIMEOUT.type());
        }
    }

    @Test
    void cutsOffAHeadThatComesByteByByte() {
        try (var client = new RawClient()) {
            client.send("GET / HTTP/1.1\r\nX: ");

            Eventually.holds("it is cut off in the middle", () -> {
                try {
                    client.send("x");
                    return available(client) > 0;
                } catch (UncheckedIOException closed) {
                    return true;
                }
            });
        }
    }

    @Test
    void givesEveryRequestOfAConnectionAsMuchTime() {
        try (var client = new RawClient()) {
            for (var request = 0; request < 3; request++) {
                client.send("GET /api/nothing HTTP/1.1\r\n");
                client.send("Host: localhost\r\n\r\n");
                assertThat(client.readHead()).startsWith("HTTP/1.1 404 ");
                client.readBody();
            }
            client.send("G");

            assertThat(client.readAll()).startsWith("HTTP/1.1 408 ");
        }
    }

    /** The second connection's head runs out of time after the first one's would have, had it counted. */
    @Test
    void countsNoBodyAsAHead() {
        try (var upload = new RawClient();
                var slow = new RawClient()) {
            upload.send("POST /api/personnel/v1/upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                    + "Authorization: Bearer " + realm.token().compact() + "\r\n\r\na");
            slow.send("GET");
            assertThat(slow.readAll()).startsWith("HTTP/1.1 408 ");

            upload.send("bc");

            assertThat(upload.readHead()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void closesAConnectionTooManyAndTakesOneWhenAnotherHasGone() {
        var open = new ArrayList<RawClient>();
        Eventually.holds("there are no others", () -> {
            open.forEach(RawClient::close);
            open.clear();
            for (var connection = 0; connection < MOST; connection++) {
                open.add(new RawClient());
            }
            return open.stream().allMatch(ConnectionsTest::isServed);
        });

        try (var tooMany = new RawClient()) {
            assertThat(tooMany.readAll()).isEmpty();
        }
        open.removeFirst().close();
        Eventually.holds("there is room for one", () -> {
            try (var next = new RawClient()) {
                return isServed(next);
            }
        });
        open.forEach(RawClient::close);
    }

    private static boolean isServed(RawClient client) {
        try {
            client.send("GET /api/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n");
            var served = client.readHead().startsWith("HTTP/1.1 404 ");
            client.readBody();
            return served;
        } catch (UncheckedIOException closed) {
            return false;
        }
    }

    private static int available(RawClient client) {
        try {
            return client.in().available();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
