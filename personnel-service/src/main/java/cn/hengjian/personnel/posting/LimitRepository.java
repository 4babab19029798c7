package cn.hengjian.personnel.posting;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.posting.rules.Appointment.KinClash;
import cn.hengjian.personnel.posting.rules.Appointment.Limits;
import cn.hengjian.personnel.posting.rules.Appointment.Staff;
import cn.hengjian.personnel.posting.rules.Avoidance;
import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import cn.hengjian.personnel.posting.rules.Tenure;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what limits an appointment besides vacancy and bars: tenure, kin, home and the unit's establishment. */
@ApplicationScoped
class LimitRepository {

    private final Database database;
    private final Terms terms;

    LimitRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /** Where the appointment leads, and who is appointed. */
    private record Place(
            Seat seat,
            String unitKind,
            String unitName,
            @Nullable Integer establishment,
            int staffed,
            @Nullable String nativePlace) {

        static Place of(Row row) throws SQLException {
            return new Place(
                    LimitRepository.seat(row),
                    row.text("unit_kind"),
                    row.text("unit_name"),
                    row.integerOrNull("establishment"),
                    row.integer("staffed"),
                    row.textOrNull("native_place"));
        }
    }

    /** The limits of an appointment whose post and cadre exist and are held; holds the unit, so that it isn't overfilled. */
    Limits limits(Appoint command) {
        var policy = new PostingPolicy(terms.inForce());
        database.list(
                Sql.of(
                        "SELECT u.id FROM unit u WHERE u.id = (SELECT p.unit_id FROM post p WHERE p.id = ?)"
                                + " AND u.establishment IS NOT NULL FOR NO KEY UPDATE",
                        command.postId()),
                row -> true);
        var place = database.require(Sql.of("""
                        SELECT u.path::text AS path, p.principal, p.post_class = 'LEADER' AS leads, p.key_post,
                               u.kind AS unit_kind, u.name AS unit_name, u.establishment, c.native_place,
                               (SELECT count(DISTINCT h.cadre_id) FROM posting h JOIN post o ON o.id = h.post_id
                                WHERE o.unit_id = u.id AND h.kind = 'MAIN' AND upper_inf(h.recorded)
                                    AND h.valid @> ?::date AND h.cadre_id <> c.id)::int AS staffed
                        FROM post p JOIN unit u ON u.id = p.unit_id CROSS JOIN cadre c WHERE p.id = ? AND c.id = ?""", command.validFrom(), command.postId(), command.cadreId()), Place::of);
        var before = before(command);
        int years = policy.samePostMaxYears();
        int termYears = policy.termYears() * policy.maxTerms();
        boolean principal = place.seat().principal();
        return new Limits(
                before.filter(_ -> principal)
                        .map(tenure -> tenure.full(termYears))
                        .orElse(null),
                before.map(tenure -> tenure.full(years)).orElse(null),
                before.map(Tenure::since).orElse(null),
                clash(command, place.seat(), policy).orElse(null),
                Avoidance.atHome(
                                principal,
                                place.unitKind(),
                                place.unitName(),
                                place.nativePlace(),
                                policy.homeUnitKinds())
                        ? place.unitName()
                        : null,
                place.establishment() == null || command.kindOrMain() != PostingKind.MAIN
                        ? null
                        : new Staff(place.establishment(), place.staffed()));
    }

    /** How long the cadre has held this very post when the appointment begins. */
    private Optional<Tenure> before(Appoint command) {
        return Tenure.upTo(
                command.validFrom(),
                database.list(
                        Sql.of(
                                "SELECT lower(valid) AS valid_from, upper(valid) AS valid_to FROM posting"
                                        + " WHERE cadre_id = ? AND post_id = ? AND upper_inf(recorded)",
                                command.cadreId(),
                                command.postId()),
                        row -> new Tenure.Held(row.date("valid_from"), row.dateOrNull("valid_to"))));
    }

    /** The first of the cadre's kin who holds a post, then or later, that the two have to avoid. */
    private Optional<KinClash> clash(Appoint command, Seat seat, PostingPolicy policy) {
        record Kin(String number, Seat seat) {}
        var kin = database.list(
                Sql.of(
                                "SELECT c.number, u.path::text AS path, p.principal, p.post_class = 'LEADER' AS leads, p.key_post"
                                        + " FROM " + Kinship.PAIRS + " pair JOIN posting h ON h.cadre_id = pair.other"
                                        + " JOIN cadre c ON c.id = h.cadre_id JOIN post p ON p.id = h.post_id"
                                        + " JOIN unit u ON u.id = p.unit_id WHERE upper_inf(h.recorded)")
                        .and("pair.one = ?", command.cadreId())
                        .and("h.valid && daterange(?, NULL)", command.validFrom())
                        .add("ORDER BY c.number, p.code"),
                row -> new Kin(row.text("number"), seat(row)));
        return kin.stream()
                .flatMap(other -> Avoidance.between(seat, other.seat(), policy.keyWork()).stream()
                        .map(tie -> new KinClash(tie, other.number())))
                .findFirst();
    }

    private static Seat seat(Row row) throws SQLException {
        return new Seat(row.text("path"), row.flag("principal"), row.flag("leads"), row.text("key_post"));
    }
}
