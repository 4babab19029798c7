package cn.hengjian.assessment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.fixture.Broker;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.Samples;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the samples that personnel publishes from the real broker. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RosterListenerTest {

    private static final String CADRES = "personnel.cadre.v1";

    @Inject
    County county;

    private static ObjectNode sample(String type) {
        return Samples.of(type).put("id", UUID.randomUUID().toString());
    }

    private static void send(String topic, String type, ObjectNode body) {
        Broker.send(topic, body.get("id").asText(), type, body.toString());
    }

    private boolean has(String table, ObjectNode body, String condition) {
        return county.count(
                        "SELECT count(*) AS n FROM " + table + " WHERE " + condition + " AND id = ?",
                        UUID.fromString(body.get("id").asText()))
                == 1;
    }

    @Test
    void takesOverUnitsPostsAndCadresAsPersonnelSamplesThem() {
        var unit = sample(RosterListener.UNIT_CHANGED);
        var post = sample(RosterListener.POST_CHANGED);
        var cadre = sample(RosterListener.CADRE_CHANGED);

        send(CADRES, RosterListener.CADRE_CHANGED, cadre);
        send("personnel.post.v1", RosterListener.POST_CHANGED, post);
        send("personnel.unit.v1", RosterListener.UNIT_CHANGED, unit);

        Broker.await("the unit", () -> has("unit", unit, "code = 'D001' AND path = 'X001.D001' AND version = 1"));
        Broker.await("the post", () -> has("post", post, "code = 'D001P001' AND principal AND post_class = 'LEADER'"));
        Broker.await(
                "the cadre", () -> has("cadre", cadre, "number = 'C000001' AND rank = 'R07' AND status = 'ACTIVE'"));
    }

    @Test
    void keepsSinceWhenAUnitIsNoMore() {
        var unit = sample(RosterListener.UNIT_CHANGED);
        send("personnel.unit.v1", RosterListener.UNIT_CHANGED, unit);
        Broker.await("the unit", () -> has("unit", unit, "abolished_on IS NULL"));

        send(
                "personnel.unit.v1",
                RosterListener.UNIT_CHANGED,
                unit.put("status", "ABOLISHED").put("abolishedOn", "2026-02-16").put("version", 2));
        Broker.await("its end", () -> has("unit", unit, "abolished_on = '2026-02-16' AND version = 2"));

        // An event that doesn't say when: the day on which it was told.
        unit.remove("abolishedOn");
        Broker.send(
                "personnel.unit.v1",
                unit.get("id").asText(),
                RosterListener.UNIT_CHANGED,
                UUID.randomUUID().toString(),
                Instant.parse("2026-02-17T16:30:00Z"),
                unit.put("version", 3).toString());
        Broker.await("the day of the event", () -> has("unit", unit, "abolished_on = '2026-02-18' AND version = 3"));
    }

    @Test
    void ignoresAStateThatIsOlderThanTheStoredOne() {
        var cadre = sample(RosterListener.CADRE_CHANGED);

        send(CADRES, RosterListener.CADRE_CHANGED, cadre.put("version", 7).put("rank", "R05"));
        send(CADRES, RosterListener.CADRE_CHANGED, cadre.put("version", 6).put("rank", "R09"));
        var last = sample(RosterListener.CADRE_CHANGED);
        // The same key sends both to one partition, in order; this one tells that both were read.
        Broker.send(CADRES, cadre.get("id").asText(), RosterListener.CADRE_CHANGED, last.toString());

        Broker.await("the last cadre", () -> has("cadre", last, "version = 2"));
        assertThat(has("cadre", cadre, "version = 7 AND rank = 'R05'")).isTrue();
    }

    @Test
    void appliesAnEventThatComesTwiceOnce() {
        var cadre = sample(RosterListener.CADRE_CHANGED);
        var id = UUID.randomUUID().toString();
        var last = sample(RosterListener.CADRE_CHANGED);
        var key = cadre.get("id").asText();

        Broker.send(CADRES, key, RosterListener.CADRE_CHANGED, id, cadre.toString());
        Broker.send(CADRES, key, RosterListener.CADRE_CHANGED, id, cadre.toString());
        Broker.send(CADRES, key, RosterListener.CADRE_CHANGED, last.toString());

        Broker.await("the last cadre", () -> has("cadre", last, "version = 2"));
        assertThat(county.count("SELECT count(*) AS n FROM inbox WHERE event_id = ?", id))
                .isEqualTo(1);
        assertThat(has("cadre", cadre, "version = 2")).isTrue();
    }

    @Test
    void toleratesUnknownFieldsAndMissingOnes() {
        var cadre = sample(RosterListener.CADRE_CHANGED).put("bloodType", "A");
        cadre.remove(List.of("rank", "postId", "postTitle", "postClass", "status", "unitId"));

        send(CADRES, RosterListener.CADRE_CHANGED, cadre);

        Broker.await("the cadre", () -> has("cadre", cadre, "rank IS NULL AND unit_id IS NULL AND status IS NULL"));
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() {
        var bad = sample(RosterListener.CADRE_CHANGED);
        bad.remove("number");
        var next = sample(RosterListener.CADRE_CHANGED);
        var key = bad.get("id").asText();

        Broker.send(CADRES, key, RosterListener.CADRE_CHANGED, bad.toString());
        Broker.send(CADRES, key, RosterListener.CADRE_CHANGED, next.toString());

        Broker.await("the next cadre", () -> has("cadre", next, "version = 2"));
        var letter = Broker.deadLetter(key);
        assertThat(new String(letter.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                .isEqualTo("the field number is missing");
    }

    @Test
    void ignoresTypesThatAreNoneOfItsBusiness() {
        var strange = sample(RosterListener.CADRE_CHANGED);
        var next = sample(RosterListener.CADRE_CHANGED);
        var key = strange.get("id").asText();

        Broker.send(CADRES, key, "cn.hengjian.personnel.cadre.promoted.v1", strange.toString());
        Broker.send(CADRES, key, RosterListener.CADRE_CHANGED, next.toString());

        Broker.await("the next cadre", () -> has("cadre", next, "version = 2"));
        assertThat(has("cadre", strange, "true")).isFalse();
    }
}
