package cn.hengjian.deploy.demo.county;

import java.util.ArrayList;
import java.util.List;

/** The county's units: names of departments as counties have them, names of places invented. */
final class UnitCatalogue {

    static final String COUNTY_CODE = "X001";
    static final String COUNTY_NAME = "衡安县";

    private static final int VILLAGES = 150;

    /** A department: its name, and the title of its head, from which its deputies' title follows. */
    private static final List<Department> DEPARTMENTS = List.of(
            new Department("县委办公室", "主任"),
            new Department("县纪委监委", "书记"),
            new Department("县委组织部", "部长"),
            new Department("县委宣传部", "部长"),
            new Department("县委统战部", "部长"),
            new Department("县委政法委", "书记"),
            new Department("县委编办", "主任"),
            new Department("县委巡察办", "主任"),
            new Department("县委网信办", "主任"),
            new Department("县委党校", "校长"),
            new Department("县直机关工委", "书记"),
            new Department("县人大常委会办公室", "主任"),
            new Department("县政府办公室", "主任"),
            new Department("县政协办公室", "主任"),
            new Department("县发展和改革局", "局长"),
            new Department("县教育体育局", "局长"),
            new Department("县科技和工业信息化局", "局长"),
            new Department("县公安局", "局长"),
            new Department("县民政局", "局长"),
            new Department("县司法局", "局长"),
            new Department("县财政局", "局长"),
            new Department("县人力资源和社会保障局", "局长"),
            new Department("县自然资源局", "局长"),
            new Department("县生态环境局", "局长"),
            new Department("县住房和城乡建设局", "局长"),
            new Department("县交通运输局", "局长"),
            new Department("县水利局", "局长"),
            new Department("县农业农村局", "局长"),
            new Department("县商务局", "局长"),
            new Department("县文化和旅游局", "局长"),
            new Department("县卫生健康局", "局长"),
            new Department("县退役军人事务局", "局长"),
            new Department("县应急管理局", "局长"),
            new Department("县审计局", "局长"),
            new Department("县市场监督管理局", "局长"),
            new Department("县统计局", "局长"),
            new Department("县医疗保障局", "局长"),
            new Department("县林业局", "局长"),
            new Department("县信访局", "局长"),
            new Department("县数据管理局", "局长"),
            new Department("县城市管理局", "局长"),
            new Department("县国有资产监督管理局", "局长"),
            new Department("县地方金融管理局", "局长"),
            new Department("县机关事务管理局", "局长"),
            new Department("县总工会", "主席"),
            new Department("共青团县委", "书记"),
            new Department("县妇女联合会", "主席"),
            new Department("县工商业联合会", "主席"),
            new Department("县科学技术协会", "主席"),
            new Department("县残疾人联合会", "理事长"),
            new Department("县文学艺术界联合会", "主席"),
            new Department("县红十字会", "会长"),
            new Department("县供销合作社联合社", "主任"),
            new Department("县档案馆", "馆长"),
            new Department("县委党史研究室", "主任"),
            new Department("县投资促进局", "局长"),
            new Department("县粮食和物资储备局", "局长"),
            new Department("县能源局", "局长"),
            new Department("县公路管理局", "局长"),
            new Department("县经济开发区管委会", "主任"));

    private static final List<String> TOWNSHIPS = List.of(
            "澄湾镇", "枫渡镇", "栖霞岭镇", "鹿鸣坪镇", "竹溪口镇", "柏树垭镇", "云梯镇", "望川镇", "石门坎镇", "双柳镇", "青田畈镇", "禾丰镇", "桐花乡", "雁回乡",
            "茶园坪乡", "月亮湾乡", "乌石乡", "羊角岩乡");

    private static final List<String> VILLAGE_FRONTS =
            List.of("东山", "西坪", "南沟", "北岭", "新桥", "大塘", "小河", "红星", "前进", "光明", "柳林", "梨园", "石坝", "清水", "黄泥");

    private static final List<String> VILLAGE_ENDS = List.of("村", "湾村", "坡村", "垭村", "坪村", "堰村", "寨村", "冲村", "畈村", "店村");

    private static final List<Institution> INSTITUTIONS = List.of(
            new Institution("县融媒体中心", "D004"),
            new Institution("县政务服务中心", "D013"),
            new Institution("县不动产登记中心", "D023"),
            new Institution("县疾病预防控制中心", "D031"),
            new Institution("县农业技术推广中心", "D028"),
            new Institution("县图书馆", "D030"));

    private record Department(String name, String head) {}

    private record Institution(String name, String parentCode) {}

    /** A unit that has cadres, with the title of its head. */
    record Staffed(String code, String name, Unit.Kind kind, String parentCode, String head) {}

    private UnitCatalogue() {}

    /** Departments, townships and institutions, in the order in which cadres are numbered. */
    static List<Staffed> staffed() {
        var units = new ArrayList<Staffed>();
        for (var department : DEPARTMENTS) {
            var code = code("D", units.size() + 1);
            units.add(new Staffed(code, department.name, Unit.Kind.DEPARTMENT, COUNTY_CODE, department.head));
        }
        for (var i = 0; i < TOWNSHIPS.size(); i++) {
            var name = TOWNSHIPS.get(i);
            var head = name.endsWith("乡") ? "乡长" : "镇长";
            units.add(new Staffed(code("T", i + 1), name, Unit.Kind.TOWNSHIP, COUNTY_CODE, head));
        }
        for (var i = 0; i < INSTITUTIONS.size(); i++) {
            var institution = INSTITUTIONS.get(i);
            var head = institution.name.endsWith("馆") ? "馆长" : "主任";
            units.add(new Staffed(
                    code("I", i + 1), institution.name, Unit.Kind.INSTITUTION, institution.parentCode, head));
        }
        return List.copyOf(units);
    }

    /** The villages, spread evenly over the townships. They have no cadres of their own. */
    static List<Unit> villages() {
        var villages = new ArrayList<Unit>();
        for (var i = 0; i < VILLAGES; i++) {
            var name = VILLAGE_FRONTS.get(i % VILLAGE_FRONTS.size()) + VILLAGE_ENDS.get(i / VILLAGE_FRONTS.size());
            var township = code("T", i * TOWNSHIPS.size() / VILLAGES + 1);
            villages.add(new Unit(code("V", i + 1), name, Unit.Kind.VILLAGE, township, null, 5));
        }
        return List.copyOf(villages);
    }

    private static String code(String letter, int number) {
        return "%s%03d".formatted(letter, number);
    }
}
