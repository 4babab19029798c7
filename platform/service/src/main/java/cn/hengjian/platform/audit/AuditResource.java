package cn.hengjian.platform.audit;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log, for those who audit and nobody else. */
@Path("audit")
@RunOnVirtualThread
@RolesAllowed(Roles.AUDIT_ADMIN)
@Tag(name = "audit", description = "Who did what, sealed so that a later change shows")
public class AuditResource {

    private final AuditChain chain;
    private final Pages pages;

    AuditResource(AuditChain chain, Pages pages) {
        this.chain = chain;
        this.pages = pages;
    }

    /** Who did what to whose record; {@code seal} is absent until the entry is sealed. */
    public record AuditEntryView(
            UUID id,
            Instant at,
            String actor,
            String action,
            String objectType,
            String objectId,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String detail,
            @Nullable Long seal) {}

    /** A seal: the hash covers the entries of its number and the hash before it. */
    public record AuditSealView(long number, Instant sealedAt, int entries, String hash) {}

    /** Whether the chain holds; {@code brokenSeal} is the first seal that doesn't. */
    public record AuditVerificationView(
            boolean intact,
            long seals,
            long sealedEntries,
            long unsealedEntries,
            @Nullable Long brokenSeal) {}

    @GET
    @Path("entries")
    @Operation(operationId = "listAuditEntries", summary = "Entries, newest first")
    public Page<AuditEntryView> entries(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("objectId") @Nullable String objectId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return pages.page(
                Sql.of("SELECT id, at, actor, action, object_type, object_id, detail, seal FROM audit_entry WHERE true")
                        .andIfPresent("actor = ?", actor)
                        .andIfPresent("object_id = ?", objectId),
                Keyset.descending("id"),
                PageRequest.of(limit, cursor),
                row -> new AuditEntryView(
                        row.uuid("id"),
                        row.instant("at"),
                        row.text("actor"),
                        row.text("action"),
                        row.text("object_type"),
                        row.text("object_id"),
                        row.text("detail"),
                        row.numberOrNull("seal")));
    }

    @GET
    @Path("seals")
    @Operation(operationId = "listAuditSeals", summary = "Seals, newest first")
    public Page<AuditSealView> seals(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return pages.page(
                Sql.of("SELECT number, sealed_at, entries, hash FROM audit_seal WHERE true"),
                Keyset.descending("number"),
                PageRequest.of(limit, cursor),
                row -> new AuditSealView(
                        row.number("number"),
                        row.instant("sealed_at"),
                        row.integer("entries"),
                        HexFormat.of().formatHex(row.bytes("hash"))));
    }

    @POST
    @Path("verification")
    @Operation(operationId = "verifyAudit", summary = "Recomputes every seal")
    public AuditVerificationView verify() {
        return chain.verify();
    }
}
