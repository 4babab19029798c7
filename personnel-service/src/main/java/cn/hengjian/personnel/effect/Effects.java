package cn.hengjian.personnel.effect;

import cn.hengjian.personnel.casework.CaseRef;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of effects. Each change is published as the state that it leads to. */
@ApplicationScoped
public class Effects {

    private final Database database;
    private final Outbox outbox;

    Effects(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Starts the effects of a case. Whoever appoints the cadre at the same time waits, or is waited for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(CaseRef of, List<Effect> effects) {
        hold(of.cadreId());
        for (var effect : effects) {
            database.update(Sql.of(
                    "INSERT INTO effect (id, cadre_id, kind, from_day, until_day, rule, policy, case_kind, case_id,"
                            + " case_number, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    TimeOrderedId.next(),
                    of.cadreId(),
                    effect.kind(),
                    effect.from(),
                    effect.until(),
                    effect.rule(),
                    effect.policy(),
                    of.kind(),
                    of.id(),
                    of.number()));
        }
        publish(of.id());
    }

    /** Ends what holds still of a case from a day on, because the case was undone; the rows stay. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID caseId, LocalDate on, String reason) {
        var ended = database.update(Sql.of(
                "UPDATE effect SET ended_on = ?, end_reason = ?, version = version + 1"
                        + " WHERE case_id = ? AND (ended_on IS NULL OR ended_on > ?)",
                on,
                reason,
                caseId,
                on));
        if (ended > 0) {
            publish(caseId);
        }
    }

    /** Lets the effect of a kind of a case hold until an earlier day only; the row stays as it was. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void shorten(UUID caseId, EffectKind kind, LocalDate until, String reason) {
        database.update(Sql.of(
                "UPDATE effect SET ended_on = ?, end_reason = ?, version = version + 1"
                        + " WHERE case_id = ? AND kind = ? AND (ended_on IS NULL OR ended_on > ?)",
                until.plusDays(1),
                reason,
                caseId,
                kind,
                until.plusDays(1)));
        publish(caseId);
    }

    /** The last day on which the effect of a kind of a case holds, if it holds still on a day. */
    public Optional<LocalDate> lastDay(UUID caseId, EffectKind kind, LocalDate day) {
        return database.find(
                Sql.of(
                        "SELECT least(until_day, ended_on - 1) AS last FROM effect WHERE case_id = ? AND kind = ?"
                                + " AND least(until_day, ended_on - 1) >= ?",
                        caseId,
                        kind,
                        day),
                row -> row.date("last"));
    }

    /** What a case started, as it was started. */
    public List<Effect> of(UUID caseId) {
        return database.list(
                Sql.of(
                        "SELECT kind, from_day, until_day, rule, policy FROM effect WHERE case_id = ?"
                                + " ORDER BY from_day, kind, id",
                        caseId),
                row -> new Effect(
                        EffectKind.valueOf(row.text("kind")),
                        row.date("from_day"),
                        row.date("until_day"),
                        row.text("rule"),
                        row.text("policy")));
    }

    /** Whether anything holds still of a case. */
    public boolean holds(UUID caseId) {
        return database.require(
                Sql.of("SELECT EXISTS (SELECT FROM effect WHERE case_id = ? AND ended_on IS NULL) AS holds", caseId),
                row -> row.flag("holds"));
    }

    /** The effect of a kind that governs on a day: of several the longest. */
    public Optional<RunningEffect> governing(UUID cadre, EffectKind kind, LocalDate day) {
        return database.find(
                Sql.of("SELECT rule, case_number, until_day FROM effect WHERE cadre_id = ? AND kind = ?", cadre, kind)
                        .and(running(day))
                        .add("ORDER BY until_day DESC, id LIMIT 1"),
                row -> new RunningEffect(row.text("rule"), row.text("case_number"), row.date("until_day")));
    }

    /** Whether an effect runs on a day: from its first to its last, and not ended before. */
    static Sql running(LocalDate day) {
        return Sql.of("from_day <= ? AND until_day >= ? AND (ended_on IS NULL OR ended_on > ?)", day, day, day);
    }

    /**
     * Refuses a promotion on a day on which a bar runs; none starts until the transaction ends.
     *
     * @throws cn.hengjian.platform.problem.ProblemException {@link EffectProblem#PROMOTION_BARRED}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requirePromotable(UUID cadre, LocalDate day) {
        hold(cadre);
        governing(cadre, EffectKind.NO_PROMOTION, day).ifPresent(bar -> {
            throw EffectProblem.promotionBarred(bar.rule(), bar.caseNumber(), bar.until());
        });
    }

    private void hold(UUID cadre) {
        database.list(Sql.of("SELECT id FROM cadre WHERE id = ? FOR NO KEY UPDATE", cadre), row -> true);
    }

    private void publish(UUID caseId) {
        outbox.appendStates("personnel.effect.v1", "cn.hengjian.personnel.effect.changed.v1", Sql.of("""
                SELECT id::text, jsonb_build_object('effectId', id, 'cadreId', cadre_id, 'kind', kind, 'from', from_day,
                    'until', until_day, 'rule', rule, 'policy', policy, 'caseKind', case_kind, 'caseId', case_id,
                    'caseNumber', case_number, 'endedOn', ended_on, 'version', version)
                FROM effect WHERE case_id = ? ORDER BY id""", caseId));
    }
}
