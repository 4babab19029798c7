package cn.hengjian.personnel.adjustment;

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
class AdjustmentIntakeTest {

    private static final String FACT = "adjustment.suggested";

    @Test
    void opensOneCaseForASuggestionAndKeepsAllThatItSays() {
        var cadre = County.aCadre(County.aDepartment());
        var suggestion = Suggestions.sample(FACT, cadre);

        Suggestions.send(FACT, suggestion);
        Suggestions.send(FACT, suggestion);
        // What is sent later is received later, so both copies of the first have been seen when it is there.
        var other = Suggestions.sample(FACT, cadre);
        Suggestions.send(FACT, other);
        Suggestions.await("measure", other);
        var id = Suggestions.await("measure", suggestion);

        assertThat(Stored.count("measure WHERE suggestion_id = ?::uuid", suggestion.get("suggestionId")))
                .isEqualTo(1);
        Api.ORGANISATION
                .get("/measures/" + id)
                .then()
                .body("state", equalTo("CLUE"))
                .body("kind", equalTo("ADJUSTMENT"))
                .body("source.kind", equalTo("SUGGESTION"))
                .body("source.grounds", equalTo("2025年度考核结果建议调整：BASIC_IN_A_ROW"))
                .body("suggestion.suggestionId", equalTo(suggestion.get("suggestionId")))
                .body("suggestion.appraisalId", equalTo(suggestion.get("appraisalId")))
                .body("suggestion.reasons", equalTo(List.of("BASIC_IN_A_ROW")))
                .body("suggestion.rules", equalTo(List.of("M24")))
                .body("suggestion.years", equalTo(2))
                .body("suggestion.pack", equalTo("CN-CURRENT"))
                .body("suggestion.packVersion", equalTo(3))
                .body("suggestion.explanation", equalTo(suggestion.get("explanation")))
                .body("history[0].actor", equalTo("personnel"));
        assertThat(Stored.events("measure.changed.v1", id)).hasSize(1);
    }

    @Test
    void putsAsideWhatItCannotRead() {
        var cadre = County.aCadre(County.aDepartment());
        var stranger = Suggestions.sample(FACT, cadre);
        stranger.put("cadreId", UUID.randomUUID().toString());
        var strayed = Suggestions.sample(FACT, cadre);
        strayed.put("explanation", "https://elsewhere.example/x");

        var first = Suggestions.send(FACT, stranger);
        var second = Suggestions.send(FACT, strayed);

        assertThat(Suggestions.deadLetters(first, second))
                .extractingByKey(first)
                .asString()
                .contains("a cadre who is unknown");
    }
}
