package cn.hengjian.personnel.together;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Submits a day.
 *
 * @param code the code that the host gave on that day; without it the host is asked
 */
record SubmitDay(@Size(min = 8, max = 20) @Nullable String code) {}
