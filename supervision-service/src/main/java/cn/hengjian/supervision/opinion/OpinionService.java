package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.supervision.opinion.rules.OpinionEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.sight.Recusal;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.submission.TellSender;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** What is done with an opinion after it was classified. */
@ApplicationScoped
class OpinionService {

    private final OpinionRepository opinions;
    private final OpinionViewRepository views;
    private final OpinionTexts texts;
    private final OpinionSteps steps;
    private final Audit audit;
    private final Terms terms;

    OpinionService(
            OpinionRepository opinions,
            OpinionViewRepository views,
            OpinionTexts texts,
            OpinionSteps steps,
            Audit audit,
            Terms terms) {
        this.opinions = opinions;
        this.views = views;
        this.texts = texts;
        this.steps = steps;
        this.audit = audit;
        this.terms = terms;
    }

    @Transactional
    OpinionTextView readTexts(UUID id, Reader reader) {
        var view = views.requireTexts(id, reader);
        audit.record(reader.caller(), "opinion-read", "opinion", id.toString(), Map.of());
        return view;
    }

    @Transactional
    SenderView unmask(UUID id, UnmaskSender command, Reader reader) {
        var view = views.requireSender(id, reader);
        if (opinions.facts(id, reader).servesUnit()) {
            throw Recusal.relatedUnit();
        }
        audit.record(
                reader.caller(),
                "opinion-sender-unmasked",
                "opinion",
                id.toString(),
                Map.of("reason", command.reason()));
        return view;
    }

    @Transactional
    OpinionView transfer(UUID id, Reader reader) {
        var opinion = make(id, OpinionEvent.TRANSFER, reader);
        opinion.transfer(terms.today());
        steps.announce(id, "transferred");
        return views.require(id, reader);
    }

    @Transactional
    OpinionView study(UUID id, StudyOpinion command, Reader reader) {
        var opinion = make(id, OpinionEvent.STUDY, reader);
        opinion.study(texts.encrypt(command.result(), "study", id));
        opinions.flush();
        return views.require(id, reader);
    }

    @Transactional
    OpinionView decide(UUID id, DecideOpinion command, Reader reader) {
        var opinion = make(id, command.outcome().event(), reader);
        opinion.decide(texts.encrypt(command.reason(), "outcome_reason", id));
        opinions.flush();
        return views.require(id, reader);
    }

    @Transactional
    OpinionView reply(UUID id, ReplyOpinion command, Reader reader) {
        var opinion = make(id, OpinionEvent.REPLY, reader);
        opinion.reply(
                texts.encrypt(command.text(), "reply", id), reader.caller().username(), terms.today());
        steps.announce(id, "replied");
        return views.require(id, reader);
    }

    @Transactional
    OpinionView tell(UUID id, TellSender command, Reader reader) {
        opinions.lock(id);
        opinions.facts(id, reader);
        texts.add(id, new Message(command.text(), terms.today(), reader.caller().username()));
        audit.record(reader.caller(), "opinion-sender-told", "opinion", id.toString(), Map.of());
        return views.require(id, reader);
    }

    private Opinion make(UUID id, OpinionEvent event, Reader reader) {
        var opinion = opinions.lock(id);
        steps.make(opinion, event, opinions.facts(id, reader), reader.caller());
        return opinion;
    }
}
