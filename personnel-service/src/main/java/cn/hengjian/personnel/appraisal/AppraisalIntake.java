package cn.hengjian.personnel.appraisal;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.effect.Effects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Keeps the grade of a year, and starts or ends the bar on promotion that comes with it (ASM-BASIC, ASM-INC). */
@ApplicationScoped
class AppraisalIntake {

    private static final String RULE = "ASM-BASIC、ASM-INC 干部任用条例";

    private final AnnualResultRepository results;
    private final Effects effects;
    private final Terms terms;

    AppraisalIntake(AnnualResultRepository results, Effects effects, Terms terms) {
        this.results = results;
        this.effects = effects;
        this.terms = terms;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(AppraisalFiled filed) {
        results.keep(filed);
        var policy = terms.inForce();
        var bars = policy.words("grade.barsPromotion").contains(filed.grade().name());
        var running = effects.holds(filed.appraisalId());
        if (bars && !running) {
            var last = LocalDate.of(filed.year() + policy.integer("grade.barYears"), 12, 31);
            if (!last.isBefore(filed.filedOn())) {
                effects.start(
                        new CaseRef(
                                CaseKind.APPRAISAL,
                                filed.appraisalId(),
                                "ASM-%d-%s".formatted(filed.year(), filed.cadreNumber()),
                                filed.cadreId()),
                        List.of(new Effect(EffectKind.NO_PROMOTION, filed.filedOn(), last, RULE, policy.reference())));
            }
        } else if (!bars && running) {
            effects.end(
                    filed.appraisalId(),
                    terms.today(),
                    "年度考核重新归档为%s".formatted(filed.grade().title().zhCN()));
        }
    }
}
