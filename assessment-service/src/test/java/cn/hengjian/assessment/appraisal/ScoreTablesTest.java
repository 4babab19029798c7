package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of scores hold by themselves, and persons beyond one block of them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ScoreTablesTest {

    /** Two more than a block has. */
    private static final int PEOPLE = 130;

    @Inject
    County county;

    private UUID run;

    @BeforeEach
    void anOpenRunOfManyPeople() {
        county.fresh();
        var department = county.department("D001");
        for (int i = 1; i <= PEOPLE; i++) {
            county.cadre(number(i), department, i % 2 == 0 ? "XK_F" : "NONE");
        }
        run = anOpenRun();
    }

    private static String number(int i) {
        return "C%06d".formatted(i);
    }

    private void scores() {
        actuals(
                run,
                IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(i -> number(i) + ",Q1," + (i * 37 % 60 + 1))
                        .toArray(String[]::new));
    }

    @Test
    void ranksAndExplainsBeyondABlock() {
        scores();

        compute(run);

        assertThat(county.text("""
            SELECT string_agg(l.block || ':' || l.n, ' ' ORDER BY l.block) AS t
            FROM (SELECT block, count(DISTINCT slot) AS n FROM score_line WHERE run_id = ? GROUP BY block) l""", run)).isEqualTo("0:128 1:2");
        assertThat(county.count("""
            SELECT count(*) AS n
            FROM (SELECT s.rank, rank() OVER (PARTITION BY s.group_code ORDER BY s.score DESC) AS expected,
                         s.group_size, count(*) OVER (PARTITION BY s.group_code) AS size
                  FROM score s WHERE s.run_id = ?) r
            WHERE rank = expected AND group_size = size""", run)).isEqualTo(PEOPLE);
        var last = county.text(
                "SELECT appraisal_id::text AS t FROM score_line WHERE run_id = ? AND block = 1 AND slot = 2", run);
        var explanation = JsonPath.from(
                Api.sun().get("/appraisals/{id}/explanation", last).asString());
        assertThat(explanation.getString("appraisalId")).isEqualTo(last);
        assertThat(explanation.getInt("place.rank"))
                .isEqualTo(Integer.parseInt(
                        county.text("SELECT rank::text AS t FROM score WHERE appraisal_id = ?::uuid", last)));
    }

    @Test
    void listsRanksInTheirOrderAcrossPages() {
        scores();
        compute(run);

        var listed = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Api.sun().queryParam("limit", 50);
            var page = JsonPath.from((cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/runs/{id}/rankings", run)
                    .asString());
            listed.addAll(page.getList("items.cadreNumber"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(listed)
                .isEqualTo(List.of(county.text("""
                    SELECT string_agg(a.cadre_number, ',' ORDER BY s.group_code, s.rank, a.cadre_number) AS t
                    FROM score s JOIN appraisal a ON a.id = s.appraisal_id WHERE s.run_id = ?""", run).split(",", -1)))
                .hasSize(PEOPLE);
    }

    @Test
    void refusesALineWithoutAnAppraisalOfItsRun() {
        var line = "INSERT INTO score_line (appraisal_id, run_id, block, slot, group_code, score)"
                + " SELECT a.id, a.run_id, 9, 1, a.group_code, 1 FROM appraisal a WHERE a.run_id = ?";
        var one = line + " AND a.cadre_number = 'C000001'";

        assertThatThrownBy(() -> county.update(one.replace("a.id,", "gen_random_uuid(),"), run))
                .hasMessageContaining("23503");
        assertThatThrownBy(() -> county.update(one.replace("a.id, a.run_id", "a.id, gen_random_uuid()"), run))
                .hasMessageContaining("23503");
        county.update(one, run);
        assertThatThrownBy(
                        () -> county.update("UPDATE score_line SET run_id = gen_random_uuid() WHERE run_id = ?", run))
                .hasMessageContaining("23503");
    }

    @Test
    void keepsAppraisals() {
        assertThatThrownBy(() -> county.update("DELETE FROM appraisal WHERE run_id = ?", run))
                .hasMessageContaining("23001");
        assertThatThrownBy(() -> county.update("UPDATE appraisal SET id = gen_random_uuid() WHERE run_id = ?", run))
                .hasMessageContaining("23001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{1,2,0} | {2,2,2} | {f,t,f}   | true",
                "{0}     | {0}     | {f}       | true",
                "{3}     | {2}     | {f}       | false",
                "{-1}    | {2}     | {f}       | false",
                "{0}     | {2}     | {t}       | false",
                "{1,2}   | {2,2}   | {f}       | false",
                "{1}     | {2,2}   | {f}       | false",
                "{1}     | {2}     | {NULL}    | false",
                "{NULL}  | {2}     | {f}       | false",
                "{}      | {}      | {}        | false"
            })
    void takesOnlyPlacesThatCanBe(String ranks, String sizes, String bottom, boolean taken) {
        var place = "INSERT INTO score_place (run_id, block, computation_id, ranks, sizes, bottom)"
                + " VALUES (?, 9, gen_random_uuid(), ?::int[], ?::int[], ?::boolean[])";

        if (taken) {
            county.update(place, run, ranks, sizes, bottom);
            assertThat(county.count("SELECT count(*) AS n FROM score_place WHERE run_id = ?", run))
                    .isEqualTo(1);
        } else {
            assertThatThrownBy(() -> county.update(place, run, ranks, sizes, bottom))
                    .hasMessageContaining("23514");
        }
    }
}
