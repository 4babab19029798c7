package cn.hengjian.personnel.codes;

import cn.hengjian.personnel.codes.CodeTableResource.CodeTableView;
import cn.hengjian.personnel.codes.CodeTableResource.CodeView;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.page.SignedCursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads tables page by page. */
@ApplicationScoped
class CodeTableReading {

    private final SignedCursor cursors;

    CodeTableReading(SignedCursor cursors) {
        this.cursors = cursors;
    }

    CodeTableView read(
            String id, @Nullable String prefix, @Nullable LocalDate asOf, PageRequest request, Locale locale) {
        var table = CodeTables.require(id);
        var purpose =
                String.join("|", "code-table", id, table.standard(), String.valueOf(prefix), String.valueOf(asOf));
        var cursor = request.cursor();
        int done = cursor == null ? 0 : Integer.parseInt(cursors.decode(purpose, cursor));
        var fetched = table.list(prefix == null ? "" : prefix, asOf)
                .skip(done)
                .limit(request.limit() + 1L)
                .map(spell -> CodeView.of(spell, locale))
                .toList();
        var page = Page.of(
                fetched, request.limit(), _ -> cursors.encode(purpose, Integer.toString(done + request.limit())));
        return new CodeTableView(table.id(), table.standard(), table.name().in(locale), page.items(), page.next());
    }
}
