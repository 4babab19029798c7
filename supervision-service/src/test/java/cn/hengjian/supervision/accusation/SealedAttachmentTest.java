package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.Sealed.he;
import static cn.hengjian.supervision.accusation.Sealed.ids;
import static cn.hengjian.supervision.accusation.Sealed.newOne;
import static cn.hengjian.supervision.accusation.Sealed.sealed;
import static cn.hengjian.supervision.intake.Stranger.aMatter;
import static cn.hengjian.supervision.intake.Stranger.anAccusation;
import static cn.hengjian.supervision.intake.Stranger.attached;
import static cn.hengjian.supervision.intake.Stranger.followUp;
import static cn.hengjian.supervision.intake.Stranger.sent;
import static cn.hengjian.supervision.intake.Stranger.uploaded;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.attachment.AttachmentConfig;
import cn.hengjian.supervision.evidence.EncryptedFolder;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.submission.Mail;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SealedAttachmentTest {

    @Inject
    AttachmentConfig config;

    @Inject
    FieldCipher ordinary;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private Path stored(String id) {
        return config.folder().resolve(id.substring(id.length() - 2)).resolve(id);
    }

    private static Map<String, Object> withFile(Map<String, Object> matter, String file) {
        matter.put("attachments", List.of(attached(file, "举报材料.png")));
        return matter;
    }

    private static String onlyFile(String accusation) {
        List<String> files = get(he(), "/accusations/" + accusation).path("attachments.id");
        return files.getFirst();
    }

    private static String countOutside() {
        return value(Sql.of("SELECT (SELECT count(*) FROM intake.attachment) || ' '"
                + " || (SELECT count(*) FROM evidence_file) || ' ' || (SELECT count(*) FROM audit_entry) AS value"));
    }

    @Test
    void isReadByDisciplineAlone() {
        var unit = aUnit();
        var matter = withFile(anAccusation("附件 " + UUID.randomUUID()), uploaded());
        matter.put("unitCode", unit);

        var id = sealed(matter);
        var file = onlyFile(id);
        var path = "/accusations/" + id + "/attachments/" + file;

        get(he(), "/accusations/" + id)
                .then()
                .body("attachments.name", contains("举报材料.png"))
                .body("attachments.mediaType", contains("image/png"));
        var answer = get(he(), path);
        answer.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(answer.asByteArray()).isEqualTo(Samples.png());
        get(he(), "/accusations/" + id).then().body("history.event", hasItem("READ_ATTACHMENT"));
        get(he(), "/accusations/" + id + "/attachments/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        for (var other : List.of(wu(), chen(), hr(unit), TestIssuer.token("committee.li", "county-committee"))) {
            get(other, path).then().statusCode(403);
        }
        get(TestIssuer.unitToken("discipline.of." + unit, unit, "discipline"), path)
                .then()
                .statusCode(404);
    }

    @Test
    void leavesNothingOutsideTheSealedStore() {
        var before = countOutside();
        var upload = uploaded();

        var id = sealed(withFile(anAccusation("附件 " + UUID.randomUUID()), upload));

        assertThat(countOutside()).isEqualTo(before);
        var file = onlyFile(id);
        assertThat(file).isNotEqualTo(upload);
        assertThat(stored(upload)).doesNotExist();
        assertThat(stored(file)).exists();
        for (var table : List.of("intake.attachment", "sealed.attachment")) {
            var folder = new EncryptedFolder(config.folder(), ordinary, table, transactions);
            assertThatThrownBy(() -> folder.openIntact(UUID.fromString(file), ""))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("cannot decrypt");
        }
        assertThat(value(Sql.of(
                        "SELECT (to_jsonb(a) - 'id')::text AS value FROM sealed.attachment a WHERE id = ?::uuid",
                        file)))
                .doesNotContain("png", "举报");
    }

    @Test
    void isSealedWhenTheOfficeFindsThatALetterAccuses() {
        var body = "附件 " + UUID.randomUUID();
        var upload = uploaded();
        sent(withFile(aMatter(body), upload));
        var submission = Mail.find(body);
        var before = ids();
        post(wu(), "/submissions/" + submission + "/registration").then().statusCode(200);

        post(wu(), "/submissions/" + submission + "/classification", Map.of("kind", "ACCUSATION"))
                .then()
                .statusCode(200);

        var id = newOne(before);
        get(he(), "/accusations/" + id + "/attachments/" + onlyFile(id)).then().statusCode(200);
        get(wu(), "/submissions/" + submission + "/attachments/" + upload)
                .then()
                .statusCode(404);
        assertThat(stored(upload)).doesNotExist();
    }

    @Test
    void isSealedIfItComesLaterAndGoesBackWithTheLetter() {
        var before = ids();
        var body = "附件 " + UUID.randomUUID();
        var code = Stranger.sent(withFile(anAccusation(body), uploaded()));
        var id = newOne(before);
        var outside = countOutside();
        Stranger.post(
                        "/follow-up/messages",
                        Map.of(
                                "receiptCode",
                                code,
                                "text",
                                "补充",
                                "attachments",
                                List.of(attached(uploaded(), "补充.png"))))
                .then()
                .statusCode(200)
                .body("messages", empty());
        get(he(), "/accusations/" + id)
                .then()
                .body("attachments.name", contains("举报材料.png", "补充.png"))
                .body("attachments.withMessage", contains(false, true));
        assertThat(countOutside()).isEqualTo(outside);

        post(he(), "/accusations/" + id + "/return", Map.of("reason", "不属于检举控告"))
                .then()
                .statusCode(204);

        get(he(), "/accusations/" + id).then().body("attachments", empty());
        var submission = Mail.find(body);
        get(wu(), "/submissions/" + submission)
                .then()
                .body("attachments.name", contains("举报材料.png", "补充.png"))
                .body("attachments.withMessage", contains(false, true));
        List<String> files = get(wu(), "/submissions/" + submission).path("attachments.id");
        for (var file : files) {
            assertThat(get(wu(), "/submissions/" + submission + "/attachments/" + file)
                            .asByteArray())
                    .isEqualTo(Samples.png());
        }
        followUp(code).then().statusCode(200);
        assertThat(value(Sql.of(
                        "SELECT count(*)::text AS value FROM sealed.attachment WHERE accusation_id = ?::uuid", id)))
                .isEqualTo("0");
    }
}
