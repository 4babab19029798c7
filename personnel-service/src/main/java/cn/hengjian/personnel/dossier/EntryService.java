package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.cadre.CadreFiles;
import cn.hengjian.personnel.roster.FileAuthor;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads and writes sub-records. */
@ApplicationScoped
class EntryService {

    private static final Text LIMITED = new Text("此类记录限以下角色：%s", "These entries are for the roles: %s");

    private final CadreFiles files;
    private final EntryRepository entries;
    private final EntryChecks checks;
    private final EntryNews news;
    private final FileAuthor author;
    private final Audit audit;

    EntryService(
            CadreFiles files,
            EntryRepository entries,
            EntryChecks checks,
            EntryNews news,
            FileAuthor author,
            Audit audit) {
        this.files = files;
        this.entries = entries;
        this.checks = checks;
        this.news = news;
        this.author = author;
        this.audit = audit;
    }

    Page<EntryView> list(UUID cadre, EntryKind kind, Caller caller) {
        var file = readable(cadre, kind, caller);
        return new Page<>(
                entries.list(kind, cadre).stream()
                        .map(entry -> shown(entry, file, caller))
                        .toList(),
                null);
    }

    EntryView read(UUID cadre, EntryKind kind, UUID id, Caller caller) {
        var file = readable(cadre, kind, caller);
        return shown(entries.require(kind, cadre, id), file, caller);
    }

    /** The caller's own file, whole. */
    MyRecordView own(Caller caller, Locale locale) {
        var id = files.requireOwn(caller);
        return new MyRecordView(
                files.read(id, caller, locale),
                Arrays.stream(EntryKind.values())
                        .flatMap(kind -> entries.list(kind, id).stream())
                        .toList());
    }

    @Transactional
    EntryView add(UUID cadre, EntryKind kind, JsonNode body, Caller caller) {
        var file = writable(cadre, kind, caller);
        var entry = checks.read(kind, body);
        checks.require(entry, file.birthDate());
        var id = TimeOrderedId.next();
        entries.insert(kind, cadre, id, entry);
        news.tell(cadre, kind, id, "cadre-entry-added", caller);
        return entries.require(kind, cadre, id).masked();
    }

    @Transactional
    EntryView replace(UUID cadre, EntryKind kind, UUID id, JsonNode body, ExpectedVersion expected, Caller caller) {
        var file = writable(cadre, kind, caller);
        var entry = checks.read(kind, body);
        checks.require(entry, file.birthDate());
        entries.replace(kind, cadre, id, expected, entry);
        news.tell(cadre, kind, id, "cadre-entry-changed", caller);
        return entries.require(kind, cadre, id).masked();
    }

    @Transactional
    void remove(UUID cadre, EntryKind kind, UUID id, ExpectedVersion expected, Caller caller) {
        writable(cadre, kind, caller);
        entries.delete(kind, cadre, id, expected);
        news.tell(cadre, kind, id, "cadre-entry-removed", caller);
    }

    /** Everybody sees his or her own family whole. */
    private static EntryView shown(EntryView entry, CadreFiles.CadreFile file, Caller caller) {
        return file.number().equals(caller.cadre()) ? entry : entry.masked();
    }

    private CadreFiles.CadreFile readable(UUID cadre, EntryKind kind, Caller caller) {
        var file = files.requireVisible(cadre, narrowed(caller, kind.readers()));
        audit.record(caller, "cadre-entries-read", "cadre", cadre.toString(), Map.of("kind", kind));
        return file;
    }

    private CadreFiles.CadreFile writable(UUID cadre, EntryKind kind, Caller caller) {
        var file = files.requireWorkable(cadre, narrowed(caller, kind.writers()));
        author.is(caller);
        return file;
    }

    private static Caller narrowed(Caller caller, Set<String> roles) {
        return FileScope.requireNarrowed(caller, roles, LIMITED);
    }
}
