package cn.hengjian.deploy.demo.county;

import org.jspecify.annotations.Nullable;

/** A row of the sheet of units. */
public record Unit(
        String code,
        String name,
        Kind kind,
        @Nullable String parentCode,
        @Nullable String creditCode,
        int establishment) {

    /** The kinds of units. */
    public enum Kind {
        COUNTY,
        DEPARTMENT,
        TOWNSHIP,
        VILLAGE,
        INSTITUTION
    }
}
