package cn.hengjian.personnel.roster;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells the database whose doing a transaction is, for the history of files. */
@ApplicationScoped
public class FileAuthor {

    private final Database database;

    FileAuthor(Database database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void is(Caller caller) {
        database.require(
                Sql.of("SELECT set_config('hengjian.author', ?, true) AS author", caller.username()),
                row -> row.text("author"));
    }
}
