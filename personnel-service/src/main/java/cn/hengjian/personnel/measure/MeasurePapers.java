package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.Paragraphs;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Procedure.Common;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.WorkflowProblem;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prints the papers of a measure, and writes down who had them printed. */
@ApplicationScoped
class MeasurePapers {

    private static final Text NOTICE = new Text("%s事先告知书", "Notice before a decision: %s");
    private static final Text DEMAND = new Text("%s通知书", "Notice: %s");
    private static final Text DECISION = new Text("%s决定书", "Decision: %s");
    private static final Text TALK = new Text("%s谈话记录", "Record of a talk: %s");
    private static final Text OFFICE = new Text("县委组织部", "Organisation Department of the County Committee");
    private static final Text INTERNAL = new Text("内部", "Internal");
    private static final Text REVOKED = new Text("已撤销", "Revoked");
    private static final Text CANCELLED = new Text("已取消", "Cancelled");

    private final MeasureViewRepository views;
    private final Procedures procedures;
    private final Terms terms;
    private final Documents documents;
    private final Audit audit;

    MeasurePapers(MeasureViewRepository views, Procedures procedures, Terms terms, Documents documents, Audit audit) {
        this.views = views;
        this.procedures = procedures;
        this.terms = terms;
        this.documents = documents;
        this.audit = audit;
    }

    PrintedDocument printNotice(UUID id, Caller caller, Locale language) {
        var measure = views.require(id, caller, language);
        var proposal = measure.proposal();
        var procedure = procedures.of(measure.kind());
        if (proposal == null || !procedure.knows(Common.SERVE_NOTICE)) {
            throw missing("proposal", "尚未提出处理意见", "Nothing was proposed yet");
        }
        boolean applies = procedure.onNotice() == Task.APPLY;
        var notice = new MeasureNotice(
                measure.cadreName(),
                measure.unitName(),
                title(measure),
                situation(measure),
                facts(measure),
                proposal.manner().title(),
                Paragraphs.of(proposal.reasons()),
                applies,
                new MeasurePolicy(pack(measure))
                        .within(measure.kind(), procedure.onNotice())
                        .description());
        var served = measure.notice();
        return print(
                notice,
                applies ? DEMAND : NOTICE,
                measure,
                measure.number(),
                served == null ? terms.today() : served.servedOn(),
                caller,
                language);
    }

    PrintedDocument printDecision(UUID id, Caller caller, Locale language) {
        var measure = views.require(id, caller, language);
        if (measure.decisions().isEmpty()) {
            throw missing("human-decision", "尚未作出决定", "Nothing was decided yet");
        }
        var decision = measure.decisions().getLast();
        var procedure = procedures.of(measure.kind());
        var pack = pack(measure);
        var inForce = terms.inForce();
        var letter = new MeasureLetter(
                measure.cadreName(),
                measure.unitName(),
                title(measure),
                procedure.knows(Common.SERVE_NOTICE),
                situation(measure),
                Paragraphs.of(decision.grounds()),
                procedure.words(pack, decision.outcome()).in(language),
                procedure.bar(pack, decision.outcome()).orElse(null),
                procedure.consequences(pack, decision.outcome()),
                procedure.isAppealable()
                        ? inForce.period("appeal.reviewFiledWithin").description()
                        : null,
                procedure.isAppealable()
                        ? inForce.period("appeal.directlyWithin").description()
                        : null);
        return print(letter, DECISION, measure, decision.document(), decision.on(), caller, language);
    }

    PrintedDocument printTalk(UUID id, Caller caller, Locale language) {
        var measure = views.require(id, caller, language);
        var told = texts(measure, PaperKind.TALK);
        if (told.isEmpty()) {
            throw missing("talk-held", "尚未谈话", "The talk was not held yet");
        }
        var minutes = new MeasureMinutes(
                measure.cadreName(),
                measure.unitName(),
                told.getFirst().on(),
                party(measure, "LEADER"),
                party(measure, "RECORDER"),
                Paragraphs.of(told.getFirst().text()),
                texts(measure, PaperKind.EXPLANATION).stream()
                        .flatMap(paper -> Paragraphs.of(paper.text()).stream())
                        .toList());
        return print(minutes, TALK, measure, measure.number(), told.getFirst().on(), caller, language);
    }

    private PrintedDocument print(
            TemplateInstance text,
            Text pattern,
            MeasureView measure,
            String number,
            LocalDate date,
            Caller caller,
            Locale language) {
        var what = title(measure);
        var title = new Text(pattern.zhCN().formatted(what.zhCN()), pattern.en().formatted(what.en()));
        var printed =
                documents.print(text, new Letterhead(title, number, mark(measure.state()), OFFICE, date), language);
        audit.record(
                caller, "paper-printed", MeasureSteps.OBJECT, measure.id().toString(), Map.of("title", title.en()));
        return printed;
    }

    private static @Nullable String situation(MeasureView measure) {
        var situation = measure.situation();
        return situation == null ? null : situation.title();
    }

    /** What no longer holds says so on every page. */
    private static Text mark(String state) {
        return switch (state) {
            case "REVOKED" -> REVOKED;
            case "CANCELLED" -> CANCELLED;
            default -> INTERNAL;
        };
    }

    private Text title(MeasureView measure) {
        return procedures.of(measure.kind()).title();
    }

    private PolicyPack pack(MeasureView measure) {
        var reference = measure.policy().split("/", 2);
        return terms.knowing("measure.warnBefore", reference[0], Integer.parseInt(reference[1]));
    }

    /** What was verified; where nothing was, what the case was opened on. */
    private static List<String> facts(MeasureView measure) {
        var verified = texts(measure, PaperKind.VERIFICATION);
        return verified.isEmpty()
                ? Paragraphs.of(measure.source().grounds())
                : verified.stream()
                        .flatMap(paper -> Paragraphs.of(paper.text()).stream())
                        .toList();
    }

    private static List<MeasureView.Paper> texts(MeasureView measure, PaperKind kind) {
        return measure.papers().stream().filter(paper -> paper.kind() == kind).toList();
    }

    private static String party(MeasureView measure, String part) {
        return measure.parties().stream()
                .filter(party -> party.part().equals(part))
                .map(MeasureView.Party::name)
                .findFirst()
                .orElse("");
    }

    private static ProblemException missing(String guard, String zhCN, String en) {
        return WorkflowProblem.guardMissing(guard, new Text(zhCN, en));
    }
}
