package cn.hengjian.supervision.sight;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Sql;
import java.util.Locale;

/** A caller with the language that he or she reads. */
public record Reader(Caller caller, Locale language) {

    /** Whether the reader may see what concerns the unit of this path column. */
    public Sql sees(String pathColumn) {
        return Scope.of(caller).predicate(pathColumn, null);
    }

    /** Whether the reader sees the whole county. */
    public boolean seesCounty() {
        return Scope.of(caller).county();
    }

    /** Whether the unit of this path column is, or lies under, one that the reader belongs to, whatever the role. */
    public Sql serves(String pathColumn) {
        return Sql.of(
                "EXISTS (SELECT FROM unit own WHERE own.code = ANY (?) AND " + pathColumn + " <@ own.path)",
                caller.units());
    }

    /**
     * Whether the unit of this path column is one that the reader belongs to, by office or as a cadre, or lies above or
     * below one.
     */
    public Sql related(String pathColumn) {
        return Sql.of(
                "EXISTS (SELECT FROM unit own WHERE (own.code = ANY (?)"
                        + " OR own.id = (SELECT c.unit_id FROM cadre c WHERE c.number = ?)) AND ("
                        + pathColumn + " <@ own.path OR own.path <@ " + pathColumn + "))",
                caller.units(),
                caller.cadre());
    }

    /** The system, which does what this reader decided. */
    public Reader deciding() {
        return new Reader(caller.deciding(), language);
    }

    /** The text in the reader's language. */
    public String read(Text text) {
        return text.in(language);
    }
}
