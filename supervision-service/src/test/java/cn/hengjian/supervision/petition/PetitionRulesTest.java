package cn.hengjian.supervision.petition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.petition.rules.PetitionFacts;
import cn.hengjian.supervision.petition.rules.PetitionRules;
import cn.hengjian.supervision.petition.rules.PetitionState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PetitionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Who has these: office, petition (office), related, handles, leads, unit, up, involved. */
    private static PetitionFacts.Person person(String traits) {
        var has = Set.copyOf(Arrays.asList(traits.split(" ")));
        return new PetitionFacts.Person(
                has.contains("office") || has.contains("petition"),
                has.contains("petition"),
                has.contains("related"),
                has.contains("handles"),
                has.contains("leads"),
                has.contains("unit"),
                has.contains("up"),
                has.contains("involved"));
    }

    private static String ruling(PetitionEvent event, PetitionFacts facts) {
        return switch (PetitionRules.decide(event, facts)) {
            case Ruling.Granted<?> _ -> "GRANTED";
            case Ruling.Refused<?>(var why) -> why.name();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFER, office, GRANTED",
        "TRANSFER, office related, OWN_UNIT",
        "ACCEPT, handles, GRANTED",
        "ACCEPT, related up, NOT_OF_THE_UNIT",
        "START, handles, GRANTED",
        "START, office, NOT_OF_THE_UNIT",
        "REPLY, handles, GRANTED",
        "REPLY, leads, NOT_OF_THE_UNIT",
        "EXTEND, handles leads unit related, GRANTED",
        "EXTEND, handles unit related, NOT_OF_THE_UNIT",
        "EXTEND, leads, NOT_OF_THE_UNIT",
        "EXTEND, petition, GRANTED",
        "EXTEND, petition related, OWN_UNIT",
        "EXTEND, office leads, NOT_OF_THE_UNIT",
        "UPHOLD, office, GRANTED",
        "AMEND, office related, OWN_UNIT",
        "REVOKE, office involved, INVOLVED",
        "UPHOLD, up related, GRANTED",
        "UPHOLD, office up related, GRANTED",
        "UPHOLD, up related unit, OWN_UNIT",
        "UPHOLD, up related involved, INVOLVED",
        "UPHOLD, related, NOT_ONE_LEVEL_UP",
        "WITHDRAW, nobody, GRANTED",
    })
    void looksAtWhoActs(PetitionEvent event, String traits, String ruling) {
        var facts = new PetitionFacts(PetitionState.HANDLING, TODAY, TODAY, TODAY, false, person(traits));

        assertThat(ruling(event, facts)).isEqualTo(ruling);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFERRED, handles related, GRANTED",
        "TRANSFERRED, office, NOT_OF_THE_UNIT",
        "CLASSIFIED, office, GRANTED",
        "RETURNED, office related, OWN_UNIT",
    })
    void letsTheUnitDeclineWhatItHasAndTheOfficeTheRest(PetitionState state, String traits, String ruling) {
        var facts = new PetitionFacts(state, TODAY, TODAY, TODAY, false, person(traits));

        assertThat(ruling(PetitionEvent.DECLINE, facts)).isEqualTo(ruling);
    }

    @ParameterizedTest
    @CsvSource({
        "OBJECT, 0, GRANTED, handles",
        "OBJECT, -1, OBJECTION_LATE, handles",
        "OBJECT, 0, NOT_OF_THE_UNIT, related",
        "EXTEND, 0, GRANTED, petition",
        "EXTEND, -1, DEADLINE_PASSED, petition",
        "REQUEST_REVIEW, 0, GRANTED, nobody",
        "REQUEST_REVIEW, -1, REQUEST_LATE, nobody",
        "REQUEST_RE_REVIEW, 0, GRANTED, nobody",
        "REQUEST_RE_REVIEW, -1, REQUEST_LATE, nobody",
        "LAPSE, 0, DEADLINE_RUNNING, nobody",
        "LAPSE, -1, GRANTED, nobody",
    })
    void countsTheLastDayIn(PetitionEvent event, int days, String ruling, String traits) {
        var day = TODAY.plusDays(days);
        var facts = new PetitionFacts(PetitionState.HANDLING, TODAY, day, day, false, person(traits));

        assertThat(ruling(event, facts)).isEqualTo(ruling);
    }

    @ParameterizedTest
    @CsvSource({"false, GRANTED", "true, ALREADY_EXTENDED"})
    void extendsOnce(boolean extended, String ruling) {
        var facts = new PetitionFacts(PetitionState.HANDLING, TODAY, TODAY, TODAY, extended, person("handles leads"));

        assertThat(ruling(PetitionEvent.EXTEND, facts)).isEqualTo(ruling);
    }
}
