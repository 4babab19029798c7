package cn.hengjian.assessment.ballot;

import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ballots that come in while a vote is being closed. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LateCastTest {

    private static final List<String> VOTERS =
            List.of("C000003", "C000004", "C000005", "C000006", "C000007", "C000008");

    @Inject
    County county;

    @Inject
    CastService casting;

    private Vote vote;

    @BeforeEach
    void anOpenVote() {
        county.fresh();
        var department = county.department("D001");
        for (int number = 1; number <= 8; number++) {
            county.cadre("C00000" + number, department, "XK_F");
        }
        vote = Vote.prepared(
                anOpenRun(),
                List.of("A,MASSES,C000001", "A,MASSES,C000002"),
                VOTERS.stream().map(voter -> "A," + voter).toList());
        vote.act("opening").then().statusCode(200);
    }

    private long returned() {
        return county.count(
                "SELECT min(returned)::bigint AS n FROM review_total WHERE review_id = ? HAVING count(*) = 2",
                vote.review());
    }

    private static List<String> receipts(String sheet) {
        return Vote.anybody()
                .get("/ballots/{sheet}/receipts", sheet)
                .then()
                .statusCode(200)
                .extract()
                .path("receipts");
    }

    @Test
    void countsEveryBallotThatWasAcknowledged() throws Exception {
        var tokens = VOTERS.stream().map(Vote::tokenOf).toList();
        var start = new CyclicBarrier(tokens.size() + 1);
        var calls = new ArrayList<Callable<Response>>();
        tokens.forEach(token -> calls.add(() -> {
            start.await();
            return token.cast("C000001=COMPETENT");
        }));
        calls.add(() -> {
            start.await();
            return vote.act("closing");
        });

        var answers = new ArrayList<Response>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
        }

        assertThat(answers.removeLast().<String>path("state")).isEqualTo("CLOSED");
        var acknowledged = new ArrayList<String>();
        for (var answer : answers) {
            if (answer.statusCode() == 201) {
                acknowledged.add(answer.path("receipt"));
            } else {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.<String>path("type")).isEqualTo("/problems/ballot-not-open");
            }
        }
        assertThat(receipts(tokens.getFirst().sheet())).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(returned()).isEqualTo(acknowledged.size());
    }

    @Test
    void waitsAtTheCloseForABallotThatIsUnderWay() throws Exception {
        var token = Vote.tokenOf("C000003");
        var ballot = new CastBallot(Encoded.text(token.message()), Encoded.text(token.signature()), List.of(), null);
        Future<Response> closing;
        try (var threads = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            casting.cast(UUID.fromString(token.sheet()), ballot);
            closing = threads.submit(() -> vote.act("closing"));
            while (county.count("SELECT count(*) AS n FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                    == 0) {
                Thread.onSpinWait();
            }
            QuarkusTransaction.commit();
        }

        assertThat(closing.get().<String>path("state")).isEqualTo("CLOSED");
        assertThat(receipts(token.sheet())).containsExactly(token.receipt());
        assertThat(returned()).isEqualTo(1);
    }
}
