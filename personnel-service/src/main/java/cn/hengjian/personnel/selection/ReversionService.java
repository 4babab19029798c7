package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.casework.Parties.Party;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.measure.MeasureRecords;
import cn.hengjian.personnel.measure.ServePaper;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Serves the decision that a probation was not passed (G10). */
@ApplicationScoped
class ReversionService {

    private final CandidateRepository candidates;
    private final DecisionRepository decisions;
    private final SelectionViewRepository views;
    private final SelectionSteps steps;
    private final MeasureRecords records;
    private final Parties parties;

    ReversionService(
            CandidateRepository candidates,
            DecisionRepository decisions,
            SelectionViewRepository views,
            SelectionSteps steps,
            MeasureRecords records,
            Parties parties) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.views = views;
        this.steps = steps;
        this.records = records;
        this.parties = parties;
    }

    /** From its day the time to appeal runs. */
    @Transactional
    SelectionView serve(UUID id, ServePaper command, Caller caller, Locale language) {
        ProblemException.requireNone(command.objections());
        var selection = steps.lock(id, caller);
        var witness = witness(id, command);
        steps.make(
                selection,
                SelectionEvent.SERVE_DECISION,
                steps.facts(selection, caller).with(fault(id, witness)),
                caller,
                null,
                () -> {
                    records.requireDay(command.servedOn(), "/servedOn", decisions.revertedOn(id));
                    decisions.serve(id, command, witness == null ? null : witness.id(), caller);
                    return null;
                });
        steps.done(selection, Task.SERVE_DECISION);
        return views.require(id, caller, language);
    }

    /** Who saw that it was not signed. */
    private @Nullable Party witness(UUID selection, ServePaper command) {
        var named = command.witness();
        return named == null
                ? null
                : decisions
                        .findChosen(selection)
                        .map(chosen -> candidates.require(selection, chosen))
                        .map(cadre -> parties.require(named, "/witness", cadre.cadreId()))
                        .orElse(null);
    }

    private @Nullable Refusal fault(UUID selection, @Nullable Party witness) {
        if (witness != null && witness.recused()) {
            return Refusal.PARTY_RECUSED;
        }
        return decisions.isServed(selection) ? Refusal.ALREADY_SERVED : null;
    }
}
