package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.GoalEvent;
import cn.hengjian.assessment.goal.rules.GoalRules;
import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.assessment.goal.rules.GoalTree;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes a version of goals from its submission to both signatures. */
@ApplicationScoped
class GoalSteps {

    private static final String UNAPPROVED = ", approved_by = NULL, approved_on = NULL";

    private final GoalRepository goals;
    private final GoalViewRepository views;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Terms terms;
    private final Audit audit;
    private final Caller system;
    private final String root;

    GoalSteps(
            GoalRepository goals,
            GoalViewRepository views,
            Transitions transitions,
            Outbox outbox,
            Terms terms,
            Audit audit,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.goals = goals;
        this.views = views;
        this.transitions = transitions;
        this.outbox = outbox;
        this.terms = terms;
        this.audit = audit;
        this.system = Caller.system(service);
        this.root = root;
    }

    @Transactional
    GoalVersionView submit(UUID plan, int number, Caller caller) {
        return step(plan, number, GoalEvent.SUBMIT, null, "", caller);
    }

    @Transactional
    GoalVersionView approve(UUID plan, int number, Caller caller) {
        return step(
                plan,
                number,
                GoalEvent.APPROVE,
                null,
                ", approved_by = ?, approved_on = ?",
                caller,
                caller.username(),
                terms.today());
    }

    @Transactional
    GoalVersionView giveBack(UUID plan, int number, GiveGoalsBack command, Caller caller) {
        return step(plan, number, GoalEvent.RETURN, command.reason(), UNAPPROVED, caller);
    }

    @Transactional
    GoalVersionView withdraw(UUID plan, int number, GiveGoalsBack command, Caller caller) {
        return step(plan, number, GoalEvent.WITHDRAW, command.reason(), "", caller);
    }

    @Transactional
    GoalVersionView signAsHead(UUID plan, int number, Caller caller) {
        return step(
                plan,
                number,
                GoalEvent.SIGN_AS_HEAD,
                null,
                ", head_signed_by = ?, head_signed_on = ?",
                caller,
                caller.username(),
                terms.today());
    }

    /** The second signature: from now on this version holds, and no more the one before. */
    @Transactional
    GoalVersionView sign(UUID plan, int number, Caller caller) {
        var version = goals.lock(plan, number, caller);
        var to = make(version, GoalEvent.SIGN, caller, null);
        goals.lockSigned(plan).ifPresent(former -> {
            var past = make(former, GoalEvent.SUPERSEDE, system, "v" + number);
            goals.move(former.id(), past, "");
        });
        goals.move(version.id(), to, ", signed_by = ?, signed_on = ?", caller.username(), terms.today());
        var tree = goals.goals(plan, number);
        outbox.append(new GoalsSigned(
                plan,
                number,
                version.of().unitId(),
                version.of().unitCode(),
                version.of().term().from(),
                version.of().term().to(),
                tree.size(),
                GoalTree.quantified(tree),
                terms.today(),
                root + "/goal-plans/" + plan + "/versions/" + number));
        return views.require(plan, number, caller);
    }

    private GoalVersionView step(
            UUID plan,
            int number,
            GoalEvent event,
            @Nullable String reason,
            String assignments,
            Caller caller,
            @Nullable Object... arguments) {
        var version = goals.lock(plan, number, caller);
        goals.move(version.id(), make(version, event, caller, reason), assignments, arguments);
        return views.require(plan, number, caller);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    GoalState make(GoalVersion version, GoalEvent event, Caller caller, @Nullable String reason) {
        var to = transitions.make(
                GoalStates.MACHINE,
                version.id(),
                version.state(),
                event,
                caller,
                reason,
                List.of("M20", version.pack() + "/" + version.packVersion()),
                new Guards<>(GoalRules.decide(event, version.facts(caller)), GoalProblem::of));
        audit.record(
                caller,
                "goals-step",
                GoalService.OBJECT,
                version.plan().toString(),
                Map.of("event", event.name(), "version", version.number()));
        return to;
    }
}
