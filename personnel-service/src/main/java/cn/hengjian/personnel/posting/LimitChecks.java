package cn.hengjian.personnel.posting;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.posting.rules.Avoidance;
import cn.hengjian.personnel.posting.rules.Avoidance.Seat;
import cn.hengjian.personnel.posting.rules.Staffing;
import cn.hengjian.personnel.posting.rules.Tenure;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sheetimport.SheetImport.Check;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What limits appointing limits the rows of a sheet, too, by the same rules; but for postings only that last beyond
 * today: what is over is a fact, whatever rule it broke.
 */
@ApplicationScoped
class LimitChecks {

    private static final String SEAT =
            "u.path::text AS path, p.principal, p.post_class = 'LEADER' AS leads, p.key_post";

    private final Database database;
    private final Terms terms;

    LimitChecks(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    List<Check> list() {
        var policy = new PostingPolicy(terms.inForce());
        var tenures = tenures();
        int termYears = policy.termYears() * policy.maxTerms();
        return List.of(
                check(
                        "cadreNumber",
                        PostingProblem.CADRE_NOT_IN_SERVICE,
                        PostingProblem.CADRE_NOT_IN_SERVICE.title(),
                        current("c.status <> 'ACTIVE'")),
                check(
                        "postCode",
                        PostingProblem.POST_ABOLISHED,
                        PostingProblem.POST_ABOLISHED.title(),
                        current("p.status <> 'ACTIVE'")),
                check(
                        "postCode",
                        PostingProblem.TERMS_SERVED,
                        new Text(
                                "党政领导干部职务任期暂行规定：连续担任同一正职已满两个任期，不得再任",
                                "Terms of office: the terms as head are served without a break, and there is no further one"),
                        rows(tenures.stream()
                                .filter(before -> before.principal() && before.isFull(termYears))
                                .map(Before::row)
                                .toList())),
                check(
                        "postCode",
                        PostingProblem.TENURE_FULL,
                        new Text(
                                "交流轮岗（M15）：任同一职位已满最长年限，必须交流",
                                "Rotation (M15): the longest time in one post is full, and the cadre has to move"),
                        rows(tenures.stream()
                                .filter(before -> before.isFull(policy.samePostMaxYears()))
                                .map(Before::row)
                                .toList())),
                check(
                        "postCode",
                        PostingProblem.KIN_AVOIDED,
                        new Text(
                                "任职回避（公务员法第七十四条）：与亲属同在一个单位、有直接上下级领导关系，或者一方领导而另一方从事人财物工作",
                                "Avoidance of kin (CSL-74): in one unit with kin, one heading the unit above the other's, or one"
                                        + " leading where the other has power over people or money"),
                        rows(besideKin(policy.keyWork()))),
                check(
                        "postCode",
                        PostingProblem.FROM_THERE,
                        new Text(
                                "地域回避（公务员法第七十五条）：不得担任籍贯地正职",
                                "Avoidance of home (CSL-75): nobody heads the place he or she is from"),
                        rows(atHome(policy.homeUnitKinds()))),
                check(
                        "postCode",
                        PostingProblem.UNIT_FULL,
                        new Text("编制限额（公务员法第四十一条）：该单位编制已满", "Establishment (CSL 41): the unit has no place left"),
                        rows(overfilling())));
    }

    /** A row is refused by the code by which a single appointment is, in words that fit every row. */
    private static Check check(String column, PostingProblem problem, Text text, Sql rows) {
        return new Check(column, problem.kind().slug(), text, rows);
    }

    private static Sql rows(List<Long> numbers) {
        return Sql.of("SELECT unnest(?::bigint[]) AS row_number", numbers);
    }

    /** The rows whose posting lasts beyond today, with cadre, post and unit. */
    private Sql current(String select, String more) {
        return Sql.of(
                "SELECT " + select + " FROM " + PostingImport.PERIODS + " s JOIN cadre c ON c.number = s.cadre_number"
                        + " JOIN post p ON p.code = s.post_code JOIN unit u ON u.id = p.unit_id " + more
                        + " WHERE (s.valid_to IS NULL OR s.valid_to > ?)",
                terms.today());
    }

    private Sql current(String condition) {
        return current("s.row_number", "").and(condition);
    }

    /** How long the cadre of a row has held its post when it begins. */
    private record Before(long row, boolean principal, LocalDate from, Tenure tenure) {

        private boolean isFull(int years) {
            return tenure.isFull(years, from);
        }
    }

    private List<Before> tenures() {
        record Place(boolean principal, LocalDate from, List<Tenure.Held> held) {}
        var places = new HashMap<Long, Place>();
        var columns = "s.row_number, s.valid_from, p.principal, b.held_from, b.held_to";
        var stored = current(
                        columns,
                        "JOIN (SELECT cadre_id, post_id, lower(valid) AS held_from, upper(valid) AS held_to FROM posting"
                                + " WHERE upper_inf(recorded)) b ON b.cadre_id = c.id AND b.post_id = p.id")
                .and("b.held_from < s.valid_from");
        var beside = current(
                        columns,
                        "JOIN (SELECT row_number AS other, cadre_number, post_code, valid_from AS held_from, valid_to AS held_to"
                                + " FROM " + PostingImport.PERIODS + " o) b"
                                + " ON b.cadre_number = s.cadre_number AND b.post_code = s.post_code")
                .and("b.held_from < s.valid_from")
                .and("b.other <> s.row_number");
        database.each(stored.add("UNION ALL").add(beside), row -> {
            var fresh = new Place(row.flag("principal"), row.date("valid_from"), new ArrayList<>());
            places.computeIfAbsent(row.number("row_number"), _ -> fresh)
                    .held()
                    .add(new Tenure.Held(row.date("held_from"), row.dateOrNull("held_to")));
        });
        var tenures = new ArrayList<Before>();
        places.forEach((row, place) -> Tenure.upTo(place.from(), place.held())
                .ifPresent(tenure -> tenures.add(new Before(row, place.principal(), place.from(), tenure))));
        return tenures;
    }

    /** The rows of cadres whose kin sits where the two have to avoid each other, stored or in an earlier row. */
    private List<Long> besideKin(Set<String> keyWork) {
        var clashing = new LinkedHashSet<Long>();
        var mine = "s.row_number, " + SEAT;
        var theirs =
                ", ku.path::text AS kin_path, kp.principal AS kin_principal, kp.post_class = 'LEADER' AS kin_leads,"
                        + " kp.key_post AS kin_key_post";
        var pair = "JOIN " + Kinship.PAIRS + " pair ON pair.one = c.id ";
        var seat = " JOIN unit ku ON ku.id = kp.unit_id";
        var stored = current(
                        mine + theirs,
                        pair + "JOIN posting h ON h.cadre_id = pair.other AND upper_inf(h.recorded)"
                                + " JOIN post kp ON kp.id = h.post_id" + seat)
                .and("h.valid && daterange(greatest(s.valid_from, ?), s.valid_to)", terms.today());
        var beside = current(
                        mine + theirs,
                        pair + "JOIN cadre k ON k.id = pair.other JOIN " + PostingImport.PERIODS
                                + " o ON o.cadre_number = k.number JOIN post kp ON kp.code = o.post_code" + seat)
                .and("o.row_number < s.row_number")
                .and(
                        "daterange(o.valid_from, o.valid_to) && daterange(greatest(s.valid_from, ?), s.valid_to)",
                        terms.today());
        database.each(stored.add("UNION ALL").add(beside), row -> {
            if (Avoidance.between(seat(row, ""), seat(row, "kin_"), keyWork).isPresent()) {
                clashing.add(row.number("row_number"));
            }
        });
        return List.copyOf(clashing);
    }

    private static Seat seat(Row row, String prefix) throws SQLException {
        return new Seat(
                row.text(prefix + "path"),
                row.flag(prefix + "principal"),
                row.flag(prefix + "leads"),
                row.text(prefix + "key_post"));
    }

    private List<Long> atHome(Set<String> unitKinds) {
        var home = new ArrayList<Long>();
        database.each(
                current("s.row_number, u.kind AS unit_kind, u.name AS unit_name, c.native_place", "")
                        .and("p.principal")
                        .and("c.native_place IS NOT NULL"),
                row -> {
                    if (Avoidance.atHome(
                            true, row.text("unit_kind"), row.text("unit_name"), row.text("native_place"), unitKinds)) {
                        home.add(row.number("row_number"));
                    }
                });
        return home;
    }

    /** The rows for which their unit has no place left, after what is stored and the rows before. */
    private List<Long> overfilling() {
        var today = terms.today();
        var full = new ArrayList<Long>();
        var stored = Sql.of(
                "SELECT u.id AS unit_id, u.establishment, h.cadre_id, lower(h.valid) AS held_from, upper(h.valid) AS held_to,"
                        + " NULL::bigint AS row_number FROM posting h JOIN post p ON p.id = h.post_id"
                        + " JOIN unit u ON u.id = p.unit_id WHERE h.kind = 'MAIN' AND upper_inf(h.recorded)"
                        + " AND h.valid && daterange(?, NULL) AND u.establishment IS NOT NULL AND u.id IN ("
                        + "SELECT n.unit_id FROM sheet s JOIN post n ON n.code = s.post_code)",
                today);
        var rows = current("u.id, u.establishment, c.id, s.valid_from, s.valid_to, s.row_number", "")
                .and("u.establishment IS NOT NULL");
        var staffing = new Object() {
            private UUID unit = new UUID(0, 0);
            private Staffing of = new Staffing(0, today);
        };
        database.each(stored.add("UNION ALL").add(rows).add("ORDER BY unit_id, row_number NULLS FIRST"), row -> {
            var unit = row.uuid("unit_id");
            if (!unit.equals(staffing.unit)) {
                staffing.unit = unit;
                staffing.of = new Staffing(row.integer("establishment"), today);
            }
            var number = row.numberOrNull("row_number");
            var cadre = row.uuid("cadre_id");
            var from = row.date("held_from");
            if (number != null && !staffing.of.hasPlaceFor(cadre, from)) {
                full.add(number);
            } else {
                staffing.of.add(cadre, from, row.dateOrNull("held_to"));
            }
        });
        return full;
    }
}
