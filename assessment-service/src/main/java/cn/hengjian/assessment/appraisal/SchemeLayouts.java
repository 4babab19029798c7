package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.scheme.IndicatorRow;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.scheme.rules.Normalisation;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads schemes, above all the frozen ones of a run. */
@ApplicationScoped
class SchemeLayouts {

    private final Database database;

    SchemeLayouts(Database database) {
        this.database = database;
    }

    Map<UUID, SchemeLayout> ofRun(UUID run) {
        return of(Sql.of("s.id IN (SELECT rs.scheme_id FROM run_scheme rs WHERE rs.run_id = ?)", run));
    }

    /** Of schemes that need not be of a run, nor frozen. */
    Map<UUID, SchemeLayout> of(Collection<UUID> schemes) {
        return of(Sql.of("s.id = ANY (?)", schemes));
    }

    private Map<UUID, SchemeLayout> of(Sql which) {
        var layouts = new HashMap<UUID, SchemeLayout>();
        database.each(Sql.of("""
                        SELECT s.id, s.code AS scheme_code, s.name AS scheme_name, s.version_number,
                            s.normalisation, i.*
                        FROM scheme s JOIN indicator i ON i.scheme_id = s.id WHERE""").add(which).add("ORDER BY s.id, i.position"), row -> {
            var id = row.uuid("id");
            var layout = layouts.get(id);
            if (layout == null) {
                layout = new SchemeLayout(
                        id,
                        row.text("scheme_code"),
                        row.text("scheme_name"),
                        row.integer("version_number"),
                        Normalisation.valueOf(row.text("normalisation")),
                        new ArrayList<>());
                layouts.put(id, layout);
            }
            layout.items().add(item(row));
        });
        return layouts;
    }

    private static SchemeLayout.Item item(Row row) throws SQLException {
        return new SchemeLayout.Item(
                row.text("code"),
                row.text("name"),
                IndicatorKind.valueOf(row.text("kind")),
                row.decimal("weight"),
                row.textOrNull("unit"),
                IndicatorRow.terms(row),
                row.textOrNull("category"));
    }
}
