package cn.hengjian.personnel.post;

import cn.hengjian.personnel.codes.KnownCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may change of a post. Its code and unit stay. */
public record ChangePost(
        @NotBlank @Size(max = 100) String title,
        @NotNull @KnownCode("level") String level,
        @NotNull PostClass postClass,
        @NotNull KeyPost keyPost,
        @NotNull Boolean principal) {}
