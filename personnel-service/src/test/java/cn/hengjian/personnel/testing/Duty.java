package cn.hengjian.personnel.testing;

import cn.hengjian.personnel.casework.DutyScanning;
import cn.hengjian.platform.sql.Sql;
import java.util.List;

/** What cases wait for. */
public final class Duty {

    private Duty() {}

    /** The duties of a case as task, roles, last day. */
    public static List<String> of(String caseId) {
        return Stored.database()
                .list(
                        Sql.of(
                                "SELECT task || ' ' || array_to_string(roles, '+') || ' ' || due AS duty FROM duty"
                                        + " WHERE case_id = ?::uuid ORDER BY due, task",
                                caseId),
                        row -> row.text("duty"));
    }

    /** Looks for what falls due, as the clock makes a running service do. */
    public static void scan() {
        DutyScanning.run();
    }
}
