package cn.hengjian.assessment.quota;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Approves a larger share for one pool.
 *
 * @param pool its code, as the quota lists it
 * @param percent of those who take part
 * @param document what it rests on
 */
record ApproveQuota(
        @NotBlank @Size(max = 100) String pool,
        @NotNull @Min(1) @Max(100) Integer percent,
        @NotBlank @Size(max = 200) String document) {}
