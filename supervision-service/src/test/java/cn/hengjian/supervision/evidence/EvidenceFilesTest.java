package cn.hengjian.supervision.evidence;

import static cn.hengjian.supervision.evidence.Uploads.FOLDER;
import static cn.hengjian.supervision.evidence.Uploads.somebody;
import static cn.hengjian.supervision.evidence.Uploads.stored;
import static cn.hengjian.supervision.evidence.Uploads.upload;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.uploaded;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EvidenceFilesTest {

    @Inject
    EvidenceFiles files;

    @Inject
    EvidenceUpkeep upkeep;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static Caller person(String name) {
        return new Caller("subject-of-" + name, name, Set.of("inspector"), Set.of(), null);
    }

    private static Stream<Path> allStored() throws IOException {
        try (var walk = Files.walk(FOLDER)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        }
    }

    private void attach(UUID subject, List<UUID> named, Caller caller) {
        QuarkusTransaction.requiringNew().run(() -> files.attach(subject, named, caller, "/evidence"));
    }

    @Test
    void boundsWhatWaitsToBeUsed() {
        var name = somebody();
        var token = TestIssuer.token(name, "inspector");
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 50; i++) {
            ids.add(UUID.fromString(uploaded(token, "a.png")));
        }

        upload(token, "image/png", "a.png", Samples.png())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-too-many-unused"));
        attach(UUID.randomUUID(), ids.subList(0, 1), person(name));
        upload(token, "image/png", "a.png", Samples.png()).then().statusCode(201);
    }

    @Test
    void attachesInOrderAndOpensForTheSubjectOnly() throws IOException {
        var subject = UUID.randomUUID();
        var content = new byte[3 << 20];
        new Random(1).nextBytes(content);
        System.arraycopy(Samples.png(), 0, content, 0, Samples.png().length);
        var large = UUID.fromString(
                upload(chen(), "image/png", "large.png", content).path("id"));
        var small = UUID.fromString(uploaded(chen(), "small.png"));

        attach(subject, List.of(large, small), person("supervision.chen"));

        assertThat(files.list(subject)).extracting(EvidenceFileView::name).containsExactly("large.png", "small.png");
        try (var opened = files.open(subject, large, person("reader")).content()) {
            assertThat(opened.readAllBytes()).isEqualTo(content);
        }
        assertThat(value(Sql.of(
                        "SELECT actor AS value FROM audit_entry WHERE object_id = ? AND action = 'evidence-read'",
                        large.toString())))
                .isEqualTo("reader");
        assertThatThrownBy(() -> files.open(UUID.randomUUID(), large, person("reader")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("not-found");
        assertThat(files.list(List.of(subject, UUID.randomUUID()))).containsOnlyKeys(subject);
    }

    @Test
    void namesEachFileThatCantBeAttached() {
        var mine = UUID.fromString(uploaded(chen(), "mine.png"));
        var used = UUID.fromString(uploaded(chen(), "used.png"));
        var anothers = UUID.fromString(uploaded(zhao(), "anothers.png"));
        attach(UUID.randomUUID(), List.of(used), person("supervision.chen"));
        var subject = UUID.randomUUID();

        var refused = catchThrowableOfType(
                ProblemException.class,
                () -> attach(
                        subject, List.of(mine, used, anothers, UUID.randomUUID(), mine), person("supervision.chen")));

        assertThat(refused.violations())
                .extracting(Violation::place)
                .containsExactly(
                        new Violation.Place.Body("/evidence/1"),
                        new Violation.Place.Body("/evidence/2"),
                        new Violation.Place.Body("/evidence/3"),
                        new Violation.Place.Body("/evidence/4"));
        assertThat(files.list(subject)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenTheTransactionFails() throws IOException {
        var before = allStored().toList();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    files.receive(new ByteArrayInputStream(Samples.png()), null, "image/png", person("a"));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(allStored()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void opensNothingThatWasChangedOrCut() throws IOException {
        var changed = UUID.fromString(uploaded(chen(), "a.png"));
        var cut = UUID.fromString(uploaded(chen(), "b.png"));
        var exchanged = UUID.fromString(uploaded(chen(), "c.png"));
        var subject = UUID.randomUUID();
        attach(subject, List.of(changed, cut, exchanged), person("supervision.chen"));

        var bytes = Files.readAllBytes(stored(changed.toString()));
        bytes[bytes.length - 1] ^= 1;
        Files.write(stored(changed.toString()), bytes);
        Files.write(stored(cut.toString()), new byte[0]);
        Files.copy(
                stored(uploaded(chen(), "d.png")), stored(exchanged.toString()), StandardCopyOption.REPLACE_EXISTING);

        for (var file : List.of(changed, cut, exchanged)) {
            assertThatThrownBy(() -> files.open(subject, file, person("reader")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void deletesWhatNobodyUsedWithinADay() throws IOException {
        var unused = uploaded(chen(), "unused.png");
        var used = uploaded(chen(), "used.png");
        var subject = UUID.randomUUID();
        attach(subject, List.of(UUID.fromString(used)), person("supervision.chen"));

        today(MovableClock.ORDINARY_DAY.plusDays(1));
        upkeep.run();
        assertThat(stored(unused)).exists();
        today(MovableClock.ORDINARY_DAY.plusDays(2));
        assertThatThrownBy(() -> attach(subject, List.of(UUID.fromString(unused)), person("supervision.chen")))
                .isInstanceOf(ProblemException.class);
        upkeep.run();

        assertThat(stored(unused)).doesNotExist();
        assertThat(stored(used)).exists();
        get(chen(), "/evidence-files/" + unused).then().statusCode(404);
        get(chen(), "/evidence-files/" + used).then().statusCode(200);
    }

    @Test
    void deletesStraysOfAServiceThatDied() throws IOException {
        var named = stored(uploaded(chen(), "a.png"));
        var stray = stored(UUID.randomUUID().toString());
        var draft = named.resolveSibling(UUID.randomUUID() + ".part");
        var fresh = stored(UUID.randomUUID().toString());
        for (var file : List.of(stray, draft, fresh)) {
            Files.createDirectories(file.getParent());
            Files.write(file, Samples.png());
        }
        // The day of the tests is noon in China.
        var now = Instant.parse("2026-03-02T04:00:00Z");
        for (var file : List.of(stray, draft, named)) {
            Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(86_401)));
        }
        Files.setLastModifiedTime(fresh, FileTime.from(now.minusSeconds(86_400)));

        upkeep.run();

        assertThat(stray).doesNotExist();
        assertThat(draft).doesNotExist();
        assertThat(fresh).exists();
        assertThat(named).exists();
    }

    @Test
    void keepsEvidenceInTheDatabaseToo() {
        var file = uploaded(chen(), "a.png");
        attach(UUID.randomUUID(), List.of(UUID.fromString(file)), person("supervision.chen"));

        for (var statement : List.of(
                "DELETE FROM evidence_file WHERE id = ?::uuid",
                "UPDATE evidence_file SET sha256 = owner WHERE id = ?::uuid",
                "UPDATE evidence_file SET subject_id = NULL, place = NULL WHERE id = ?::uuid")) {
            assertThatThrownBy(() -> database().update(Sql.of(statement, file)))
                    .hasStackTraceContaining("evidence is kept");
        }
    }
}
