package cn.hengjian.personnel.resignation;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.personnel.resignation.rules.ResignationState;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A case about to be put into a state; it has what that state needs and nothing more. */
final class ResignationCase {

    private static final Set<ResignationState> BEFORE = Set.of(
            ResignationState.FILED,
            ResignationState.VERIFYING,
            ResignationState.REVIEWED,
            ResignationState.PROPOSED,
            ResignationState.HEARD,
            ResignationState.PREPARED,
            ResignationState.REVOKED,
            ResignationState.CANCELLED);

    private final ResignationKind kind;
    private final Cast cast;
    private boolean noticed = true;
    private LocalDate stateBy = ORDINARY_DAY.minusDays(1);
    private boolean stated;
    private Boolean openCase = false;
    private boolean consents = true;
    private boolean congress;
    private boolean examined = true;
    private String holding;
    private boolean found = true;
    private boolean served = true;
    private boolean formal = true;
    private boolean decided = true;
    private LocalDate applyBy = ORDINARY_DAY;

    ResignationCase(ResignationKind kind, Cast cast) {
        this.kind = kind;
        this.cast = cast;
    }

    ResignationCase unnoticed() {
        noticed = false;
        return this;
    }

    ResignationCase statingUntil(LocalDate day) {
        stateBy = day;
        return this;
    }

    ResignationCase stated() {
        stated = true;
        return this;
    }

    ResignationCase disciplineUnasked() {
        openCase = null;
        return this;
    }

    ResignationCase disciplineOpen(boolean consenting) {
        openCase = true;
        consents = consenting;
        return this;
    }

    ResignationCase ofTheCongress() {
        congress = true;
        return this;
    }

    ResignationCase unexamined() {
        examined = false;
        return this;
    }

    ResignationCase holding(String ground) {
        holding = ground;
        return this;
    }

    ResignationCase withoutFinding() {
        found = false;
        return this;
    }

    ResignationCase unserved() {
        served = false;
        return this;
    }

    ResignationCase undecided() {
        decided = false;
        return this;
    }

    ResignationCase informal() {
        formal = false;
        return this;
    }

    ResignationCase applyingUntil(LocalDate day) {
        applyBy = day;
        return this;
    }

    /** A cadre has one resignation under way at most, so others are closed. */
    String in(ResignationState state) {
        var id = TimeOrderedId.next();
        boolean self = kind == ResignationKind.VOLUNTARY || kind == ResignationKind.TAKE_BLAME;
        boolean ordered = kind == ResignationKind.ORDERED;
        boolean isDecided = kind != ResignationKind.DUTY && !BEFORE.contains(state);
        boolean isTold = ordered
                ? noticed || state != ResignationState.PROPOSED
                : kind == ResignationKind.DUTY && !BEFORE.contains(state);
        boolean isServed = isDecided
                && !(ordered
                        && Set.of(ResignationState.DECIDED, ResignationState.TALKED)
                                .contains(state))
                && (served
                        || ordered
                        || Set.of(ResignationState.CLOSED, ResignationState.HANDOVER)
                                .contains(state));
        boolean isFormal =
                Set.of(ResignationState.LEGAL_STEP, ResignationState.CLOSED).contains(state)
                        || (state == ResignationState.HANDOVER && formal);
        Stored.database()
                .update(Sql.of(
                        "UPDATE measure SET closed_on = ? WHERE cadre_id = ?::uuid AND closed_on IS NULL",
                        ORDINARY_DAY,
                        cast.cadre().id()));
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO measure (id, number, kind, cadre_id, state, source, opened_by, opened_at, grounds,"
                                + " policy_pack, policy_version, situation, manner, proposal, congress, noticed_on, state_by,"
                                + " decided_on, served_on, formalities, congress_step, effective_on, closed_on, round)"
                                + " VALUES (?, ?, ?, ?::uuid, ?, ?, 'somebody', now(), '所述理由', 'CN-CURRENT', 3, ?, ?, '理由',"
                                + " ?, ?::date, ?::date, ?::date, ?::date, ?, ?, ?::date, ?::date, ?)",
                        id,
                        "RESIGN-2026-9%05d".formatted(MeasureCases.next()),
                        caseKind(),
                        cast.cadre().id(),
                        state,
                        self ? "SELF" : "OFFICE",
                        situation(state),
                        kind == ResignationKind.VOLUNTARY ? "LEADING_POST" : kind.name(),
                        congress,
                        isTold ? stateBy.minusDays(7) : null,
                        isTold ? stateBy : null,
                        isDecided ? ORDINARY_DAY : null,
                        isServed ? ORDINARY_DAY : null,
                        isFormal ? "衡委干〔2026〕30号" : null,
                        isFormal && congress ? "衡人常〔2026〕4号" : null,
                        state == ResignationState.CLOSED ? ORDINARY_DAY : null,
                        ResignationStates.isClosed(state) ? ORDINARY_DAY : null,
                        state == ResignationState.UPHELD ? 2 : 1));
        if (isTold && stated) {
            MeasureCases.paper(id, "STATEMENT");
        }
        if (ordered && found) {
            MeasureCases.paper(id, "FINDING");
        }
        if (openCase != null) {
            MeasureCases.clearance(id, openCase, consents);
        }
        if (kind == ResignationKind.VOLUNTARY && examined) {
            Resignations.GROUNDS.forEach(ground -> ground(id, ground));
        }
        int decisions = isDecided && decided ? (state == ResignationState.UPHELD ? 2 : 1) : 0;
        for (int i = 0; i < decisions; i++) {
            MeasureCases.decided(id, "APPROVED", i + 1);
        }
        if (isServed) {
            for (int i = served || decisions < 2 ? decisions : 1; i > 0; i--) {
                MeasureCases.served(id);
            }
        }
        if (isTold && state != ResignationState.PROPOSED) {
            deadline(id);
        }
        return id.toString();
    }

    private CaseKind caseKind() {
        return switch (kind) {
            case VOLUNTARY -> CaseKind.VOLUNTARY_RESIGNATION;
            case TAKE_BLAME -> CaseKind.BLAME_RESIGNATION;
            case ORDERED -> CaseKind.ORDERED_RESIGNATION;
            case DUTY -> CaseKind.DUTY_RESIGNATION;
        };
    }

    private String situation(ResignationState state) {
        return switch (kind) {
            case VOLUNTARY -> state == ResignationState.REFUSED ? "SECRECY" : null;
            case TAKE_BLAME -> "SAFETY";
            case ORDERED -> "DERELICTION_LOSS";
            case DUTY -> null;
        };
    }

    private void ground(UUID id, String ground) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO measure_ground (measure_id, ordinal, ground, holds, facts, examined_by, examined_on)"
                                + " SELECT ?, count(*) + 1, ?, ?, '已核查', 'org.li', ? FROM measure_ground WHERE measure_id = ?",
                        id,
                        ground,
                        ground.equals(holding),
                        ORDINARY_DAY,
                        id));
    }

    private void deadline(UUID id) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO deadline (subject_id, ordinal, purpose, start_day, period, due, warning, explanation,"
                                + " set_by, set_at) VALUES (?, 1, 'APPLY', ?, 'P15D', ?, ?, '[]', 'org.li', now())",
                        id,
                        applyBy.minusDays(15),
                        applyBy,
                        applyBy));
    }
}
