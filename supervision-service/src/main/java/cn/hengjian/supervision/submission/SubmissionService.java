package cn.hengjian.supervision.submission;

import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.attachment.AttachmentContent;
import cn.hengjian.supervision.attachment.Attachments;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.sight.Recusal;
import cn.hengjian.supervision.submission.rules.SubmissionEvent;
import cn.hengjian.supervision.submission.rules.SubmissionRules;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the staff do with a submission until they know what it is. */
@ApplicationScoped
public class SubmissionService {

    private final Reception reception;
    private final SubmissionRepository submissions;
    private final SubmissionViewRepository views;
    private final Attachments attachments;
    private final Transitions transitions;
    private final Terms terms;

    SubmissionService(
            Reception reception,
            SubmissionRepository submissions,
            SubmissionViewRepository views,
            Attachments attachments,
            Transitions transitions,
            Terms terms) {
        this.reception = reception;
        this.submissions = submissions;
        this.views = views;
        this.attachments = attachments;
        this.transitions = transitions;
        this.terms = terms;
    }

    @Transactional
    ReceiptView enter(EnterSubmission command, Reader reader) {
        var prepared =
                reception.prepare(command.written(), command, reader.caller().username(), reader);
        if (reception.keep(prepared.letter(), reader)) {
            attachments.tie(prepared.letter().receipt(), command.attachmentsOrNone(), false, "/attachments");
        }
        return prepared.receipt();
    }

    /** Reading is noted, as what is read may name anybody. */
    @Transactional
    SubmissionView read(UUID id, Reader reader) {
        submissions.lock(id, reader);
        var view = views.require(id, reader);
        submissions.note(id, Deed.Kind.READ, reader.caller().username());
        return view;
    }

    /** A file that came with a submission; its reading is noted as that of the text. */
    @Transactional
    AttachmentContent open(UUID id, UUID file, Reader reader) {
        var content = attachments.open(submissions.lock(id, reader).letter().receipt(), file);
        submissions.note(id, Deed.Kind.READ, reader.caller().username());
        return content;
    }

    @Transactional
    SubmissionView register(UUID id, Reader reader) {
        var stored = submissions.lock(id, reader);
        permit(stored, SubmissionEvent.REGISTER, false, reader);
        var by = reader.caller().username();
        submissions.register(id, by, terms.today());
        submissions.note(id, Deed.Kind.REGISTER, by);
        return views.require(id, reader);
    }

    @Transactional
    SubmissionView tell(UUID id, TellSender command, Reader reader) {
        submissions.lock(id, reader);
        submissions.add(
                id, new Message(command.text(), terms.today(), reader.caller().username()));
        return views.require(id, reader);
    }

    /** A submission as it is, for comparing it with others. */
    @Transactional
    public Letter look(UUID id, Reader reader) {
        return submissions.lock(id, reader).letter();
    }

    /**
     * Hands a submission over to what it turned out to be; nothing of it stays here.
     *
     * @param event what makes it leave
     * @param relatedToUnit whether the reader belongs to the unit that it turned out to be about
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Letter take(UUID id, SubmissionEvent event, boolean relatedToUnit, Reader reader) {
        var stored = submissions.lock(id, reader);
        permit(stored, event, relatedToUnit, reader);
        submissions.delete(id);
        return stored.letter();
    }

    private void permit(
            SubmissionRepository.Stored stored, SubmissionEvent event, boolean relatedToUnit, Reader reader) {
        transitions.permit(
                SubmissionStates.MACHINE,
                stored.state(),
                event,
                reader.caller(),
                new Guards<>(SubmissionRules.decide(event, relatedToUnit), why -> switch (why) {
                    case OWN_UNIT -> Recusal.relatedUnit();
                }));
    }
}
