package cn.hengjian.deploy.demo.county;

import java.util.List;

/**
 * Invented names. Most are ordinary; some have two-character or rare surnames, characters outside the basic plane, or
 * the middle dot of a transcribed name, because rosters have them and software trips over them.
 */
final class NameBook {

    private static final List<String> SURNAMES = characters(
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤");

    private static final List<String> RARE_SURNAMES =
            List.of("欧阳", "上官", "司徒", "诸葛", "仉", "亓", "郄", "逄", "禚", "佴", "笪", "缑", "昝", "郗", "仝");

    private static final List<String> MALE = characters("伟强军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳建国志文东海洋成峰山松柏庆云安民和正宏远博");

    private static final List<String> FEMALE = characters("芳娜敏静丽艳娟霞燕玲桂英红梅莉玉兰洁琳雪倩慧颖婷瑶佳怡琴萍月秀云珍芬菊春凤彩晶晨岚珊蓉眉悦清宁欣");

    private static final List<String> RARE_GIVEN =
            List.of("䶮", "喆", "堃", "垚", "犇", "赟", "翀", "昇", "𬱖", "𣆴", "㛃", "䍃");

    private static final List<Minority> MINORITIES = List.of(
            new Minority(
                    "05",
                    List.of("吐尔逊", "艾力", "库尔班", "亚森"),
                    List.of("阿依古丽", "古丽娜尔", "热依汗"),
                    List.of("买买提", "吾布力", "卡德尔", "依明")),
            new Minority("17", List.of("叶尔江", "巴合提", "木拉提"), List.of("阿依努尔", "加依娜"), List.of("哈布力", "托合塔尔", "努尔兰")));

    /** Ethnic groups (GB/T 3304) whose members here have names of the common form. */
    private static final List<String> OTHER_GROUPS = List.of("03", "11", "15", "06", "08", "02", "12");

    private static final String HAN = "01";

    /** A name with its family part, so that kin can share it; the ethnic group is a code of GB/T 3304. */
    record Name(String surname, String given, String ethnicity) {

        String full() {
            return surname + given;
        }
    }

    private record Minority(String ethnicity, List<String> male, List<String> female, List<String> fathers) {}

    private NameBook() {}

    static Name draw(Draw draw, Cadre.Sex sex) {
        if (draw.chance(2)) {
            var minority = draw.pick(MINORITIES);
            var own = draw.pick(sex == Cadre.Sex.MALE ? minority.male : minority.female);
            return new Name(own, "·" + draw.pick(minority.fathers), minority.ethnicity);
        }
        var surname = draw.chance(3) ? draw.pick(RARE_SURNAMES) : draw.pickEarly(SURNAMES);
        return new Name(surname, given(draw, sex), draw.chance(7) ? draw.pick(OTHER_GROUPS) : HAN);
    }

    /** A given name for a child or sibling who shares a surname. */
    static String given(Draw draw, Cadre.Sex sex) {
        var characters = sex == Cadre.Sex.MALE ? MALE : FEMALE;
        var last = draw.chance(3) ? draw.pick(RARE_GIVEN) : draw.pick(characters);
        return draw.chance(25) ? last : draw.pick(characters) + last;
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
