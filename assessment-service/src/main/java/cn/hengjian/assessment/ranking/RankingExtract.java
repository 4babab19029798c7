package cn.hengjian.assessment.ranking;

import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.export.RowOutput.Column;
import cn.hengjian.platform.extract.ExtractKind;
import cn.hengjian.platform.extract.ExtractView;
import cn.hengjian.platform.extract.Extracts;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places in a run, of those who had one when the file was asked for, as they are when it is taken. */
@ApplicationScoped
class RankingExtract implements ExtractKind {

    private static final List<Column> COLUMNS = List.of(
            new Column("group", new Text("可比组", "Group")),
            new Column("rank", new Text("名次", "Rank")),
            new Column("groupSize", new Text("组内有得分人数", "Scored in the group")),
            new Column("cadreNumber", new Text("干部编号", "Number")),
            new Column("cadreName", new Text("姓名", "Name")),
            new Column("unitCode", new Text("单位代码", "Unit")),
            new Column("unitName", new Text("单位", "Unit name")),
            new Column("score", new Text("得分", "Score")),
            new Column("bottom", new Text("末位", "Last")));
    private static final Text LAST = new Text("是", "yes");
    private static final Text NOT_LAST = new Text("否", "no");

    private final Extracts extracts;
    private final RankingRepository rankings;
    private final Terms terms;

    RankingExtract(Extracts extracts, RankingRepository rankings, Terms terms) {
        this.extracts = extracts;
        this.rankings = rankings;
        this.terms = terms;
    }

    ExtractView request(RequestRankingExtract command, Caller caller) {
        rankings.requireRun(command.runId());
        var filter = new LinkedHashMap<String, @Nullable Object>();
        filter.put("runId", command.runId());
        filter.put("group", command.group());
        filter.put("bottom", command.bottom());
        var persons = RankedPlaces.of(Sql.of("SELECT a.id"), caller)
                .and("s.run_id = ?", command.runId())
                .andIfPresent("s.group_code = ?", command.group())
                .andIfPresent("s.bottom = ?", command.bottom());
        return extracts.request(
                this, new Extracts.Request(filter, command.purpose(), persons, terms.inForce()), caller);
    }

    @Override
    public String name() {
        return "RANKINGS";
    }

    @Override
    public Set<String> askers() {
        return Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Sql rows(UUID extract, Caller caller) {
        return RankedPlaces.of(Sql.of(RankedPlaces.SELECT), caller)
                .and("a.id IN (SELECT person_id FROM extract_person WHERE extract_id = ?)", extract)
                .add("ORDER BY s.group_code, s.descent, a.cadre_number");
    }

    @Override
    public List<@Nullable Object> cells(Row row, Locale language) throws SQLException {
        return Arrays.asList(
                row.text("group_code"),
                row.integer("rank"),
                row.integer("group_size"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                Arithmetic.shown(row.decimal("score")),
                (row.flag("bottom") ? LAST : NOT_LAST).in(language));
    }
}
