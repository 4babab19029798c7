package cn.hengjian.personnel.history;

import cn.hengjian.personnel.cadre.CadreFiles;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the history of a file and says so in the audit. */
@ApplicationScoped
class HistoryService {

    private final CadreFiles files;
    private final HistoryRepository changes;
    private final Audit audit;

    HistoryService(CadreFiles files, HistoryRepository changes, Audit audit) {
        this.files = files;
        this.changes = changes;
        this.audit = audit;
    }

    Page<FileChangeView> list(UUID cadre, @Nullable String record, PageRequest request, Caller caller) {
        var file = files.requireVisible(cadre, caller);
        audit.record(caller, "cadre-history-read", "cadre", cadre.toString(), Map.of());
        return changes.list(cadre, file.number().equals(caller.cadre()), record, request);
    }
}
