package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sheetimport.SheetImport.Check;
import cn.hengjian.platform.spreadsheet.Column;
import cn.hengjian.platform.sql.Sql;
import java.time.LocalDate;

/** What the sheets of sub-records share: each row names its cadre. */
final class FileSheets {

    static final Column<String> CADRE = Column.required("cadreNumber", "干部编号", CadreNumber.cell());

    private FileSheets() {}

    /** Refuses rows of cadres that have no file. */
    static Check knownCadre(String column, String stagedColumn) {
        return new Check(
                column,
                "unknown-cadre",
                new Text("没有这名干部", "There is no such cadre"),
                Sql.of("SELECT s.row_number FROM sheet s WHERE s." + stagedColumn + " IS NOT NULL"
                        + " AND NOT EXISTS (SELECT FROM cadre c WHERE c.number = s." + stagedColumn + ")"));
    }

    /** Refuses dates after today. */
    static Check notInFuture(String column, String stagedColumn, LocalDate today) {
        return new Check(
                column,
                "in-future",
                new Text("日期不能在将来", "The date lies in the future"),
                Sql.of("SELECT s.row_number FROM sheet s WHERE s." + stagedColumn + " > ?::date", today));
    }
}
