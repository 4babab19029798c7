package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.CaseNumbers;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.rules.NoticeLint;
import cn.hengjian.personnel.selection.rules.NoticeLint.Bar;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens selections, checks and publishes their notices, and opens the registration. */
@ApplicationScoped
class NoticeService {

    private static final Text ALLOWED = new Text(
            "%s：%s；确需设置的，在 justifications 中写明理由和依据",
            "%s: %s; what is needed nevertheless is given with reason and basis in justifications");

    private final SelectionRepository selections;
    private final SelectionViewRepository views;
    private final SelectionSteps steps;
    private final NoticeText texts;
    private final CaseNumbers numbers;
    private final Terms terms;

    NoticeService(
            SelectionRepository selections,
            SelectionViewRepository views,
            SelectionSteps steps,
            NoticeText texts,
            CaseNumbers numbers,
            Terms terms) {
        this.selections = selections;
        this.views = views;
        this.steps = steps;
        this.texts = texts;
        this.numbers = numbers;
        this.terms = terms;
    }

    @Transactional
    SelectionView open(OpenSelection command, Caller caller, Locale language) {
        var pack = terms.inForce();
        var scopes = new SelectionPolicy(pack).scopes();
        var wrong = new ArrayList<Violation>();
        if (!selections.isEstablished(command.postId())) {
            wrong.add(Violation.at(
                    "/postId", "unknown-reference", new Text("没有这个职位", "There is no such post, or it was abolished")));
        }
        if (!scopes.contains(command.scope().name())) {
            wrong.add(Violation.at(
                    "/scope",
                    "not-in-use",
                    new Text("政策不采用此范围；可用：%s", "The policy has no such scope; there are: %s")
                            .with(String.join(", ", scopes))));
        }
        ProblemException.requireNone(wrong);
        var id = TimeOrderedId.next();
        selections.insert(id, numbers.next("SELECT", terms.today().getYear()), command, pack, caller);
        steps.begin(selections.lock(id, caller), caller);
        return views.require(id, caller, language);
    }

    /** What a notice would be stopped for; nothing is saved. */
    @Transactional
    NoticeCheck check(UUID id, Notice notice, Caller caller, Locale language) {
        return NoticeCheck.of(bars(steps.lock(id, caller), notice), language);
    }

    @Transactional
    SelectionView publish(UUID id, Notice notice, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var bars = bars(selection, notice);
        var justified = justified(notice, bars);
        var unjustified = bars.stream()
                .filter(bar -> !justified.containsKey(bar.pointer()))
                .toList();
        var facts = steps.facts(selection, caller).with(unjustified.isEmpty() ? null : Refusal.BAR_UNJUSTIFIED);
        steps.make(
                selection,
                SelectionEvent.PUBLISH,
                facts,
                caller,
                null,
                () -> Sql.of("notice = ?::jsonb, published_on = ?", texts.write(notice), terms.today()),
                _ -> unjustified(unjustified));
        bars.forEach(bar -> selections.keepBar(id, bar, Objects.requireNonNull(justified.get(bar.pointer())), caller));
        return views.require(id, caller, language);
    }

    private List<Bar> bars(Selection selection, Notice notice) {
        return NoticeLint.bars(
                notice.asked(), SelectionPolicy.of(terms, selection).legalMinimum(selection.postLevel()));
    }

    /** A justification of something that is no bar would only hide what it is for. */
    private static Map<String, Notice.Justification> justified(Notice notice, List<Bar> bars) {
        var pointers = bars.stream().map(Bar::pointer).collect(Collectors.toSet());
        var wrong = new ArrayList<Violation>();
        var given = notice.justified();
        for (int i = 0; i < given.size(); i++) {
            if (!pointers.remove(given.get(i).pointer())) {
                wrong.add(Violation.at(
                        "/justifications/" + i + "/pointer",
                        "not-flagged",
                        new Text(
                                "该处没有超出任用条例的条件，或者已写明理由",
                                "There is no bar beyond the law, or it was justified already")));
            }
        }
        ProblemException.requireNone(wrong);
        return given.stream().collect(Collectors.toMap(Notice.Justification::pointer, Function.identity()));
    }

    /** The missing guard, named at each place that lacks it. */
    private static ProblemException unjustified(List<Bar> bars) {
        return new ProblemException(
                WorkflowProblem.GUARD_MISSING,
                new Text(
                                "公告设有 %s 项超出任用条例的条件（M12），未写明理由和依据",
                                "The notice sets %s bars beyond the law (M12) without a reason and a basis")
                        .with(bars.size()),
                bars.stream()
                        .map(bar -> Violation.at(
                                bar.pointer(),
                                MissingSteps.code(Refusal.BAR_UNJUSTIFIED),
                                new Text(
                                        ALLOWED.zhCN()
                                                .formatted(
                                                        bar.asked(),
                                                        bar.allowed().zhCN()),
                                        ALLOWED.en()
                                                .formatted(
                                                        bar.asked(),
                                                        bar.allowed().en()))))
                        .toList());
    }

    @Transactional
    SelectionView openRegistration(UUID id, OpenRegistration command, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        var policy = SelectionPolicy.of(terms, selection);
        var facts = steps.facts(selection, caller)
                .with(command.workingDays() < policy.registrationDays() ? Refusal.REGISTRATION_SHORT : null);
        steps.make(selection, SelectionEvent.OPEN_REGISTRATION, facts, caller, null, () -> {
            var time = new LegalPeriod(command.workingDays(), LegalPeriod.Unit.WORKING_DAYS);
            var last = terms.keep(id, Task.REGISTER, terms.today(), time, policy.warnBefore(), caller)
                    .due();
            return Sql.of("register_by = ?", last);
        });
        steps.await(selection, Task.CLOSE_REGISTRATION, terms.latestDue(id, Task.REGISTER), caller);
        return views.require(id, caller, language);
    }

    @Transactional
    SelectionView closeRegistration(UUID id, Caller caller, Locale language) {
        return plain(id, SelectionEvent.CLOSE_REGISTRATION, null, caller, language);
    }

    @Transactional
    SelectionView startWritten(UUID id, Caller caller, Locale language) {
        return plain(id, SelectionEvent.START_WRITTEN, null, caller, language);
    }

    @Transactional
    SelectionView fail(UUID id, GiveReason command, Caller caller, Locale language) {
        return plain(id, SelectionEvent.FAIL, command.reason(), caller, language);
    }

    private SelectionView plain(
            UUID id, SelectionEvent event, @Nullable String reason, Caller caller, Locale language) {
        var selection = steps.lock(id, caller);
        steps.make(selection, event, steps.facts(selection, caller), caller, reason);
        return views.require(id, caller, language);
    }
}
