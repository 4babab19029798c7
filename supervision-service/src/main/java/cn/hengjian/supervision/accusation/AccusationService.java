package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.accusation.AccusationRepository.Stored;
import cn.hengjian.supervision.accusation.rules.AccusationEvent;
import cn.hengjian.supervision.attachment.AttachmentContent;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What discipline does with an accusation. */
@ApplicationScoped
class AccusationService {

    private final AccusationRepository accusations;
    private final AccusationViewRepository views;
    private final AccusationLog log;
    private final IdentityStore identities;
    private final SealedAttachments attachments;
    private final AccusedService accused;
    private final AccusationSteps steps;

    AccusationService(
            AccusationRepository accusations,
            AccusationViewRepository views,
            AccusationLog log,
            IdentityStore identities,
            SealedAttachments attachments,
            AccusedService accused,
            AccusationSteps steps) {
        this.accusations = accusations;
        this.views = views;
        this.log = log;
        this.identities = identities;
        this.attachments = attachments;
        this.accused = accused;
        this.steps = steps;
    }

    @Transactional
    AccusationView read(UUID id, Reader reader) {
        var view = views.require(id, reader);
        log.note(id, "READ", null, reader.caller().username());
        return view;
    }

    /** A file that came with an accusation; its reading is noted as that of the text. */
    @Transactional
    AttachmentContent open(UUID id, UUID file, Reader reader) {
        accusations.lock(id, reader);
        var content = attachments.open(id, file);
        log.note(id, "READ_ATTACHMENT", null, reader.caller().username());
        return content;
    }

    @Transactional
    IdentityView readIdentity(UUID id, ReadIdentity command, Reader reader) {
        accusations.lock(id, reader);
        var sender = identities.read(id, command.reason(), reader);
        return new IdentityView(
                id,
                sender.map(known -> known.name()).orElse(null),
                sender.map(known -> known.contact()).orElse(null),
                identities.readings(id));
    }

    @Transactional
    AccusationView accept(UUID id, Reader reader) {
        enter(accusations.lock(id, reader), AccusationEvent.ACCEPT, reader);
        return views.require(id, reader);
    }

    @Transactional
    AccusationView handle(UUID id, Reader reader) {
        enter(accusations.lock(id, reader), AccusationEvent.HANDLE, reader);
        return views.require(id, reader);
    }

    @Transactional
    AccusationView decline(UUID id, DeclineAccusation command, Reader reader) {
        var next = steps.permit(accusations.lock(id, reader), AccusationEvent.DECLINE, reader);
        accusations.enter(id, next, command.reason(), null);
        return views.require(id, reader);
    }

    @Transactional
    AccusationView conclude(UUID id, ConcludeAccusation command, Reader reader) {
        boolean informs = Boolean.TRUE.equals(command.informPersonnel());
        var stored = accusations.lock(id, reader);
        if (informs && command.outcome() != Outcome.FOUNDED) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/informPersonnel",
                            "not-founded",
                            new Text("只有查实的才可告知人事", "Personnel is told of founded accusations only")));
        }
        var next = steps.permit(stored, AccusationEvent.CONCLUDE, reader);
        accusations.enter(id, next, command.grounds(), command.outcome());
        if (informs) {
            accused.tellPersonnel(id);
        }
        return views.require(id, reader);
    }

    @Transactional
    AccusationView reply(UUID id, ReplyToAccusation command, Reader reader) {
        steps.permit(accusations.lock(id, reader), AccusationEvent.REPLY, reader);
        accusations.reply(id, command.text());
        return views.require(id, reader);
    }

    private void enter(Stored stored, AccusationEvent event, Reader reader) {
        accusations.enter(stored.id(), steps.permit(stored, event, reader));
    }
}
