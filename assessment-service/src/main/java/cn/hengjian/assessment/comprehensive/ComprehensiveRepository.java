package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps comprehensive appraisals. Whoever takes a step holds the appraisal meanwhile. */
@ApplicationScoped
class ComprehensiveRepository {

    private final Database database;

    ComprehensiveRepository(Database database) {
        this.database = database;
    }

    /** The offices see all but their own, and a cadre his or her own once told; a unit hears of it from the office. */
    static Sql reading(Caller caller) {
        var own = Sql.of("(k.cadre_number = ?::text AND k.told_on IS NOT NULL)", caller.cadre());
        return CourseScope.isCounty(caller)
                ? own.add("OR k.cadre_number IS DISTINCT FROM ?::text", caller.cadre())
                : own;
    }

    /**
     * Keeps one of somebody in service.
     *
     * @return whether there is such a person
     */
    boolean keep(
            UUID id,
            OpenComprehensive command,
            LocalDate today,
            LocalDate materialDue,
            LocalDate closeDue,
            Caller caller,
            PolicyPack pack) {
        return database.update(Sql.of(
                        """
                        INSERT INTO comprehensive_appraisal (id, occasion, document, from_on, to_on, cadre_id, cadre_number,
                            cadre_name, unit_id, unit_code, state, opened_by, opened_on, material_due, close_due,
                            policy_pack, policy_version)
                        SELECT ?, ?, ?, ?, ?, c.id, c.number, c.name, u.id, u.code, ?, ?, ?, ?, ?, ?, ?
                        FROM cadre c JOIN unit u ON u.id = c.unit_id
                        WHERE c.number = ? AND c.status IS DISTINCT FROM 'EXITED'
                        ORDER BY c.version DESC, c.id LIMIT 1""",
                        id,
                        command.occasion(),
                        command.document().strip(),
                        command.from(),
                        command.to(),
                        ComprehensiveState.OPENED,
                        caller.username(),
                        today,
                        materialDue,
                        closeDue,
                        pack.pack(),
                        pack.version(),
                        command.cadreNumber()))
                == 1;
    }

    Comprehensive lock(UUID id, Caller caller) {
        return database.find(
                        Sql.of(Comprehensive.SELECT)
                                .and("k.id = ?", id)
                                .and(reading(caller))
                                .add("FOR UPDATE OF k"),
                        Comprehensive::of)
                .orElseThrow(ProblemException::absent);
    }

    /** Moves an appraisal; the assignments are constant text. */
    void move(UUID id, ComprehensiveState to, String assignments, @Nullable Object... arguments) {
        database.update(Sql.of("UPDATE comprehensive_appraisal SET state = ?, version = version + 1", to)
                .add(assignments, arguments)
                .add("WHERE id = ?", id));
    }
}
