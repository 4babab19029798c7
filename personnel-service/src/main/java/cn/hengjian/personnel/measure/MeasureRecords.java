package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.Parties;
import cn.hengjian.personnel.casework.Parties.Party;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written down in a case, who is named in it, and what stands against that. */
@ApplicationScoped
public class MeasureRecords {

    private final Database database;
    private final Parties parties;
    private final Terms terms;

    MeasureRecords(Database database, Parties parties, Terms terms) {
        this.database = database;
        this.parties = parties;
        this.terms = terms;
    }

    public void write(Measure measure, PaperKind kind, String text, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO measure_paper (measure_id, round, ordinal, kind, text, written_by, written_on)"
                        + " SELECT m.id, m.round, (SELECT count(*) + 1 FROM measure_paper p WHERE p.measure_id = m.id), ?, ?, ?, ?"
                        + " FROM measure m WHERE m.id = ?",
                kind,
                text,
                caller.username(),
                terms.today(),
                measure.id()));
    }

    /** How many of a kind are in a case. */
    public int count(Measure measure, PaperKind kind) {
        return database.require(
                Sql.of(
                        "SELECT count(*)::int AS n FROM measure_paper WHERE measure_id = ? AND kind = ?",
                        measure.id(),
                        kind),
                row -> row.integer("n"));
    }

    /** Those who verify. */
    public List<Party> verifiers(Measure measure, List<String> numbers) {
        var named = new ArrayList<Party>();
        for (int i = 0; i < numbers.size(); i++) {
            named.add(parties.require(
                    numbers.get(i), "/verifiers/" + i, measure.ref().cadreId()));
        }
        return named;
    }

    /** At least two persons, none of them the cadre or kin. */
    public Fault verifiersFault(Measure measure, List<Party> named) {
        var persons = new HashSet<UUID>();
        named.forEach(party -> persons.add(party.id()));
        if (persons.size() < policy(measure).minVerifiers()) {
            return Fault.TOO_FEW_VERIFIERS;
        }
        return named.stream().anyMatch(Party::recused) ? Fault.PARTY_RECUSED : Fault.NONE;
    }

    public void keepVerifiers(Measure measure, List<Party> named) {
        named.stream().map(Party::id).distinct().forEach(id -> keepParty(measure, "VERIFIER", id));
    }

    /** Somebody named at a field. */
    Party party(Measure measure, String number, String pointer) {
        return parties.require(number, pointer, measure.ref().cadreId());
    }

    /** Who told the cadre, and who took it down. */
    public record Talkers(Party leader, Party recorder, Fault fault) {}

    /** A leader not below the cadre, and another who takes the record. */
    public Talkers talkers(Measure measure, RecordTalk talk) {
        var leader = party(measure, talk.leader(), "/leader");
        var recorder = party(measure, talk.recorder(), "/recorder");
        return new Talkers(leader, recorder, talkFault(measure, leader, recorder));
    }

    private static Fault talkFault(Measure measure, Party leader, Party recorder) {
        if (leader.id().equals(recorder.id())) {
            return Fault.SAME_PERSON;
        }
        if (leader.recused() || recorder.recused()) {
            return Fault.PARTY_RECUSED;
        }
        return Promotion.ofLevel(leader.level(), measure.level()) ? Fault.LEADER_BELOW_LEVEL : Fault.NONE;
    }

    public void keepTalk(Measure measure, Talkers talkers, RecordTalk talk, Caller caller) {
        keepParty(measure, "LEADER", talkers.leader().id());
        keepParty(measure, "RECORDER", talkers.recorder().id());
        write(measure, PaperKind.TALK, talk.told(), caller);
        write(measure, PaperKind.EXPLANATION, talk.explanation(), caller);
    }

    private void keepParty(Measure measure, String part, UUID cadre) {
        database.update(Sql.of(
                "INSERT INTO measure_party (measure_id, part, cadre_id) VALUES (?, ?, ?)", measure.id(), part, cadre));
    }

    /** Whether a body decided, and on this person (G5, M24). */
    public Fault decisionFault(Measure measure, TakeDecision decision) {
        return decisionFault(measure, decision, "");
    }

    /** The same, for a decision that stands at a field of a request. */
    public Fault decisionFault(Measure measure, TakeDecision decision, String pointer) {
        var meeting = decision.meeting();
        ProblemException.requireNone(meeting.objections(pointer));
        var rule = policy(measure).collective();
        if (!rule.hasQuorum(meeting)) {
            return Fault.NO_QUORUM;
        }
        if (!rule.hasMajority(meeting)) {
            return Fault.NO_MAJORITY;
        }
        var known = database.find(
                Sql.of(
                        "SELECT measure_id FROM measure_decision"
                                + " WHERE md5(regexp_replace(grounds, '\\s', '', 'g')) = md5(regexp_replace(?, '\\s', '', 'g'))",
                        decision.grounds()),
                row -> true);
        return known.isPresent() ? Fault.NOT_INDIVIDUAL : Fault.NONE;
    }

    public void decide(Measure measure, String outcome, TakeDecision decision, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO measure_decision (measure_id, round, ordinal, outcome, grounds, document, due, present, agreed,"
                        + " decided_by, decided_on)"
                        + " SELECT m.id, m.round, (SELECT count(*) + 1 FROM measure_decision d WHERE d.measure_id = m.id),"
                        + " ?, ?, ?, ?, ?, ?, ?, ? FROM measure m WHERE m.id = ?",
                outcome,
                decision.grounds(),
                decision.document(),
                decision.due(),
                decision.present(),
                decision.agreed(),
                caller.username(),
                terms.today(),
                measure.id()));
    }

    /** Whether something was decided since it was last proposed. */
    public boolean isDecided(Measure measure) {
        return database.find(
                        Sql.of(
                                "SELECT d.ordinal FROM measure_decision d JOIN measure m ON m.id = d.measure_id"
                                        + " AND m.round = d.round WHERE m.id = ?",
                                measure.id()),
                        row -> true)
                .isPresent();
    }

    /** What stands against carrying out an outcome: the body decided on another one last. */
    public Fault outcomeFault(Measure measure, String outcome) {
        var decided = lastOutcome(measure);
        return decided.isPresent() && !decided.get().equals(outcome) ? Fault.OTHER_OUTCOME : Fault.NONE;
    }

    private Optional<String> lastOutcome(Measure measure) {
        return database.find(
                Sql.of(
                        "SELECT outcome FROM measure_decision WHERE measure_id = ? ORDER BY ordinal DESC LIMIT 1",
                        measure.id()),
                row -> row.text("outcome"));
    }

    /** The day of the last decision. */
    Optional<LocalDate> lastDecidedOn(Measure measure) {
        return database.find(
                Sql.of(
                        "SELECT decided_on FROM measure_decision WHERE measure_id = ? ORDER BY ordinal DESC LIMIT 1",
                        measure.id()),
                row -> row.date("decided_on"));
    }

    void serve(Measure measure, String paper, ServePaper command, @Nullable UUID witness, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO measure_service (measure_id, paper, ordinal, served_on, receipt, refusal, witness_id, served_by)"
                        + " SELECT ?, ?, count(*) + 1, ?, ?, ?, ?::uuid, ? FROM measure_service"
                        + " WHERE measure_id = ? AND paper = ?",
                measure.id(),
                paper,
                command.servedOn(),
                command.receipt(),
                command.refusal(),
                witness,
                caller.username(),
                measure.id(),
                paper));
    }

    void clear(Measure measure, AnswerInquiry command, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO measure_clearance (measure_id, round, ordinal, open_case, consents, document, given_by, given_on)"
                        + " SELECT m.id, m.round, (SELECT count(*) + 1 FROM measure_clearance x WHERE x.measure_id = m.id),"
                        + " ?, ?, ?, ?, ? FROM measure m WHERE m.id = ?",
                command.openCase(),
                command.consents(),
                command.document(),
                caller.username(),
                terms.today(),
                measure.id()));
    }

    /** Whether a ground for refusal holds (CSL-86), as it was found. */
    public void examine(Measure measure, String ground, boolean holds, String facts, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO measure_ground (measure_id, ordinal, ground, holds, facts, examined_by, examined_on)"
                        + " SELECT ?, count(*) + 1, ?, ?, ?, ?, ? FROM measure_ground WHERE measure_id = ?",
                measure.id(),
                ground,
                holds,
                facts,
                caller.username(),
                terms.today(),
                measure.id()));
    }

    /** The grounds that hold, as they were found last. */
    public List<String> holding(Measure measure) {
        return database.list(
                Sql.of("SELECT ground FROM (")
                        .add(MeasurePartRepository.grounds(measure.id()))
                        .add(") found WHERE holds ORDER BY ground"),
                row -> row.text("ground"));
    }

    /** Refuses a day that is before what it follows, or still to come. */
    public void requireDay(LocalDate day, String pointer, LocalDate from) {
        if (day.isBefore(from) || day.isAfter(terms.today())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            pointer,
                            "out-of-range",
                            new Text("应在 %s 至 %s（今日）之间", "From %s to %s (today)").with(from, terms.today())));
        }
    }

    private MeasurePolicy policy(Measure measure) {
        return MeasurePolicy.of(terms, measure.policyPack(), measure.policyVersion());
    }
}
