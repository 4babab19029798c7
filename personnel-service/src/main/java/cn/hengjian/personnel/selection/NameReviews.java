package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the reviews of assessment (SM-9) in which the candidates are; their results arrive by themselves. */
public record NameReviews(
        @NotEmpty @Size(max = 20) @Schema(description = "assessment 服务中用于竞争上岗的民主测评；结果经认证后自动送达，不得填报")
        List<@NotNull UUID> reviewIds) {}
