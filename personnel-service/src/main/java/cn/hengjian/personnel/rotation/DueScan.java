package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.Change;
import cn.hengjian.personnel.measure.MeasureOpening;
import cn.hengjian.personnel.measure.MeasureOpening.Found;
import cn.hengjian.personnel.measure.MeasureSteps;
import cn.hengjian.personnel.posting.PostingPolicy;
import cn.hengjian.personnel.rotation.rules.RotationEvent;
import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;

/** Finds who is due, opens their cases, lists again whose exemption is over, and closes what has lost its cause. */
@ApplicationScoped
class DueScan {

    private static final Caller SYSTEM = Caller.system("personnel");

    private final DueRepository due;
    private final RotationRepository rotations;
    private final RotationProcedure procedure;
    private final MeasureOpening openings;
    private final MeasureSteps steps;
    private final Terms terms;
    private final Audit audit;

    DueScan(
            DueRepository due,
            RotationRepository rotations,
            RotationProcedure procedure,
            MeasureOpening openings,
            MeasureSteps steps,
            Terms terms,
            Audit audit) {
        this.due = due;
        this.rotations = rotations;
        this.procedure = procedure;
        this.openings = openings;
        this.steps = steps;
        this.terms = terms;
        this.audit = audit;
    }

    /** Scans for today unless it was done. */
    @Transactional
    boolean scanOnceADay() {
        if (rotations.isScanned(terms.today())) {
            return false;
        }
        scan(SYSTEM);
        return true;
    }

    /** Scans; a second scan on a day finds what changed meanwhile. What it does to cases, the system does. */
    @Transactional
    ScanView scan(Caller caller) {
        var today = terms.today();
        var pack = terms.inForce();
        due.refresh(today, new PostingPolicy(pack), new RotationPolicy(pack));
        int lapsed = lapse();
        int expired = steps.makeAll(
                procedure,
                rotations.expired(today),
                RotationState.EXEMPTED,
                RotationEvent.EXPIRE,
                SYSTEM,
                Change.afresh());
        int opened = open(today);
        rotations.scanned(today, caller);
        var view = rotations.summary(today, opened, expired, lapsed);
        audit.record(
                caller,
                "rotation-scanned",
                "rotation-scan",
                today.toString(),
                Map.of("opened", opened, "expired", expired, "lapsed", lapsed));
        return view;
    }

    private int lapse() {
        int lapsed = 0;
        for (var state : RotationStates.LAPSING) {
            lapsed += steps.makeAll(
                    procedure, rotations.causeless(state), state, RotationEvent.LAPSE, SYSTEM, Change.NONE);
        }
        return lapsed;
    }

    private int open(LocalDate today) {
        var rows = due.unlisted(today);
        var found = rows.stream()
                .map(row -> new Found(
                        TimeOrderedId.next(),
                        row.cadreId(),
                        row.reason().name(),
                        row.explanation().zhCN()))
                .toList();
        openings.openAll(procedure, RotationState.LISTED, found, SYSTEM);
        rotations.keep(rows, found.stream().map(Found::id).toList());
        return rows.size();
    }
}
