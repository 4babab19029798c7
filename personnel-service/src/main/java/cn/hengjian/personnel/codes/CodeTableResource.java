package cn.hengjian.personnel.codes;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.problem.Text;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The code tables, for everybody who is logged in. */
@Path("code-tables")
@RunOnVirtualThread
@Authenticated
@Tag(name = "code tables", description = "Code tables of the national standards")
public class CodeTableResource {

    /** A table without its codes. */
    public record CodeTableSummary(String id, String standard, String name) {

        static CodeTableSummary of(CodeTable table, Locale locale) {
            return new CodeTableSummary(
                    table.id(), table.standard(), table.name().in(locale));
        }
    }

    /** A table with its codes, labels in the reader's language. */
    public record CodeTableView(String id, String standard, String name, List<CodeView> codes) {

        static CodeTableView of(CodeTable table, Locale locale) {
            return new CodeTableView(
                    table.id(),
                    table.standard(),
                    table.name().in(locale),
                    table.labels().entrySet().stream()
                            .map(entry -> new CodeView(
                                    entry.getKey(), entry.getValue().in(locale)))
                            .toList());
        }
    }

    /** One code. */
    public record CodeView(String code, String label) {}

    @GET
    @Operation(operationId = "listCodeTables", summary = "The code tables with the standards that they follow")
    public Page<CodeTableSummary> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var locale = Text.negotiate(language);
        return new Page<>(
                CodeTables.all().stream()
                        .map(table -> CodeTableSummary.of(table, locale))
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCodeTable", summary = "The codes of a table")
    public CodeTableView get(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return CodeTableView.of(CodeTables.require(id), Text.negotiate(language));
    }
}
