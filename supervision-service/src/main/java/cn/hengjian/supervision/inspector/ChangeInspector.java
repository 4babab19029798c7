package cn.hengjian.supervision.inspector;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What may change of an inspector. */
public record ChangeInspector(
        @NotNull Boolean active, @NotNull @Size(max = 10) List<@NotBlank @Size(max = 50) String> specialities) {}
