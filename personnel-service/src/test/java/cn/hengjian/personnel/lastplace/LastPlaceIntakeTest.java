package cn.hengjian.personnel.lastplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LastPlaceIntakeTest {

    private static final String TASK = "lastplace.suggested";
    private static final String ANNUAL = "annualplace.suggested";

    @Test
    void opensOneCaseForASuggestionAndKeepsAllThatItSays() {
        var cadre = County.aCadre(County.aDepartment());
        var suggestion = Suggestions.sample(TASK, cadre);

        Suggestions.send(TASK, suggestion);
        Suggestions.send(TASK, suggestion);
        // What is sent later is received later, so both copies of the first have been seen when it is there.
        var other = Suggestions.sample(ANNUAL, cadre);
        Suggestions.send(ANNUAL, other);
        var annual = Suggestions.await("measure", other);
        var id = Suggestions.await("measure", suggestion);

        assertThat(Stored.count("measure WHERE suggestion_id = ?::uuid", suggestion.get("suggestionId")))
                .isEqualTo(1);
        Api.ORGANISATION
                .get("/measures/" + id)
                .then()
                .body("state", equalTo("BOTTOM_FLAGGED"))
                .body("kind", equalTo("LAST_PLACE"))
                .body("source.kind", equalTo("SUGGESTION"))
                .body("source.grounds", equalTo("重点工作任务考核处于末位，且有失职、失误或者损失的记录，建议核查事实"))
                .body("suggestion.suggestionId", equalTo(suggestion.get("suggestionId")))
                .body("suggestion.taskId", equalTo(suggestion.get("taskId")))
                .body("suggestion.rules", equalTo(List.of("M10")))
                .body("suggestion.suggestedOn", equalTo("2026-11-29"))
                .body("suggestion.pack", equalTo("CN-CURRENT"))
                .body("suggestion.packVersion", equalTo(3))
                .body("suggestion.explanation", equalTo(suggestion.get("explanation")))
                .body("history[0].actor", equalTo("personnel"));
        Api.ORGANISATION
                .get("/measures/" + annual)
                .then()
                .body("kind", equalTo("LAST_PLACE"))
                .body("source.grounds", equalTo("2025年度考核处于末位，且有失职、失误或者损失的记录，建议核查事实"))
                .body("suggestion.appraisalId", equalTo(other.get("appraisalId")))
                .body("suggestion.year", equalTo(2025))
                .body("suggestion.packVersion", equalTo(4));
        assertThat(Stored.events("measure.changed.v1", id)).hasSize(1);
    }

    @Test
    void putsAsideWhatItCannotRead() {
        var cadre = County.aCadre(County.aDepartment());
        var stranger = Suggestions.sample(TASK, cadre);
        stranger.put("cadreId", UUID.randomUUID().toString());
        var strayed = Suggestions.sample(ANNUAL, cadre);
        strayed.put("explanation", "https://elsewhere.example/x");

        var first = Suggestions.send(TASK, stranger);
        var second = Suggestions.send(ANNUAL, strayed);

        assertThat(Suggestions.deadLetters(first, second))
                .extractingByKey(first)
                .asString()
                .contains("a cadre who is unknown");
    }
}
