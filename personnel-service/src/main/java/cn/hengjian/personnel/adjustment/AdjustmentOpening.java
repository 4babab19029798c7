package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.measure.MeasureOpening;
import cn.hengjian.personnel.measure.MeasureOpening.Origin;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.Suggestion;
import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Opens adjustments: by a talk after which nothing was put right, by a suggestion, by another measure, or by hand. */
@ApplicationScoped
public class AdjustmentOpening {

    private static final Caller SYSTEM = Caller.system("personnel");

    private final AdjustmentProcedure procedure;
    private final MeasureOpening openings;
    private final MeasureViewRepository views;
    private final Parties parties;

    AdjustmentOpening(
            AdjustmentProcedure procedure, MeasureOpening openings, MeasureViewRepository views, Parties parties) {
        this.procedure = procedure;
        this.openings = openings;
        this.views = views;
        this.parties = parties;
    }

    @Transactional
    MeasureView open(OpenAdjustment command, Caller caller, Locale language) {
        parties.requireSubject(command.cadreId(), caller);
        return views.require(open(command.cadreId(), Origin.office(command.grounds()), caller), caller, language);
    }

    /** After a talk, nothing was put right. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID openOfTalk(UUID talk, UUID cadre, String grounds, Caller caller) {
        return open(cadre, Origin.talk(talk, grounds), caller);
    }

    /** Another measure leads here. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID openOfMeasure(UUID measure, UUID cadre, String grounds, Caller caller) {
        return open(cadre, Origin.measure(measure, grounds), caller);
    }

    /** Opens a case, once per suggestion however often it arrives. */
    @Transactional
    void open(AdjustmentSuggested suggested) {
        var suggestion = suggested.suggestion();
        if (!openings.knows(suggestion.cadreId())) {
            throw new UnreadableEventException("an adjustment is suggested for a cadre who is unknown");
        }
        if (!openings.isOpened(suggestion.suggestionId())) {
            open(suggestion.cadreId(), Origin.suggestion(suggestion, grounds(suggestion)), SYSTEM);
        }
    }

    private static String grounds(Suggestion suggestion) {
        return "%s年度考核结果建议调整：%s".formatted(suggestion.year(), String.join("、", suggestion.reasons()));
    }

    private UUID open(UUID cadre, Origin origin, Caller caller) {
        return openings.open(procedure, AdjustmentState.CLUE, cadre, origin, caller);
    }
}
