package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.DeadlineView;
import cn.hengjian.personnel.casework.Paragraphs;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.calendar.DeadlineStep;
import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.WorkflowProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prints the notice and the record of a talk, and writes down who had them printed. */
@ApplicationScoped
class TalkPapers {

    private static final Text NOTICE = new Text("诫勉谈话通知书", "Notice of an admonishment talk");
    private static final Text MINUTES = new Text("诫勉谈话记录", "Record of an admonishment talk");
    private static final Text OFFICE = new Text("县委组织部", "Organisation Department of the County Committee");
    private static final Text INTERNAL = new Text("内部", "Internal");
    private static final Text REVOKED = new Text("已撤销", "Revoked");
    private static final Text CANCELLED = new Text("已取消", "Cancelled");

    private final TalkViewRepository views;
    private final Terms terms;
    private final Documents documents;
    private final Audit audit;

    TalkPapers(TalkViewRepository views, Terms terms, Documents documents, Audit audit) {
        this.views = views;
        this.terms = terms;
        this.documents = documents;
        this.audit = audit;
    }

    PrintedDocument printNotice(UUID id, Caller caller, Locale language) {
        var talk = views.require(id, caller, language);
        var approval = talk.approval();
        if (approval == null) {
            throw WorkflowProblem.guardMissing("approval", new Text("尚未批准谈话", "The talk was not approved yet"));
        }
        var hold = deadline(talk, Task.HOLD);
        var policy = policy(talk);
        var notice = new TalkNotice(
                talk.number(),
                talk.cadreName(),
                talk.unitName(),
                talk.source().kind().title(),
                document(talk.source()),
                approval.on(),
                Paragraphs.of(approval.grounds()),
                hold.due(),
                hold.explanation().stream().map(DeadlineStep::text).toList(),
                policy.noPromotion().description(),
                policy.within(Task.OBJECT).description());
        return print(notice, NOTICE, talk, approval.on(), caller, language);
    }

    PrintedDocument printMinutes(UUID id, Caller caller, Locale language) {
        var talk = views.require(id, caller, language);
        var held = talk.held();
        if (held == null) {
            throw WorkflowProblem.guardMissing("talk-held", new Text("谈话尚未进行", "The talk was not held yet"));
        }
        var witness = held.witness();
        var minutes = new TalkMinutes(
                talk.number(),
                talk.cadreName(),
                talk.unitName(),
                held.heldOn(),
                held.place(),
                held.leader().name(),
                held.recorder().name(),
                Paragraphs.of(held.reason()),
                Paragraphs.of(held.explanation()),
                Paragraphs.of(held.requirements()),
                deadline(talk, Task.PLAN).due(),
                // Of its deadlines the one that the talk set; an extension is told by the review.
                deadline(talk, Task.RECTIFY).due(),
                deadline(talk, Task.OBJECT).due(),
                held.heldOn().plusMonths(policy(talk).noPromotion().count()),
                held.signedOn(),
                held.refusal(),
                witness == null ? null : witness.name());
        return print(minutes, MINUTES, talk, held.heldOn(), caller, language);
    }

    private PrintedDocument print(
            TemplateInstance text, Text title, TalkView talk, LocalDate date, Caller caller, Locale language) {
        var printed =
                documents.print(text, new Letterhead(title, talk.number(), mark(talk.state()), OFFICE, date), language);
        audit.record(caller, "paper-printed", TalkSteps.OBJECT, talk.id().toString(), Map.of("title", title.en()));
        return printed;
    }

    /** What no longer holds says so on every page. */
    private static Text mark(TalkState state) {
        return switch (state) {
            case REVOKED -> REVOKED;
            case CANCELLED -> CANCELLED;
            default -> INTERNAL;
        };
    }

    private TalkPolicy policy(TalkView talk) {
        var reference = talk.policy().split("/", 2);
        return TalkPolicy.of(terms, reference[0], Integer.parseInt(reference[1]));
    }

    private static DeadlineView deadline(TalkView talk, Task task) {
        return talk.deadlines().stream()
                .filter(deadline -> deadline.task() == task)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String document(TalkView.Source source) {
        if (source.year() != null) {
            return source.year().toString();
        }
        return source.clueNumber() == null ? source.document() : source.clueNumber();
    }
}
