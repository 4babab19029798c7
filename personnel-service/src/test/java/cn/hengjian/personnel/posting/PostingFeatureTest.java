package cn.hengjian.personnel.posting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.roster.RosterEvents;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PostingFeatureTest {

    private static final Map<String, Object> REMOVAL = Map.of("validTo", "2024-03-01", "document", "衡委干〔2024〕9号");

    @Inject
    RosterEvents events;

    @Test
    void appointsToAVacantPostAndPublishesTheCadre() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var cadre = County.aCadre(unit);

        var response = Api.ORGANISATION.post("/postings", County.appointment(cadre, post, "2020-01-01"));

        assertThat(response.statusCode()).isEqualTo(201);
        var view = response.jsonPath();
        assertThat(view.getString("kind") + view.getString("validFrom") + view.getString("validTo"))
                .isEqualTo("MAIN2020-01-01null");
        assertThat(Stored.count(
                        "posting WHERE post_id = ?::uuid AND cadre_id = ?::uuid AND valid = '[2020-01-01,)'"
                                + " AND upper_inf(recorded) AND recorded_by = 'org.wang'",
                        post.id(),
                        cadre.id()))
                .isEqualTo(1);
        var state = Stored.events("cadre.changed.v1", cadre.id()).getLast();
        assertThat(state.getString("postCode") + " " + state.getString("postClass") + " " + state.getInt("version"))
                .isEqualTo(post.code() + " LEADER 1");
        var file = Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath();
        assertThat(file.getList("currentPostings.postCode")).containsExactly(post.code());
        assertThat(file.getInt("version")).isEqualTo(1);
    }

    @Test
    void refusesAPostThatIsHeld() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var holder = County.aCadre(unit);
        County.appoint(holder, post, "2020-01-01");
        var another = County.aCadre(unit);

        var later = Api.ORGANISATION.post("/postings", County.appointment(another, post, "2025-06-01"));
        var earlier = Api.ORGANISATION.inChinese().post("/postings", County.appointment(another, post, "2019-06-01"));

        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.jsonPath().getString("type")).isEqualTo("/problems/post-occupied");
        assertThat(later.jsonPath().getString("detail")).isEqualTo(holder.number() + " holds the post in that time");
        assertThat(earlier.jsonPath().getString("detail")).isEqualTo("该职位在该时段由 " + holder.number() + " 担任");
        assertThat(Stored.count("posting WHERE cadre_id = ?::uuid", another.id()))
                .isZero();
    }

    @Test
    void refusesASecondMainPostButNotAConcurrentOne() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var first = County.aPost(unit);
        var second = County.aPost(unit);
        County.appoint(cadre, first, "2020-01-01");
        var appointment = County.appointment(cadre, second, "2021-01-01");

        var main = Api.ORGANISATION.post("/postings", appointment);
        appointment.put("kind", "CONCURRENT");
        var concurrent = Api.ORGANISATION.post("/postings", appointment);

        assertThat(main.statusCode()).isEqualTo(409);
        assertThat(main.jsonPath().getString("type")).isEqualTo("/problems/main-post-held");
        assertThat(concurrent.statusCode()).isEqualTo(201);
        assertThat(Stored.events("cadre.changed.v1", cadre.id()).getLast().getString("postCode"))
                .isEqualTo(first.code());
        assertThat(Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath().getList("currentPostings.postCode"))
                .containsExactly(first.code(), second.code());
    }

    @Test
    void letsASuccessorBeginOnTheDayOfRemoval() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var leaving = County.aCadre(unit);
        var coming = County.aCadre(unit);
        var posting = County.appoint(leaving, post, "2020-01-01");
        Api.ORGANISATION.post("/postings/" + posting + "/end", REMOVAL);

        var dayBefore = Api.ORGANISATION.post("/postings", County.appointment(coming, post, "2024-02-29"));
        var sameDay = Api.ORGANISATION.post("/postings", County.appointment(coming, post, "2024-03-01"));

        assertThat(dayBefore.statusCode()).isEqualTo(409);
        assertThat(sameDay.statusCode()).isEqualTo(201);
        assertThat(Stored.events("cadre.changed.v1", leaving.id()).getLast().getString("postCode"))
                .isNull();
    }

    @Test
    void refusesToEndWhatEndedOrEndsBeforeItBegan() {
        var unit = County.aDepartment();
        var posting = County.appoint(County.aCadre(unit), County.aPost(unit), "2024-03-01");
        var path = "/postings/" + posting + "/end";

        var onFirstDay = Api.ORGANISATION.post(path, REMOVAL);
        var ended = Api.ORGANISATION.post(path, Map.of("validTo", "2024-03-02", "document", "衡委干〔2024〕9号"));
        var again = Api.ORGANISATION.post(path, Map.of("validTo", "2024-03-05", "document", "衡委干〔2024〕9号"));
        var unknown = Api.ORGANISATION.post("/postings/" + UUID.randomUUID() + "/end", REMOVAL);

        assertThat(onFirstDay.jsonPath().getList("errors.code")).containsExactly("not-after-start");
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).isEqualTo("/problems/posting-ended");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void refusesUnknownCadresUnknownPostsAndDaysBeforeBirth() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var cadre = County.aCadre(unit);
        var unknownPost = County.appointment(cadre, post, "2020-01-01");
        unknownPost.put("postId", UUID.randomUUID().toString());
        var unknownCadre = County.appointment(cadre, post, "2020-01-01");
        unknownCadre.put("cadreId", UUID.randomUUID().toString());

        assertThat(Api.ORGANISATION.post("/postings", unknownPost).jsonPath().getList("errors.pointer"))
                .containsExactly("/postId");
        assertThat(Api.ORGANISATION.post("/postings", unknownCadre).jsonPath().getList("errors.pointer"))
                .containsExactly("/cadreId");
        assertThat(Api.ORGANISATION
                        .post("/postings", County.appointment(cadre, post, County.BIRTH.toString()))
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("before-birth");
    }

    @Test
    void answersAsOfADayAndAsKnownAtAMoment() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var cadre = County.aCadre(unit);
        var path = "/cadres/" + cadre.id() + "/postings";
        var beforeAll = Instant.now();
        var posting = County.appoint(cadre, post, "2020-01-01");
        var whileOpen = Instant.now();
        Api.ORGANISATION.post("/postings/" + posting + "/end", REMOVAL);

        assertThat(days(Api.ORGANISATION.get(path))).containsExactly("2020-01-01/2024-03-01");
        assertThat(days(Api.ORGANISATION.get(path + "?asOf=2024-02-29"))).containsExactly("2020-01-01/2024-03-01");
        assertThat(days(Api.ORGANISATION.get(path + "?asOf=2024-03-01"))).isEmpty();
        assertThat(days(Api.ORGANISATION.get(path + "?asOf=2019-12-31"))).isEmpty();
        assertThat(days(Api.ORGANISATION.get(path + "?knownAt={k}", whileOpen.toString())))
                .containsExactly("2020-01-01/null");
        assertThat(days(Api.ORGANISATION.get(path + "?asOf=2024-03-01&knownAt={k}", whileOpen.toString())))
                .containsExactly("2020-01-01/null");
        assertThat(days(Api.ORGANISATION.get(path + "?knownAt={k}", beforeAll.toString())))
                .isEmpty();
        assertThat(Api.ORGANISATION.get(path + "?knownAt=yesterday").statusCode())
                .isEqualTo(400);
        assertThat(Stored.count("posting WHERE id = ?::uuid", posting)).isEqualTo(2);
    }

    @Test
    void letsOneOfTwoAppointmentsAtOnceWin() throws Exception {
        for (int round = 0; round < 5; round++) {
            var unit = County.aDepartment();
            var post = County.aPost(unit);
            var one = County.appointment(County.aCadre(unit), post, "2022-01-01");
            var other = County.appointment(County.aCadre(unit), post, "2022-02-01");

            var answers = atOnce(
                    () -> Api.ORGANISATION.post("/postings", one), () -> Api.ORGANISATION.post("/postings", other));

            assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(201, 409);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 409)
                            .map(answer -> answer.jsonPath().getString("type")))
                    .containsExactly("/problems/post-occupied");
            assertThat(Stored.count("posting WHERE post_id = ?::uuid", post.id()))
                    .isEqualTo(1);
        }
    }

    @Test
    void letsOneOfTwoRemovalsAtOnceWin() throws Exception {
        var unit = County.aDepartment();
        var posting = County.appoint(County.aCadre(unit), County.aPost(unit), "2020-01-01");
        var path = "/postings/" + posting + "/end";

        var answers = atOnce(() -> Api.ORGANISATION.post(path, REMOVAL), () -> Api.ORGANISATION.post(path, REMOVAL));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 409);
        assertThat(Stored.count("posting WHERE id = ?::uuid", posting)).isEqualTo(2);
        assertThat(Stored.count("posting WHERE id = ?::uuid AND upper_inf(recorded)", posting))
                .isEqualTo(1);
    }

    @Test
    void publishesAnAppointmentRecordedAheadWhenItsDayComes() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var cadre = County.aCadre(unit);
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        County.appoint(cadre, post, tomorrow.toString());

        events.turn(tomorrow);
        events.turn(tomorrow);

        assertThat(Stored.events("cadre.changed.v1", cadre.id()).stream()
                        .map(state -> state.getString("postCode") + " " + state.getInt("version")))
                .containsExactly("null 0", "null 1", post.code() + " 2");
        events.turn(tomorrow.minusDays(1));
    }

    @Test
    void letsOnlyOrganisationAndHumanResourcesAppoint() {
        var unit = County.aDepartment();
        var appointment = County.appointment(County.aCadre(unit), County.aPost(unit), "2020-01-01");

        assertThat(Api.ofUnit(unit.code(), "unit-hr", "unit-leader")
                        .post("/postings", appointment)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.of("county-committee").post("/postings", appointment).statusCode())
                .isEqualTo(403);
        var allowed = Api.of("hr-bureau").post("/postings", appointment);
        assertThat(allowed.statusCode()).isEqualTo(201);
        var posting = "/postings/" + allowed.jsonPath().getString("id");
        assertThat(Api.of("hr-bureau").get(posting).jsonPath().getString("validFrom"))
                .isEqualTo("2020-01-01");
        assertThat(Api.of("inspector").get(posting).statusCode()).isEqualTo(403);
        assertThat(Api.of("system-admin").post(posting + "/end", REMOVAL).statusCode())
                .isEqualTo(403);
    }

    private static List<String> days(Response response) {
        return response.jsonPath().getList("items.collect { it.validFrom + '/' + it.validTo }");
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                barrier.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                barrier.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
