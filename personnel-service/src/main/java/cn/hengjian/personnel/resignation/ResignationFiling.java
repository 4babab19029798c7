package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.MeasureOpening;
import cn.hengjian.personnel.measure.MeasureOpening.Origin;
import cn.hengjian.personnel.measure.MeasureOpening.Proposed;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.MeasureViewRepository;
import cn.hengjian.personnel.measure.Procedure;
import cn.hengjian.personnel.posting.PostChanges;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.personnel.resignation.rules.ResignationState;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Opens resignations: the cadre files his or her own, the organisation department proposes and prepares the others. */
@ApplicationScoped
class ResignationFiling {

    private static final String ORDINARY = "NONE";

    private final ResignationSteps resignations;
    private final MeasureOpening openings;
    private final MeasureSteps steps;
    private final MeasureViewRepository views;
    private final Parties parties;
    private final PostChanges posts;
    private final Terms terms;

    ResignationFiling(
            ResignationSteps resignations,
            MeasureOpening openings,
            MeasureSteps steps,
            MeasureViewRepository views,
            Parties parties,
            PostChanges posts,
            Terms terms) {
        this.resignations = resignations;
        this.openings = openings;
        this.steps = steps;
        this.views = views;
        this.parties = parties;
        this.posts = posts;
        this.terms = terms;
    }

    /** CSL-85, CSL-87: its decision is due from today on. */
    @Transactional
    MeasureView file(FileResignation command, Caller caller, Locale language) {
        var self = parties.requireSelf(caller);
        if (command.scope() == Scope.LEADING_POST) {
            requireLeading(self.level(), "/scope");
        }
        var proposed = new Proposed(null, command.scope().name(), command.reasons(), null);
        var id = open(
                ResignationKind.VOLUNTARY,
                ResignationState.FILED,
                self.id(),
                Origin.self(command.reasons()),
                proposed,
                caller);
        steps.await(resignations.lock(id, caller), Task.DECIDE, Procedure.DECIDERS, caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView takeBlame(TakeBlame command, Caller caller, Locale language) {
        var self = parties.requireSelf(caller);
        requireLeading(self.level(), "");
        policy().blames().require(command.ground(), "/ground");
        var proposed = new Proposed(command.ground(), ResignationKind.TAKE_BLAME.name(), command.reasons(), null);
        var id = open(
                ResignationKind.TAKE_BLAME,
                ResignationState.FILED,
                self.id(),
                Origin.self(command.reasons()),
                proposed,
                caller);
        return views.require(id, caller, language);
    }

    @Transactional
    MeasureView propose(ProposeOrder command, Caller caller, Locale language) {
        requireLeading(parties.requireSubject(command.cadreId(), caller), "/cadreId");
        policy().orders().require(command.ground(), "/ground");
        var proposed =
                new Proposed(command.ground(), ResignationKind.ORDERED.name(), command.reasons(), command.congress());
        var id = open(
                ResignationKind.ORDERED,
                ResignationState.PROPOSED,
                command.cadreId(),
                Origin.office(command.facts()),
                proposed,
                caller);
        return views.require(id, caller, language);
    }

    /** The post is the congress's (G6); what it gave, is given back to it. */
    @Transactional
    MeasureView prepare(PrepareDuty command, Caller caller, Locale language) {
        parties.requireSubject(command.cadreId(), caller);
        if (posts.findMain(command.cadreId(), terms.today()).isEmpty()) {
            throw refused("/cadreId", "no-post", new Text("该干部现无主任职", "The cadre holds no main post"));
        }
        var proposed = new Proposed(null, ResignationKind.DUTY.name(), command.facts(), true);
        var id = open(
                ResignationKind.DUTY,
                ResignationState.PREPARED,
                command.cadreId(),
                Origin.office(command.facts()),
                proposed,
                caller);
        return views.require(id, caller, language);
    }

    /** The discipline body is asked at once (G9). */
    private UUID open(
            ResignationKind kind, ResignationState first, UUID cadre, Origin origin, Proposed proposed, Caller caller) {
        var id = openings.open(resignations.procedure(kind), first, cadre, origin, proposed, caller);
        steps.await(resignations.lock(id, caller), Task.CLEAR, Procedure.DISCIPLINE, caller);
        return id;
    }

    private ResignationPolicy policy() {
        return new ResignationPolicy(terms.inForce());
    }

    private static void requireLeading(String level, String pointer) {
        if (level.equals(ORDINARY)) {
            throw refused(
                    pointer,
                    "no-leading-member",
                    new Text("只适用于担任领导职务的干部（公务员法第八十七条）", "For leading members only (Civil Servant Law, article 87)"));
        }
    }

    private static ProblemException refused(String pointer, String code, Text text) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, code, text));
    }
}
