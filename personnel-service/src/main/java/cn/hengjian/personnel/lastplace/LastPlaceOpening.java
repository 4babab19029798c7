package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
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

/** Opens cases of a last place: by a suggestion, or by hand. */
@ApplicationScoped
class LastPlaceOpening {

    private static final Caller SYSTEM = Caller.system("personnel");

    private final LastPlaceProcedure procedure;
    private final MeasureOpening openings;
    private final MeasureViewRepository views;
    private final Parties parties;

    LastPlaceOpening(
            LastPlaceProcedure procedure, MeasureOpening openings, MeasureViewRepository views, Parties parties) {
        this.procedure = procedure;
        this.openings = openings;
        this.views = views;
        this.parties = parties;
    }

    @Transactional
    MeasureView open(OpenLastPlace command, Caller caller, Locale language) {
        parties.requireSubject(command.cadreId(), caller);
        return views.require(open(command.cadreId(), Origin.office(command.grounds()), caller), caller, language);
    }

    /** Somebody is last with a task. */
    @Transactional
    void open(LastPlaceSuggested suggested) {
        openOnce(suggested.suggestion(), "重点工作任务考核处于末位，且有失职、失误或者损失的记录，建议核查事实");
    }

    /** Somebody is last in a computed run. */
    @Transactional
    void open(AnnualPlaceSuggested suggested) {
        openOnce(suggested.suggestion(), "%s年度考核处于末位，且有失职、失误或者损失的记录，建议核查事实".formatted(suggested.year()));
    }

    /** Opens a case, once per suggestion however often it arrives. */
    private void openOnce(Suggestion suggestion, String grounds) {
        if (!openings.knows(suggestion.cadreId())) {
            throw new UnreadableEventException("the check of a last place is suggested for a cadre who is unknown");
        }
        if (!openings.isOpened(suggestion.suggestionId())) {
            open(suggestion.cadreId(), Origin.suggestion(suggestion, grounds), SYSTEM);
        }
    }

    private UUID open(UUID cadre, Origin origin, Caller caller) {
        return openings.open(procedure, LastPlaceState.BOTTOM_FLAGGED, cadre, origin, caller);
    }
}
