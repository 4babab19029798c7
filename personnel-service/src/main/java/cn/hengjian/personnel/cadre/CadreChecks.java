package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.cadre.rules.LifeDates;
import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.identifier.CitizenId;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must hold inside a basic record, beyond single fields. */
@ApplicationScoped
class CadreChecks {

    private final Policies policies;
    private final Clock clock;

    CadreChecks(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The checks of today. */
    record Today(LifeDates.MinimumAges ages, LocalDate day) {

        List<LifeDates.Objection> objections(LifeDates dates) {
            return dates.objections(ages, day);
        }
    }

    Today today() {
        var day = LocalDate.now(clock);
        var policy = policies.inForce(Policies.CURRENT, day);
        return new Today(
                new LifeDates.MinimumAges(
                        policy.integer("dossier.minAgeAtWork"), policy.integer("dossier.minAgeAtParty")),
                day);
    }

    /** The citizen id of a record in which everything fits, or a refusal that names all that doesn't. */
    CitizenId require(ChangeCadre command) {
        var violations = new ArrayList<Violation>();
        var citizenId = CitizenId.parse(command.citizenId());
        if (citizenId instanceof Checked.Refused<CitizenId>(var code, var message)) {
            violations.add(Violation.at("/citizenId", code, message));
        }
        today().objections(new LifeDates(command.birthDate(), command.workStart(), command.partyJoined()))
                .forEach(objection ->
                        violations.add(Violation.at("/" + objection.field(), code(objection), objection.text())));
        if (citizenId instanceof Checked.Valid<CitizenId>(var value) && violations.isEmpty()) {
            return value;
        }
        throw ProblemException.invalid(violations);
    }

    static String code(LifeDates.Objection objection) {
        return objection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
