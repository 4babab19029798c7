package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.cadre.rules.LifeDates;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files as other features come to them: in the caller's scope, or absent. */
@ApplicationScoped
public class CadreFiles {

    private final Database database;
    private final CadreFileRepository whole;
    private final CadreChecks checks;
    private final CitizenIds citizenIds;
    private final Audit audit;

    CadreFiles(Database database, CadreFileRepository whole, CadreChecks checks, CitizenIds citizenIds, Audit audit) {
        this.database = database;
        this.whole = whole;
        this.checks = checks;
        this.citizenIds = citizenIds;
        this.audit = audit;
    }

    /** What others need to know of a file. */
    public record CadreFile(UUID id, String number, LocalDate birthDate, String unitCode) {

        @Override
        public String toString() {
            return "CadreFile[id=" + id + "]";
        }
    }

    /** Shows a file and says so in the audit before anybody reads it. */
    public CadreView read(UUID id, Caller caller, Locale locale) {
        var view = whole.require(id, caller, locale);
        audit.record(caller, "cadre-read", "cadre", id.toString(), Map.of());
        return view;
    }

    /** What a form tells that a basic record may lack. */
    public record Completion(
            @Nullable String ethnicity,
            @Nullable String nativePlace,
            @Nullable LocalDate workStart,
            @Nullable LocalDate partyJoined) {

        public static Completion nothing() {
            return new Completion(null, null, null, null);
        }

        public Completion withEthnicity(String code) {
            return new Completion(code, nativePlace, workStart, partyJoined);
        }

        public Completion withNativePlace(String place) {
            return new Completion(ethnicity, place, workStart, partyJoined);
        }

        public Completion withWorkStart(LocalDate day) {
            return new Completion(ethnicity, nativePlace, day, partyJoined);
        }

        public Completion withPartyJoined(LocalDate day) {
            return new Completion(ethnicity, nativePlace, workStart, day);
        }

        @Override
        public String toString() {
            return "Completion[…]";
        }
    }

    /** Whether the days of a completion fit into a life. */
    public boolean isPossible(LocalDate birth, Completion completion) {
        return checks.today()
                .objections(new LifeDates(birth, completion.workStart(), completion.partyJoined()))
                .isEmpty();
    }

    /** Enters what the basic record lacks, and changes nothing that it has. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(UUID id, Completion completion) {
        if (completion.equals(Completion.nothing())) {
            return;
        }
        database.update(Sql.of(
                "UPDATE cadre SET ethnicity = coalesce(ethnicity, ?), native_place = coalesce(native_place, ?),"
                        + " work_start = coalesce(work_start, ?::date), party_joined = coalesce(party_joined, ?::date)"
                        + " WHERE id = ?",
                completion.ethnicity(),
                completion.nativePlace(),
                completion.workStart(),
                completion.partyJoined(),
                id));
    }

    /** The citizen id in full, for those who were given the file for a purpose that needs it. */
    public String citizenId(UUID id) {
        return database.require(
                Sql.of("SELECT citizen_id FROM cadre WHERE id = ?", id),
                row -> citizenIds.decrypt(row.bytes("citizen_id"), id).value());
    }

    /** The caller's own file. */
    public UUID requireOwn(Caller caller) {
        return database.find(Sql.of("SELECT id FROM cadre WHERE number = ?", caller.cadre()), row -> row.uuid("id"))
                .orElseThrow(FileScope::absent);
    }

    public CadreFile requireVisible(UUID id, Caller caller) {
        return database.find(
                        Sql.of(
                                        "SELECT c.id, c.number, c.birth_date, u.code FROM cadre c JOIN unit u ON u.id = c.unit_id"
                                                + " WHERE c.id = ?",
                                        id)
                                .and(FileScope.predicate(caller)),
                        row -> new CadreFile(
                                row.uuid("id"), row.text("number"), row.date("birth_date"), row.text("code")))
                .orElseThrow(FileScope::absent);
    }

    /** A file to work on, which nobody does with his or her own. */
    public CadreFile requireWorkable(UUID id, Caller caller) {
        var file = requireVisible(id, caller);
        if (file.number().equals(caller.cadre())) {
            throw new ProblemException(
                    WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                    new Text("不得办理本人的档案", "Nobody works on his or her own file"));
        }
        return file;
    }
}
