package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.roster.FileAuthor;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Sub-records that follow from a case. */
@ApplicationScoped
public class CaseEntries {

    private static final String ADDED = "cadre-entry-added";

    private final EntryRepository entries;
    private final FileAuthor author;
    private final EntryNews news;

    CaseEntries(EntryRepository entries, FileAuthor author, EntryNews news) {
        this.entries = entries;
        this.author = author;
        this.news = news;
    }

    /** The cadre leaves the service, which stands with the file from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(UUID cadre, Exit exit, Caller caller) {
        file(cadre, EntryKind.EXIT, exit, caller);
    }

    /** The cadre is back in service; that he or she had left stays in the history of the file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void comeBack(UUID cadre, Caller caller) {
        author.is(caller);
        entries.deleteExit(cadre).ifPresent(id -> news.tell(cadre, EntryKind.EXIT, id, "cadre-entry-removed", caller));
    }

    /** The cadre is commended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID commend(UUID cadre, Reward reward, Caller caller) {
        return file(cadre, EntryKind.REWARD, reward, caller);
    }

    private UUID file(UUID cadre, EntryKind kind, Entry entry, Caller caller) {
        author.is(caller);
        var id = TimeOrderedId.next();
        entries.insert(kind, cadre, id, entry);
        news.tell(cadre, kind, id, ADDED, caller);
        return id;
    }
}
