package cn.hengjian.personnel.study;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.study.rules.StudyEvent;
import cn.hengjian.personnel.study.rules.StudyRules;
import cn.hengjian.personnel.study.rules.StudyState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters study records and takes them through their steps. */
@ApplicationScoped
class StudyService {

    static final String OBJECT = "study-record";

    private final StudyRepository records;
    private final StudyEntry entry;
    private final Transitions transitions;
    private final Terms terms;
    private final Database database;
    private final Audit audit;

    StudyService(
            StudyRepository records,
            StudyEntry entry,
            Transitions transitions,
            Terms terms,
            Database database,
            Audit audit) {
        this.records = records;
        this.entry = entry;
        this.transitions = transitions;
        this.terms = terms;
        this.database = database;
        this.audit = audit;
    }

    @Transactional
    StudyView enter(EnterStudy command, Caller caller) {
        var policy = new StudyPolicy(terms.inForce());
        var today = terms.today();
        var entered = entry.read(command, policy, today, caller);
        var id = TimeOrderedId.next();
        database.update(Sql.of(
                "INSERT INTO study_record (id, cadre_id, topic, mode, training_id, title, organiser, start_date, end_date,"
                        + " portion, hours, evidence, state, entered_by, entered_on, policy_pack, policy_version)"
                        + " VALUES (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                entered.cadre(),
                command.topic(),
                command.mode(),
                entered.training(),
                entered.title(),
                entered.organiser(),
                entered.start(),
                entered.end(),
                command.portion(),
                command.hours(),
                command.evidence(),
                StudyState.SUBMITTED,
                caller.username(),
                today,
                policy.pack().pack(),
                policy.pack().version()));
        transitions.begin(
                StudyStates.MACHINE,
                id,
                StudyState.SUBMITTED,
                caller,
                StudyStates.rules(policy.pack().reference()));
        audit.record(caller, "study-entered", OBJECT, id.toString(), Map.of("topic", command.topic()));
        return records.require(id, caller);
    }

    @Transactional
    StudyView step(UUID id, StudyEvent event, @Nullable String reason, Caller caller) {
        var held = records.lock(id, caller);
        var next = transitions.make(
                StudyStates.MACHINE,
                id,
                held.state(),
                event,
                caller,
                reason,
                StudyStates.rules(held.policy()),
                new Guards<>(StudyRules.decide(event, held.facts()), StudyProblem::of));
        database.update(Sql.of(
                "UPDATE study_record SET state = ?, decided_by = ?, decided_on = ?, reason = ?, version = version + 1"
                        + " WHERE id = ?",
                next,
                caller.username(),
                terms.today(),
                reason,
                id));
        audit.record(caller, "study-step", OBJECT, id.toString(), Map.of("event", event));
        return records.require(id, caller);
    }
}
