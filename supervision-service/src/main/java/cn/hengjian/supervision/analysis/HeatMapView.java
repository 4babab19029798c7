package cn.hengjian.supervision.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many findings there are by unit, month and wind, and beside them opinions and claims. Empty cells are left out.
 *
 * @param weights what a finding weighs by its severity
 * @param drillDown the list of the findings behind a cell, as a URI template (RFC 6570) of a row's and a cell's fields
 * @param opinionsDrillDown the same of its opinions and claims, for the offices that read them
 */
public record HeatMapView(
        String from,
        String to,
        Grouping by,
        Weights weights,
        List<Wind> winds,
        List<String> months,
        List<UnitRow> units,
        long total,
        String drillDown,
        String opinionsDrillDown) {

    /** Weights by severity. */
    public record Weights(int minor, int general, int major) {}

    /** A wind in the reader's language. */
    public record Wind(String code, String name) {}

    /**
     * The cells of a unit.
     *
     * @param own they count the unit alone, not what is below it
     */
    public record UnitRow(String unit, String unitName, boolean own, List<Cell> cells, long findings, long weight) {}

    /**
     * What there is of a month and wind.
     *
     * @param opinions of the people, as far as they may be told; absent for units
     * @param claims the same of claims
     * @param fewer there are opinions or claims besides, at some unit too few of a month and wind to be told
     */
    public record Cell(
            String month,
            String wind,
            long minor,
            long general,
            long major,
            long findings,
            long weight,
            @Nullable Long opinions,
            @Nullable Long claims,
            boolean fewer) {}
}
