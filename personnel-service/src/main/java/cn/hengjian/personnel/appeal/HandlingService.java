package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.AppealRepository.Member;
import cn.hengjian.personnel.appeal.rules.AppealEvent;
import cn.hengjian.personnel.appeal.rules.AppealFacts.PanelFault;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office does with an appeal until it is decided. */
@ApplicationScoped
class HandlingService {

    private final AppealRepository appeals;
    private final AppealViewRepository views;
    private final AppealSteps steps;
    private final Terms terms;

    HandlingService(AppealRepository appeals, AppealViewRepository views, AppealSteps steps, Terms terms) {
        this.appeals = appeals;
        this.views = views;
        this.steps = steps;
        this.terms = terms;
    }

    /** The time to decide runs from here. */
    @Transactional
    AppealView accept(UUID id, Caller caller, Locale language) {
        var appeal = make(id, AppealEvent.ACCEPT, caller, null);
        steps.done(appeal, Task.ACCEPT);
        steps.await(appeal, Task.DECIDE_APPEAL, AppealStates.OFFICE, caller);
        return shown(appeal, AppealEvent.ACCEPT, caller, language);
    }

    @Transactional
    AppealView askCorrection(UUID id, GiveReason command, Caller caller, Locale language) {
        var appeal = make(id, AppealEvent.ASK_CORRECTION, caller, command.reason());
        steps.done(appeal, Task.ACCEPT);
        steps.awaitCadre(appeal, Task.CORRECT, caller);
        return shown(appeal, AppealEvent.ASK_CORRECTION, caller, language);
    }

    @Transactional
    AppealView decline(UUID id, GiveReason command, Caller caller, Locale language) {
        var appeal = make(id, AppealEvent.DECLINE, caller, command.reason());
        return shown(appeal, AppealEvent.DECLINE, caller, language);
    }

    @Transactional
    AppealView formPanel(UUID id, FormPanel command, Caller caller, Locale language) {
        var appeal = appeals.lock(id, caller);
        var members = members(command, appeal);
        steps.make(
                appeal, AppealEvent.FORM_PANEL, appeals.facts(id, caller).with(fault(members, appeal)), caller, null);
        appeals.keepPanel(appeal, members);
        return shown(appeal, AppealEvent.FORM_PANEL, caller, language);
    }

    private List<Member> members(FormPanel command, Appeal appeal) {
        var members = new ArrayList<Member>();
        var known = new HashSet<UUID>();
        for (int i = 0; i < command.members().size(); i++) {
            var member = appeals.requireMember(command.members().get(i), i, appeal);
            if (!known.add(member.id())) {
                throw new ProblemException(
                        HttpProblem.INVALID_CONTENT,
                        Violation.at(
                                "/members/" + i + "/cadre",
                                "named-twice",
                                new Text("每名成员只列一次", "Each member is named once")));
            }
            members.add(member);
        }
        return members;
    }

    private PanelFault fault(List<Member> members, Appeal appeal) {
        int least = steps.policy(appeal).panelMin();
        if (members.size() < least || members.size() % 2 == 0) {
            return PanelFault.TOO_FEW_OR_EVEN;
        }
        if (members.stream().filter(Member::chair).count() != 1) {
            return PanelFault.NOT_ONE_CHAIR;
        }
        return members.stream().anyMatch(Member::recused) ? PanelFault.RECUSED : PanelFault.NONE;
    }

    @Transactional
    AppealView hear(UUID id, WritePaper command, Caller caller, Locale language) {
        var appeal = make(id, AppealEvent.HEAR, caller, null);
        appeals.write(id, PaperKind.HEARING, command.text(), terms.today(), caller);
        return shown(appeal, AppealEvent.HEAR, caller, language);
    }

    /** From the deadline on, however early it is extended. */
    @Transactional
    AppealView extend(UUID id, GiveReason command, Caller caller, Locale language) {
        var appeal = make(id, AppealEvent.EXTEND, caller, command.reason());
        var due = terms.latestDue(id, Task.DECIDE_APPEAL);
        steps.await(appeal, Task.DECIDE_APPEAL, due, steps.policy(appeal).extension(), AppealStates.OFFICE, caller);
        appeal.extend(terms.today());
        return shown(appeal, AppealEvent.EXTEND, caller, language);
    }

    @Transactional
    AppealView cancel(UUID id, GiveReason command, Caller caller, Locale language) {
        var appeal = make(id, AppealEvent.CANCEL, caller, command.reason());
        return shown(appeal, AppealEvent.CANCEL, caller, language);
    }

    private Appeal make(UUID id, AppealEvent event, Caller caller, @Nullable String reason) {
        var appeal = appeals.lock(id, caller);
        steps.make(appeal, event, appeals.facts(id, caller), caller, reason);
        return appeal;
    }

    private AppealView shown(Appeal appeal, AppealEvent event, Caller caller, Locale language) {
        steps.announce(appeal, event.name());
        return views.require(appeal.id(), caller, language);
    }
}
