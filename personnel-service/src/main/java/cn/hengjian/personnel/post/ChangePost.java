package cn.hengjian.personnel.post;

import cn.hengjian.personnel.codes.KnownCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change of a post. Its code and unit stay. */
public record ChangePost(
        @NotBlank @Size(max = 100) String title,
        @NotNull @KnownCode("level") String level,
        @NotNull PostClass postClass,
        @NotNull KeyPost keyPost,
        @NotNull Boolean principal,
        @NotNull @Schema(description = "是否由选举产生或者人大任命（G6）") Boolean congress) {}
