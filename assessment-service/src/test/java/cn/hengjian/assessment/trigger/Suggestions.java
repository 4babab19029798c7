package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.comprehensive.Comprehensives;
import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.testing.TestIssuer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ranked tasks and filed grades as triggers meet them, and the nightly scan on demand. */
@ApplicationScoped
public class Suggestions {

    private final GradeTriggers triggers;
    private final County county;
    private final Terms terms;

    Suggestions(GradeTriggers triggers, County county, Terms terms) {
        this.triggers = triggers;
        this.county = county;
        this.terms = terms;
    }

    /** One of each kind about somebody with a filed grade. */
    public void fromGradesAndLastPlaces(String cadre, UUID run) {
        regrade(cadre, "EXCELLENT");
        regrade(cadre, "INCOMPETENT");
        check(Api.sun(), rankedTask(cadre, true), true, false, false, true)
                .then()
                .statusCode(200);
        annualLastPlace(cadre, run);
    }

    /** Somebody whom a computed run puts at the bottom, with a finding that shows a fault and a loss. */
    private void annualLastPlace(String cadre, UUID run) {
        county.update(
                "UPDATE score_place p SET ranks[l.slot] = 1, bottom[l.slot] = true"
                        + " FROM score_line l JOIN appraisal a ON a.id = l.appraisal_id"
                        + " WHERE p.run_id = l.run_id AND p.block = l.block AND l.run_id = ? AND a.cadre_number = ?",
                run,
                cadre);
        var annual = Annual.of(run);
        var finding = Comprehensives.aFinding(county, cadre, LocalDate.of(annual.year(), 5, 1));
        var grounds = List.of(
                Map.of("source", "EVIDENCE", "reference", finding, "shows", "DERELICTION", "note", "失职"),
                Map.of("source", "EVIDENCE", "reference", finding, "shows", "LOSS", "note", "资金损失"));
        annual.act(Api.sun(), cadre, "last-place", Map.of("grounds", grounds, "document", "县委督〔2026〕21号", "note", "核实"))
                .then()
                .statusCode(200);
    }

    /** Lets the latest filed grade of somebody be another, and looks what that suggests. */
    void regrade(String cadre, String grade) {
        county.update("UPDATE course SET grade = ? WHERE cadre_number = ? AND stage = 'FILED'", grade, cadre);
        triggers.evaluateNext();
    }

    /** A task in a work of its own. */
    String task(String cadre) {
        var work = Annual.post(
                        Api.organisation(),
                        "/key-works",
                        Map.of(
                                "title",
                                "招商引资攻坚",
                                "standard",
                                "年内新签约",
                                "year",
                                terms.today().getYear(),
                                "unitCode",
                                "D001",
                                "tasks",
                                List.of(Map.of(
                                        "cadreNumber",
                                        cadre,
                                        "content",
                                        "走访重点企业",
                                        "target",
                                        10,
                                        "measure",
                                        "家",
                                        "deadline",
                                        terms.today().toString()))))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return county.text("SELECT id::text AS t FROM task WHERE work_id = ?::uuid", work);
    }

    String rankedTask(String cadre, boolean bottom) {
        var task = task(cadre);
        county.update(
                "UPDATE task SET state = 'RANKED', achieved = 0, comment = 'x', score = 0, group_size = 5, rank = 5,"
                        + " bottom = ? WHERE id = ?::uuid",
                bottom,
                task);
        return task;
    }

    /** Two people make a version of a pack, ahead of every test, and say which. */
    int amend(String pack, String key, String value) {
        var proposed = Annual.post(
                Api.organisation(),
                "/policy-amendments",
                Map.of(
                        "pack",
                        pack,
                        "effectiveFrom",
                        terms.today().plusYears(150).toString(),
                        "reason",
                        "适应本县实际",
                        "changes",
                        List.of(Map.of("key", key, "value", value, "source", "县委〔2026〕31号"))));
        proposed.then().statusCode(201);
        return Api.as(TestIssuer.token("committee.sun", "county-committee"))
                .post("/policy-amendments/{id}/approval", proposed.<String>path("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("madeVersion");
    }

    static Response check(
            RequestSpecification caller,
            String task,
            boolean ineffective,
            boolean dereliction,
            boolean mistake,
            boolean loss) {
        return Annual.post(
                caller,
                "/tasks/" + task + "/last-place",
                Map.of(
                        "ineffective",
                        ineffective,
                        "dereliction",
                        dereliction,
                        "mistake",
                        mistake,
                        "loss",
                        loss,
                        "document",
                        "县委督〔2026〕20号",
                        "note",
                        "项目停滞，造成资金闲置"));
    }
}
