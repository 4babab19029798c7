package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Parties.Party;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** What is written down in a case, and who is named for it. */
@ApplicationScoped
class TalkRecordRepository {

    private final Database database;
    private final Clock clock;

    TalkRecordRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether a person led or recorded the talk. */
    boolean tookPart(UUID talk, UUID person) {
        return database.find(
                        Sql.of(
                                "SELECT talk_id FROM talk_record WHERE talk_id = ? AND ? IN (leader_id, recorder_id)",
                                talk,
                                person),
                        row -> true)
                .isPresent();
    }

    void keep(Talk talk, HoldTalk command, Party leader, Party recorder, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO talk_record (talk_id, held_on, place, leader_id, recorder_id, reason, explanation, requirements,"
                        + " recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                talk.id(),
                command.heldOn(),
                command.place(),
                leader.id(),
                recorder.id(),
                command.reason(),
                command.explanation(),
                command.requirements(),
                caller.username(),
                clock.instant()));
    }

    void sign(UUID talk, LocalDate on) {
        database.update(Sql.of("UPDATE talk_record SET signed_on = ? WHERE talk_id = ?", on, talk));
    }

    void refuse(UUID talk, String reason, UUID witness, Caller caller) {
        database.update(Sql.of(
                "UPDATE talk_record SET refusal = ?, witness_id = ?, noted_by = ? WHERE talk_id = ?",
                reason,
                witness,
                caller.username(),
                talk));
    }

    void write(UUID talk, PaperKind kind, String text, LocalDate on, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO talk_paper (talk_id, ordinal, kind, text, written_by, written_on)"
                        + " SELECT ?, count(*) + 1, ?, ?, ?, ? FROM talk_paper WHERE talk_id = ?",
                talk,
                kind,
                text,
                caller.username(),
                on,
                talk));
    }
}
