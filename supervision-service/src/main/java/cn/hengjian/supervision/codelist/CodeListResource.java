package cn.hengjian.supervision.codelist;

import cn.hengjian.platform.page.Page;
import cn.hengjian.supervision.sight.CurrentReader;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The codes in force today; lists of the State, open to whoever is logged in. */
@Path("/")
@RunOnVirtualThread
@Authenticated
@Tag(name = "codes", description = "Code lists")
public class CodeListResource {

    private final CodeLists lists;
    private final CurrentReader reader;
    private final Clock clock;

    CodeListResource(CodeLists lists, CurrentReader reader, Clock clock) {
        this.lists = lists;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("winds")
    @Operation(operationId = "listWinds", summary = "The five winds (五风) with their sub-codes")
    public Page<WindView> winds() {
        return new Page<>(
                WindView.of(lists.inForce(LocalDate.now(clock)), reader.get().language()), null);
    }

    @GET
    @Path("causes")
    @Operation(operationId = "listCauses", summary = "The causes that a finding may be put down to")
    public Page<CodeView> causes() {
        return new Page<>(
                CodeView.causes(
                        lists.inForce(LocalDate.now(clock)), reader.get().language()),
                null);
    }
}
