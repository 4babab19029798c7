package cn.hengjian.supervision.course;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.course.rules.CourseEvent;
import cn.hengjian.supervision.course.rules.CourseRules;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a course, and leaves behind what each has to: log, audit entry, event. */
@ApplicationScoped
class CourseSteps {

    static final String MECHANISM = "M06";
    private static final String TOPIC = "supervision.campaign.v1";

    private final CourseRepository courses;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;

    CourseSteps(CourseRepository courses, Transitions transitions, Outbox outbox, Audit audit) {
        this.courses = courses;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Makes the step if the machine lists it and no guard refuses, and returns the stage that it leads to. */
    CourseState make(Course course, CourseEvent event, Standing standing, Reader reader, @Nullable String reason) {
        var facts = standing.facts();
        var next = transitions.make(
                CourseStates.MACHINE,
                course.id(),
                course.state(),
                event,
                reader.caller(),
                reason,
                List.of(MECHANISM, standing.policy().reference()),
                new Guards<>(CourseRules.decide(event, facts), why -> CourseProblem.of(why, facts)));
        audit.record(
                reader.caller(),
                "campaign-course-step",
                "campaign-course",
                course.id().toString(),
                Map.of("event", event.name(), "stage", course.state().name()));
        return next;
    }

    void announcePassage(Course course, CourseState passed) {
        courses.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.campaign.gate-passed.v1", Sql.of("""
                SELECT c.id::text, jsonb_build_object(
                    'id', c.id, 'campaignId', k.id, 'campaignNumber', k.number, 'unitId', u.id, 'unitCode', u.code,
                    'stage', ?::text, 'state', c.state, 'due', c.due, 'returns', c.returns, 'version', c.version)
                FROM campaign_course c JOIN campaign k ON k.id = c.campaign_id JOIN unit u ON u.id = c.unit_id
                WHERE c.id = ?""", passed, course.id()));
    }

    void announceOverdue(Collection<UUID> ids) {
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.campaign.overdue.v1", Sql.of("""
                SELECT c.id::text, jsonb_build_object(
                    'id', c.id, 'campaignId', k.id, 'campaignNumber', k.number, 'unitId', u.id, 'unitCode', u.code,
                    'stage', c.state, 'due', c.due, 'headId', c.head, 'version', c.version)
                FROM campaign_course c JOIN campaign k ON k.id = c.campaign_id JOIN unit u ON u.id = c.unit_id
                WHERE c.id = ANY (?)""", ids));
    }
}
