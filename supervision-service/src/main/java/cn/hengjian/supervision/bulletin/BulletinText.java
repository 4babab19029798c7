package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.analysis.HeatMapView;
import cn.hengjian.supervision.terms.Months;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The first words of a bulletin, made from numbers: of the county, of each wind, and of the units with the most. A
 * number below the least that may be told is told as fewer than that, and such a unit isn't named.
 */
final class BulletinText {

    private final HeatMapView map;
    private final int minCell;

    BulletinText(HeatMapView map, int minCell) {
        this.map = map;
        this.minCell = minCell;
    }

    static Text title(Months months) {
        return new Text("%s 至 %s 作风问题通报", "Bulletin on work style, %s to %s").with(months.from(), months.to());
    }

    Text text(Map<String, Text> winds, int units, long breaches) {
        var paragraphs = new ArrayList<Text>();
        paragraphs.add(new Text(
                "%s 至 %s，全县共发现作风问题 %s 个。"
                        .formatted(map.from(), map.to(), number(map.total()).zhCN()),
                "From %s to %s, findings in the county: %s."
                        .formatted(map.from(), map.to(), number(map.total()).en())));
        byWind().forEach((wind, count) -> {
            var name = winds.getOrDefault(wind, new Text(wind, wind));
            paragraphs.add(new Text(
                    "%s：%s 个。".formatted(name.zhCN(), number(count).zhCN()),
                    "%s: %s.".formatted(name.en(), number(count).en())));
        });
        var most = most(units);
        if (!most.isEmpty()) {
            paragraphs.add(new Text(
                    "问题较多的单位：" + listed(most, "%s（%s 个）", "、") + "。",
                    "Units with the most: " + listed(most, "%s (%s)", ", ") + "."));
        }
        paragraphs.add(new Text(
                "已认定而逾期未作处理的问题 %s 个。".formatted(number(breaches).zhCN()),
                "Confirmed findings without a consequence in time: %s."
                        .formatted(number(breaches).en())));
        return new Text(
                paragraphs.stream().map(Text::zhCN).collect(Collectors.joining("\n")),
                paragraphs.stream().map(Text::en).collect(Collectors.joining("\n")));
    }

    private Text number(long count) {
        return count > 0 && count < minCell
                ? new Text("少于 %s", "fewer than %s").with(minCell)
                : new Text("%s", "%s").with(count);
    }

    private Map<String, Long> byWind() {
        return map.units().stream()
                .flatMap(unit -> unit.cells().stream())
                .filter(cell -> cell.findings() > 0)
                .collect(Collectors.groupingBy(
                        HeatMapView.Cell::wind, TreeMap::new, Collectors.summingLong(HeatMapView.Cell::findings)));
    }

    private List<HeatMapView.UnitRow> most(int units) {
        return map.units().stream()
                .filter(unit -> unit.findings() >= minCell)
                .sorted(Comparator.comparingLong(HeatMapView.UnitRow::weight)
                        .reversed()
                        .thenComparing(HeatMapView.UnitRow::unit))
                .limit(units)
                .toList();
    }

    private static String listed(List<HeatMapView.UnitRow> units, String form, String separator) {
        return units.stream()
                .map(unit -> form.formatted(unit.unitName(), unit.findings()))
                .collect(Collectors.joining(separator));
    }
}
