package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.course.rules.GateStatus;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The board of progress, read in one statement. */
@ApplicationScoped
class BoardRepository {

    private final Database database;
    private final CampaignViewRepository campaigns;
    private final Terms terms;

    BoardRepository(Database database, CampaignViewRepository campaigns, Terms terms) {
        this.database = database;
        this.campaigns = campaigns;
        this.terms = terms;
    }

    BoardView require(UUID id, Reader reader) {
        var campaign = campaigns.require(id, reader);
        var today = terms.today();
        var units = database.list(
                Sql.of(
                                "SELECT c.id, u.code, u.name, c.state, c.gate, c.due, c.returns, h.number AS head,"
                                        + " CASE WHEN c.gate <> 'SUBMITTED' THEN c.due - ?::date END AS days_left"
                                        + " FROM campaign_course c JOIN unit u ON u.id = c.unit_id"
                                        + " LEFT JOIN cadre h ON h.id = c.head WHERE c.campaign_id = ?",
                                today,
                                id)
                        .and(reader.sees("u.path"))
                        .add("ORDER BY u.code"),
                row -> unit(row, reader));
        var stages = Arrays.stream(CourseState.values())
                .filter(state -> state != CourseState.CANCELLED)
                .map(stage -> stage(stage, units, reader))
                .toList();
        return new BoardView(id, campaign.number(), campaign.title(), today, stages, units);
    }

    private static BoardView.Unit unit(Row row, Reader reader) throws SQLException {
        var state = CourseState.valueOf(row.text("state"));
        var gate = row.textOrNull("gate");
        var daysLeft = row.integerOrNull("days_left");
        return new BoardView.Unit(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                state,
                reader.read(state.title()),
                gate == null ? null : GateStatus.valueOf(gate),
                row.dateOrNull("due"),
                daysLeft,
                daysLeft != null && daysLeft < 0,
                row.integer("returns"),
                row.textOrNull("head"));
    }

    private static BoardView.Stage stage(CourseState stage, List<BoardView.Unit> units, Reader reader) {
        var here = units.stream().filter(unit -> unit.stage() == stage).toList();
        return new BoardView.Stage(
                stage,
                reader.read(stage.title()),
                here.size(),
                here.stream().filter(BoardView.Unit::overdue).count(),
                here.stream()
                        .filter(unit -> unit.gate() == GateStatus.SUBMITTED)
                        .count());
    }
}
