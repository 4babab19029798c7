package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;

/** What a decision does to what it is against. */
@ApplicationScoped
class Outcomes {

    private final Appealables appealables;
    private final Effects effects;
    private final Terms terms;

    Outcomes(Appealables appealables, Effects effects, Terms terms) {
        this.appealables = appealables;
        this.effects = effects;
        this.terms = terms;
    }

    /** G11: whether an amendment leaves the cadre no better off than he or she is. */
    boolean aggravates(Appeal appeal, DecideAppeal command) {
        LocalDate until = command.noPromotionUntil();
        return until != null
                && effects.lastDay(appeal.againstId(), EffectKind.NO_PROMOTION, terms.today())
                        .filter(until::isBefore)
                        .isEmpty();
    }

    void apply(Appeal appeal, DecideAppeal command, Caller caller) {
        switch (command.outcome()) {
            case REVOKE ->
                appealables
                        .of(appeal.againstKind())
                        .undo(appeal.againstId(), command.grounds(), command.document(), caller);
            case AMEND ->
                effects.shorten(
                        appeal.againstId(),
                        EffectKind.NO_PROMOTION,
                        Objects.requireNonNull(command.noPromotionUntil()),
                        command.grounds());
            case UPHOLD, REMAND -> {}
        }
    }
}
