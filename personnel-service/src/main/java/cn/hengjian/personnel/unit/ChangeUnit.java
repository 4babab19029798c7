package cn.hengjian.personnel.unit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What may change of a unit. Code, kind and place in the tree change only by a reorganisation. */
public record ChangeUnit(
        @NotBlank @Size(max = 100) String name,
        @Nullable String creditCode,
        @Min(0) @Max(100_000) @Nullable Integer establishment) {}
