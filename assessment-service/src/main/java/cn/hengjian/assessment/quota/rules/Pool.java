package cn.hengjian.assessment.quota.rules;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.assessment.terms.rules.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The people out of whom a number may be excellent (ASM-QUOTA): those of one unit, or of several small ones.
 *
 * @param code names it: kind of scheme, and unit or POOLED, for leaders with the grade of their teams
 * @param pooled whether small units share it
 * @param units codes
 * @param share of those who take part
 * @param basis why that share
 * @param places what it gives
 */
public record Pool(
        String code,
        AppliesTo appliesTo,
        boolean pooled,
        @Nullable TeamGrade team,
        List<String> units,
        int people,
        int takingPart,
        Share share,
        Basis basis,
        int places,
        int taken,
        int asked) {

    private static final String POOLED = "POOLED";

    /** Where a share comes from. */
    public enum Basis {
        /** The ordinary one. */
        ORDINARY,
        /** A larger one that was approved. */
        APPROVED,
        /** That of the leaders' team. */
        TEAM
    }

    public Pool {
        units = List.copyOf(units);
    }

    /** The places that are left; below none if who takes part has become fewer since. */
    public int left() {
        return places - taken;
    }

    /** Whether those who ask fit in; who asks for nothing takes nothing. */
    public boolean fits() {
        return asked == 0 || asked <= left();
    }

    /** Every pool of a run, by its code. */
    public static List<Pool> of(List<UnitCount> counts, Map<String, Share> approved, QuotaParameters parameters) {
        var members = new TreeMap<String, List<UnitCount>>();
        for (var count : counts) {
            members.computeIfAbsent(code(count, parameters), _ -> new ArrayList<>())
                    .add(count);
        }
        var pools = new ArrayList<Pool>();
        members.forEach((code, units) -> pools.add(of(code, units, approved.get(code), parameters)));
        return pools;
    }

    private static Pool of(String code, List<UnitCount> units, @Nullable Share approved, QuotaParameters parameters) {
        var first = units.getFirst();
        boolean leaders = first.appliesTo() == AppliesTo.LEADER;
        var share = approved == null || leaders ? share(first, parameters) : approved;
        int takingPart = units.stream().mapToInt(UnitCount::takingPart).sum();
        return new Pool(
                code,
                first.appliesTo(),
                code.contains("-" + POOLED),
                leaders ? first.team() : null,
                units.stream()
                        .map(UnitCount::unit)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList(),
                units.stream().mapToInt(UnitCount::people).sum(),
                takingPart,
                share,
                leaders ? Basis.TEAM : approved == null ? Basis.ORDINARY : Basis.APPROVED,
                parameters.rounding().places(takingPart, share),
                units.stream().mapToInt(UnitCount::taken).sum(),
                units.stream().mapToInt(UnitCount::asked).sum());
    }

    /** A unit is small if its own share gives no place; leaders share a pool only with teams of the same grade. */
    private static String code(UnitCount count, QuotaParameters parameters) {
        boolean small = parameters.rounding().places(count.takingPart(), share(count, parameters)) == 0;
        if (!small || !parameters.poolSmallUnits()) {
            return count.appliesTo() + "-" + count.unit();
        }
        var team = count.team();
        return count.appliesTo() == AppliesTo.LEADER && team != null
                ? count.appliesTo() + "-" + POOLED + "-" + team
                : count.appliesTo() + "-" + POOLED;
    }

    private static Share share(UnitCount count, QuotaParameters parameters) {
        if (count.appliesTo() != AppliesTo.LEADER) {
            return parameters.excellent();
        }
        var team = count.team();
        var share = team == null ? null : parameters.leaders().get(team);
        return share == null ? parameters.ungraded() : share;
    }
}
