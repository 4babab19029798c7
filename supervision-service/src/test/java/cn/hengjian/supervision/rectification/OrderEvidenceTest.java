package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.uploaded;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OrderEvidenceTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/rectification-orders/" + id;
    }

    private static String started(String unit) {
        var id = ordered(unit, "GENERAL");
        post(hr(unit), path(id) + "/start").then().statusCode(200);
        return id;
    }

    private static Map<String, ?> evidence(String file) {
        return Map.of("evidence", "外出登记簿照片", "files", List.of(file));
    }

    @Test
    void keepsTheFilesOfSubmissionsAndChecksApart() {
        var unit = aUnit();
        var id = started(unit);
        var book = uploaded(hr(unit), "登记簿.png");
        var photo = uploaded(zhao(), "复查.png");

        post(hr(unit), path(id) + "/submission", evidence(book))
                .then()
                .statusCode(200)
                .body("submissions[0].files.id", equalTo(List.of(book)))
                .body("submissions[0].files[0].name", equalTo("登记簿.png"));
        post(zhao(), path(id) + "/recheck", Map.of("outcome", "PASSED", "comment", "到位", "files", List.of(photo)))
                .then()
                .statusCode(200)
                .body("checks[0].files.id", equalTo(List.of(photo)));

        for (var file : List.of(book, photo)) {
            var download = get(hr(unit), path(id) + "/evidence/" + file);
            download.then()
                    .statusCode(200)
                    .header("Content-Type", equalTo("image/png"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
            assertThat(download.asByteArray()).isEqualTo(Samples.png());
            assertThat(value(Sql.of(
                            "SELECT actor AS value FROM audit_entry WHERE object_id = ? AND action = 'evidence-read'",
                            file)))
                    .isEqualTo("hr." + unit);
        }
    }

    @Test
    void opensAFileWithItsOwnOrderOnly() {
        var unit = aUnit();
        var id = started(unit);
        var other = started(unit);
        var file = uploaded(hr(unit), "a.png");
        post(hr(unit), path(id) + "/submission", evidence(file)).then().statusCode(200);

        get(zhao(), path(other) + "/evidence/" + file).then().statusCode(404);
        get(hr(aUnit()), path(id) + "/evidence/" + file).then().statusCode(404);
        get(zhao(), path(id) + "/evidence/" + UUID.randomUUID()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadre", "petition-office", "hr-bureau", "security-admin"})
    void opensNothingForOthers(String role) {
        get(TestIssuer.token("somebody", role), path(UUID.randomUUID().toString()) + "/evidence/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void takesOnlyTheSendersOwnFiles() {
        var unit = aUnit();
        var id = started(unit);

        post(hr(unit), path(id) + "/submission", evidence(uploaded(zhao(), "a.png")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/files/0"));

        get(zhao(), path(id)).then().body("state", equalTo("RECTIFYING"));
    }
}
