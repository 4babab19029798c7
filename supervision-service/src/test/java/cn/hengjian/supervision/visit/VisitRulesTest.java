package cn.hengjian.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.supervision.visit.rules.VisitEvent;
import cn.hengjian.supervision.visit.rules.VisitFacts;
import cn.hengjian.supervision.visit.rules.VisitRules;
import cn.hengjian.supervision.visit.rules.VisitRules.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VisitRulesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate TO = LocalDate.of(2026, 3, 6);

    private static VisitFacts facts(
            LocalDate today, boolean sealed, boolean assigned, boolean own, boolean recused, boolean recorded) {
        return new VisitFacts(today, FROM, TO, sealed, assigned, own, recused, recorded);
    }

    private static void is(VisitEvent event, VisitFacts facts, Refusal expected) {
        assertThat(VisitRules.decide(event, facts))
                .isEqualTo(expected == null ? Ruling.granted() : Ruling.refused(expected));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-01, OUTSIDE_WINDOW",
                "2026-03-02, -",
                "2026-03-06, -",
                "2026-03-07, OUTSIDE_WINDOW",
            })
    void startsOnTheDaysOfItsWindowOnly(LocalDate today, Refusal expected) {
        is(VisitEvent.START, facts(today, true, true, false, false, false), expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "RECORD_ACTIVITY", "COMPLETE", "REPORT"})
    void letsOnlyUntiedInspectorsOfTheVisitActOnSite(VisitEvent event) {
        is(event, facts(FROM, false, true, false, false, true), null);
        is(event, facts(FROM, false, false, false, false, true), Refusal.NOT_ASSIGNED);
        is(event, facts(FROM, false, true, false, true, true), Refusal.RECUSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"MERGE", "CANCEL"})
    void keepsTheOfficeOutOfItsOwnUnit(VisitEvent event) {
        is(event, facts(FROM, false, false, false, false, false), null);
        is(event, facts(FROM, false, false, true, true, false), Refusal.OWN_UNIT);
    }

    @Test
    void mergesNothingIntoASealedVisit() {
        is(VisitEvent.MERGE, facts(FROM, true, false, false, false, false), Refusal.SEALED);
        is(VisitEvent.CANCEL, facts(FROM, true, false, false, false, false), null);
    }

    @Test
    void completesOnlyWhatHasAnActivity() {
        is(VisitEvent.COMPLETE, facts(FROM, false, true, false, false, false), Refusal.NOTHING_RECORDED);
        is(VisitEvent.COMPLETE, facts(FROM, false, true, false, false, true), null);
    }
}
