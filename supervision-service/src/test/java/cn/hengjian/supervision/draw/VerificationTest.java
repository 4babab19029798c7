package cn.hengjian.supervision.draw;

import static cn.hengjian.supervision.draw.DrawFixture.aPlanOf;
import static cn.hengjian.supervision.draw.DrawFixture.drawn;
import static cn.hengjian.supervision.draw.DrawFixture.onlyInspectors;
import static cn.hengjian.supervision.draw.DrawFixture.prepared;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Anybody verifies a draw with the published script, which knows nothing of this code; what was tampered with fails. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VerificationTest {

    private static final Path SCRIPT = Path.of("../deploy/demo/examples/verify-draw.mjs");

    @Inject
    ObjectMapper mapper;

    @TempDir
    Path folder;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private record Said(int code, String text) {}

    private Said verify(String published) throws IOException, InterruptedException {
        var file = folder.resolve("draw.json");
        Files.writeString(file, published);
        return run(file.toString());
    }

    private static Said run(String place) throws IOException, InterruptedException {
        var process = new ProcessBuilder("node", SCRIPT.toString(), place)
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static String published(String id) {
        return given().get(County.ROOT + "/public/draws/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void verifiesADraw() throws Exception {
        onlyInspectors(5);
        var id = drawn(aPlanOf(7).plan(), false, 3);

        var said = verify(published(id));

        assertThat(said.text()).matches("DRAW-2026-\\d{6} verified: 3 of 7 units, round 1\n");
        assertThat(said.code()).isZero();
    }

    @Test
    void verifiesADrawAtItsAddress() throws Exception {
        onlyInspectors(5);
        var draws = "http://localhost:" + RestAssured.port + County.ROOT + "/public/draws/";

        assertThat(run(draws + drawn(aPlanOf(7).plan(), false, 3)).code()).isZero();
        var absent = run(draws + UUID.randomUUID());
        assertThat(absent.text()).startsWith("not verified: ").endsWith(" answers 404\n");
        assertThat(absent.code()).isEqualTo(1);
    }

    @Test
    void verifiesADrawWithPublicEntropy() throws Exception {
        onlyInspectors(5);
        var id = prepared(aPlanOf(7).plan(), false, 3);
        post(chen(), "/draws/" + id + "/execution", Map.of("publicEntropy", "双色球 03 07 11"))
                .then()
                .statusCode(200);

        assertThat(verify(published(id)).code()).isZero();
        assertThat(verify(published(id).replace("03 07 11", "03 07 12")).code()).isEqualTo(1);
    }

    @Test
    void saysThatADrawIsNotRevealed() throws Exception {
        onlyInspectors(5);

        var said = verify(published(drawn(aPlanOf(2).plan(), true, 1)));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("is not revealed yet");
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                tampering("another unit", "another result", opening -> {
                    var result = (ArrayNode) opening.get("result");
                    var drawn = result.findValuesAsText("unit");
                    opening.at("/candidates/units").forEach(unit -> {
                        if (!drawn.contains(unit.asText())) {
                            ((ObjectNode) result.get(0)).put("unit", unit.asText());
                        }
                    });
                }),
                tampering("another inspector", "another result", opening -> {
                    var inspectors = (ArrayNode) opening.at("/result/0/inspectors");
                    inspectors.set(0, opening.at("/candidates/inspectors/0").asText() + "0");
                }),
                tampering("another order", "another result", opening -> {
                    var result = (ArrayNode) opening.get("result");
                    result.add(result.remove(0));
                }),
                tampering("another round", "another result", opening -> opening.put("round", 2)),
                tampering("another seed", "the seed is not the one", opening -> {
                    var seed = opening.get("seed").asText();
                    opening.put("seed", (seed.charAt(0) == '0' ? "1" : "0") + seed.substring(1));
                }),
                tampering("a candidate less", "the candidates are not those", opening -> {
                    ((ArrayNode) opening.at("/candidates/units")).remove(0);
                }),
                tampering("a recusal more", "the candidates are not those", opening -> {
                    ((ArrayNode) opening.at("/candidates/recused"))
                            .addObject()
                            .put("unit", opening.at("/candidates/units/0").asText())
                            .put(
                                    "inspector",
                                    opening.at("/candidates/inspectors/0").asText());
                }),
                tampering("a higher cap", "the candidates are not those", opening -> {
                    ((ObjectNode) opening.get("candidates")).put("maxVisits", 5);
                }),
                tampering("another draw's candidates", "those of another draw", opening -> {
                    ((ObjectNode) opening.get("candidates")).put("draw", "01932a6e-0000-7000-8000-000000000001");
                }));
    }

    private static Arguments tampering(String name, String says, Consumer<ObjectNode> tampering) {
        return Arguments.of(Named.of(name, tampering), says);
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void refusesWhatWasTamperedWith(Consumer<ObjectNode> tampering, String says) throws Exception {
        onlyInspectors(5);
        var published = (ObjectNode) mapper.readTree(published(drawn(aPlanOf(7).plan(), false, 3)));
        tampering.accept((ObjectNode) published.get("opening"));

        var said = verify(mapper.writeValueAsString(published));

        assertThat(said.text()).startsWith("not verified: ").contains(says);
        assertThat(said.code()).isEqualTo(1);
    }
}
