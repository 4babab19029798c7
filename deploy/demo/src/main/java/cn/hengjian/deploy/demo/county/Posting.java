package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the sheet of postings; the day of removal is the first day no longer in post,
 * and an open end holds at the county's date. */
public record Posting(
        String cadreNumber,
        String postCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String document) {}
