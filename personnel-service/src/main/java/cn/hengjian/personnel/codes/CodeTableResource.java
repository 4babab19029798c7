package cn.hengjian.personnel.codes;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    public record CodeTableView(
            String id,
            String standard,
            String name,
            List<CodeView> codes,
            @Schema(description = "下一页的游标，末页为空") @Nullable String next) {}

    /** One code. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CodeView(
            String code,
            String label,

            @Schema(description = "首个载有此代码及名称的年末版日期，仅有效期可变的代码表") @Nullable
            LocalDate validFrom,

            @Schema(description = "首个不再载有的年末版日期，仍有效则无") @Nullable
            LocalDate validTo) {

        static CodeView of(CodeTable.Spell spell, Locale locale) {
            return new CodeView(spell.code(), spell.label().in(locale), spell.from(), spell.to());
        }
    }

    private final CodeTableReading tables;

    CodeTableResource(CodeTableReading tables) {
        this.tables = tables;
    }

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
    @Operation(
            operationId = "getCodeTable",
            summary = "The codes of a table: all, or those of a prefix and a day; regions come page by page")
    public CodeTableView get(
            @PathParam("id") String id,
            @Parameter(description = "代码的开头，如 43 为湖南省")
                    @QueryParam("prefix")
                    @Pattern(regexp = "[0-9A-Z_]{1,20}")
                    @Nullable
                    String prefix,
            @Parameter(description = "以当日最近的年末版为准；缺省为历来全部代码") @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "每页条数，缺省 200") @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return tables.read(
                id,
                prefix,
                asOf,
                PageRequest.of(limit == null ? Integer.valueOf(PageRequest.MAX_LIMIT) : limit, cursor),
                Text.negotiate(language));
    }
}
