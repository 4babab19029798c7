package cn.hengjian.personnel.together;

import cn.hengjian.platform.crypto.LookupHash;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Codes that a village gives to whom it saw: ten characters of Crockford's alphabet (50 bits), for one day, used once.
 * Only a keyed hash is kept.
 */
@ApplicationScoped
class PresenceCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final LookupHash hash;

    PresenceCodes(Database database, LookupHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /** Gives a code out; nobody can look it up afterwards. */
    String issue(IssueCode command, LocalDate today, Caller caller) {
        if (command.day().isAfter(today)) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at("/day", "in-the-future", new Text("不能早于当日开出", "Not before the day itself")));
        }
        var host = database.find(
                        Sql.of(
                                "SELECT h.id FROM unit h WHERE h.code = ? AND h.kind = 'VILLAGE' AND h.path <@ ANY"
                                        + " (ARRAY(SELECT own.path FROM unit own WHERE own.code = ANY (?)))",
                                command.hostCode(),
                                caller.units()),
                        row -> row.uuid("id"))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND,
                        Violation.at("/hostCode", "unknown-unit", new Text("没有这个村", "There is no such village"))));
        var code = draw();
        database.update(Sql.of(
                "INSERT INTO presence_code (id, host_id, day, hash, issued_by, issuer_cadre) VALUES (?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                host,
                command.day(),
                hash(code),
                caller.username(),
                caller.cadre()));
        return code;
    }

    /** Uses a code for a day, once, and says who gave it; nobody has given one to himself or herself. */
    Optional<String> use(String code, TogetherDay day, Caller caller) {
        return database.find(
                Sql.of(
                        "UPDATE presence_code SET used_for = ? WHERE hash = ? AND host_id = ? AND day = ?"
                                + " AND used_for IS NULL AND issuer_cadre IS DISTINCT FROM ? RETURNING issued_by",
                        day.id(),
                        hash(code),
                        day.hostId(),
                        day.day(),
                        caller.cadre()),
                row -> row.text("issued_by"));
    }

    Optional<UUID> village(String code) {
        return database.find(
                Sql.of("SELECT id FROM unit WHERE code = ? AND kind = 'VILLAGE' AND status = 'ACTIVE'", code),
                row -> row.uuid("id"));
    }

    private byte[] hash(String typed) {
        return hash.of("presence-code", typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    private static String draw() {
        var code = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
