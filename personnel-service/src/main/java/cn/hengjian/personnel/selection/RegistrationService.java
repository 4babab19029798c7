package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a cadre does in a selection: registers, takes that back, objects, and reads how he or she stands. */
@ApplicationScoped
class RegistrationService {

    private final CandidateRepository candidates;
    private final CandidateReading reading;
    private final SelectionSteps steps;
    private final Parties parties;
    private final Terms terms;

    RegistrationService(
            CandidateRepository candidates,
            CandidateReading reading,
            SelectionSteps steps,
            Parties parties,
            Terms terms) {
        this.candidates = candidates;
        this.reading = reading;
        this.steps = steps;
        this.parties = parties;
        this.terms = terms;
    }

    @Transactional
    CandidateView register(UUID id, Register command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var cadre = parties.requireSelf(caller);
        var own = candidates.findOwn(id, caller);
        boolean stands = own.filter(candidate -> candidate.standing() != Standing.WITHDRAWN)
                .isPresent();
        var facts = steps.facts(selection, caller).with(stands ? Refusal.ALREADY_REGISTERED : null);
        steps.make(selection, SelectionEvent.REGISTER, facts, caller, null);
        candidates.register(TimeOrderedId.next(), id, cadre.id(), command.statement(), terms.today());
        return own(id, caller, language);
    }

    @Transactional
    CandidateView withdraw(UUID id, GiveReason command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var own = candidates.findOwn(id, caller).orElse(null);
        boolean stands = own != null && (own.standing() == Standing.REGISTERED || own.standing() == Standing.ADMITTED);
        var facts = steps.facts(selection, caller).with(stands ? null : Refusal.NOT_REGISTERED);
        steps.make(selection, SelectionEvent.WITHDRAW, facts, caller, command.reason());
        if (own != null) {
            candidates.enter(own.id(), Standing.WITHDRAWN);
        }
        return own(id, caller, language);
    }

    @Transactional
    CandidateView object(UUID id, GiveReason command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var own = candidates.findOwn(id, caller).orElse(null);
        var facts = steps.facts(selection, caller).with(objecting(own));
        steps.make(selection, SelectionEvent.OBJECT, facts, caller, null);
        if (own != null) {
            candidates.object(own.id(), command.reason(), terms.today());
        }
        steps.await(selection, Task.ANSWER, terms.today(), caller);
        return own(id, caller, language);
    }

    private @Nullable Refusal objecting(@Nullable Candidate own) {
        if (own == null || own.standing() != Standing.REJECTED) {
            return Refusal.NOT_REJECTED;
        }
        if (own.objected()) {
            return Refusal.ALREADY_OBJECTED;
        }
        var by = own.objectBy();
        return by == null || terms.today().isAfter(by) ? Refusal.OBJECTION_LATE : null;
    }

    /** The caller's own candidacy; another's is not there for him or her. */
    @Transactional
    CandidateView own(UUID id, Caller caller, Locale language) {
        var own = candidates.findOwn(id, caller).orElseThrow(CandidateRepository::absent);
        return reading.own(steps.lock(id, caller), own, language);
    }
}
