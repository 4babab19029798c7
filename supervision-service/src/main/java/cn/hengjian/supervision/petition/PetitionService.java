package cn.hengjian.supervision.petition;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.roster.Abolished;
import cn.hengjian.supervision.roster.RosterRepository;
import cn.hengjian.supervision.roster.Unknown;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What office and unit do with a claim until it is answered. */
@ApplicationScoped
class PetitionService {

    private final PetitionRepository petitions;
    private final PetitionViewRepository views;
    private final PetitionSteps steps;
    private final RosterRepository roster;
    private final Terms terms;

    PetitionService(
            PetitionRepository petitions,
            PetitionViewRepository views,
            PetitionSteps steps,
            RosterRepository roster,
            Terms terms) {
        this.petitions = petitions;
        this.views = views;
        this.steps = steps;
        this.roster = roster;
        this.terms = terms;
    }

    /** Articles 22 and 23: from the day on which the unit gets it, its own clocks run. */
    @Transactional
    PetitionView transfer(UUID id, TransferPetition command, Reader reader) {
        var petition = petitions.lock(id);
        var facts = petitions.facts(id, terms.today(), reader);
        var unit = roster.find(command.unitCode(), reader)
                .orElseThrow(() -> new ProblemException(HttpProblem.INVALID_CONTENT, Unknown.unit("/unitCode")));
        ProblemException.requireNone(
                Abolished.unit("/unitCode", unit.abolishedOn()).stream().toList());
        var caller = reader.caller();
        steps.make(petition, PetitionEvent.TRANSFER, unit.readersOwn() ? facts.related() : facts, caller);
        var today = facts.today();
        var objection = steps.set(petition, Purpose.TRANSFER_OBJECTION, today, "petition.objectWithin", caller);
        petition.transfer(unit.id(), today, objection.due());
        petition.owe(steps.set(petition, Purpose.INFORMING, today, "petition.informWithin", caller));
        steps.announce(List.of(id), "transferred");
        return views.require(id, reader);
    }

    @Transactional
    PetitionView object(UUID id, ObjectToTransfer command, Reader reader) {
        var petition = make(id, PetitionEvent.OBJECT, reader);
        // Whoever passes it on anew has the time of the first transfer once more.
        petition.owe(steps.set(petition, Purpose.TRANSFER, terms.today(), "petition.transferWithin", reader.caller()));
        steps.write(id, PaperKind.TRANSFER_OBJECTION, Paper.ofReason(command.reason()), reader);
        petitions.flush();
        return views.require(id, reader);
    }

    @Transactional
    PetitionView accept(UUID id, Reader reader) {
        var petition = make(id, PetitionEvent.ACCEPT, reader);
        var today = terms.today();
        petition.accept(today);
        petition.owe(steps.set(petition, Purpose.HANDLING, today, "petition.handleWithin", reader.caller()));
        steps.write(id, PaperKind.ACCEPTANCE, Paper.EMPTY, reader);
        steps.announce(List.of(id), "accepted");
        return views.require(id, reader);
    }

    @Transactional
    PetitionView decline(UUID id, DeclinePetition command, Reader reader) {
        var petition = make(id, PetitionEvent.DECLINE, reader);
        petition.close(terms.today());
        steps.write(
                id,
                PaperKind.NON_ACCEPTANCE,
                new Paper(null, command.reason(), command.route(), null, null, null),
                reader);
        steps.announce(List.of(id), "closed");
        return views.require(id, reader);
    }

    @Transactional
    PetitionView start(UUID id, Reader reader) {
        make(id, PetitionEvent.START, reader);
        petitions.flush();
        return views.require(id, reader);
    }

    /** Article 34: once, by at most so many days, and the sender is told why. */
    @Transactional
    PetitionView extend(UUID id, ExtendHandling command, Reader reader) {
        var petition = make(id, PetitionEvent.EXTEND, reader);
        var policy = steps.policy(petition);
        petition.owe(steps.set(
                petition,
                Purpose.HANDLING_EXTENSION,
                Objects.requireNonNull(petition.due()),
                Terms.extension(
                        command.days(), policy.integer("petition.extendMax"), policy.period("petition.handleWithin")),
                reader.caller()));
        petition.extend(terms.today());
        steps.write(id, PaperKind.EXTENSION, Paper.ofReason(command.reason()), reader);
        petitions.flush();
        return views.require(id, reader);
    }

    @Transactional
    PetitionView reply(UUID id, ReplyPetition command, Reader reader) {
        var petition = make(id, PetitionEvent.REPLY, reader);
        var today = terms.today();
        petition.reply(reader.caller().username(), today);
        petition.owe(
                steps.set(petition, Purpose.REVIEW_REQUEST, today, "petition.reviewRequestWithin", reader.caller()));
        steps.write(
                id,
                PaperKind.REPLY,
                new Paper(null, null, null, command.facts(), command.finding(), command.basis()),
                reader);
        steps.announce(List.of(id), "replied");
        return views.require(id, reader);
    }

    private Petition make(UUID id, PetitionEvent event, Reader reader) {
        var petition = petitions.lock(id);
        steps.make(petition, event, petitions.facts(id, terms.today(), reader), reader.caller());
        return petition;
    }
}
