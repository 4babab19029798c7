package cn.hengjian.deploy.demo.county;

import java.util.ArrayList;
import java.util.List;

/** The posts of a staffed unit: leaders first, then key posts, then general ones, then those that are vacant. */
final class PostPlan {

    /** Room for every leading and key post of a unit and some staff to lead. */
    static final int FEWEST_PEOPLE = 14;

    /** Posts kept for people of the preceding unit on exchange, so that careers cross units without a clash. */
    static final int EXCHANGE_POSTS = 2;

    private static final List<String> OFFICES = List.of("办公室主任", "综合股股长", "业务股股长", "督查股股长", "法规股股长", "宣传股股长", "信息股股长");

    private static final List<String> TOWNSHIP_OFFICES =
            List.of("党政办公室主任", "经济发展办公室主任", "社会事务办公室主任", "综合执法队队长", "农业服务中心主任", "便民服务中心主任");

    private final UnitCatalogue.Staffed unit;
    private final List<Post> posts = new ArrayList<>();

    private PostPlan(UnitCatalogue.Staffed unit) {
        this.unit = unit;
    }

    /** The posts of a unit with so many people; the first {@code people} posts are held. */
    static List<Post> of(UnitCatalogue.Staffed unit, int people) {
        var plan = new PostPlan(unit);
        switch (unit.kind()) {
            case TOWNSHIP -> plan.township();
            case INSTITUTION -> plan.institution();
            case DEPARTMENT -> plan.department(people);
            case COUNTY, VILLAGE -> throw new IllegalArgumentException("not staffed: " + unit.code());
        }
        plan.general(people);
        return List.copyOf(plan.posts);
    }

    /** The code of a post that {@code unit} keeps for exchange. */
    static String exchangeCode(UnitCatalogue.Staffed unit, int number) {
        return "%sX%d".formatted(unit.code(), number + 1);
    }

    private void department(int people) {
        add(unit.head(), Level.XK_Z, KeyPost.NONE, true);
        var deputies = people < 20 ? 2 : people < 36 ? 3 : 4;
        for (var i = 0; i < deputies; i++) {
            add("副" + unit.head(), Level.XK_F, KeyPost.NONE, false);
        }
        add("派驻纪检监察组组长", Level.XK_F, KeyPost.NONE, false);
        add("人事股股长", Level.NONE, KeyPost.PEOPLE, false);
        add("财务股股长", Level.NONE, KeyPost.FINANCE, false);
        add("会计", Level.NONE, KeyPost.FINANCE, false);
        add("物资采购管理员", Level.NONE, KeyPost.MATERIALS, false);
    }

    private void township() {
        add("党委书记", Level.XK_Z, KeyPost.NONE, true);
        add(unit.head(), Level.XK_Z, KeyPost.NONE, true);
        add("人大主席", Level.XK_Z, KeyPost.NONE, false);
        add("党委副书记", Level.XK_F, KeyPost.NONE, false);
        add("纪委书记", Level.XK_F, KeyPost.NONE, false);
        add("副" + unit.head(), Level.XK_F, KeyPost.NONE, false);
        add("武装部部长", Level.XK_F, KeyPost.NONE, false);
        add("组织委员", Level.XK_F, KeyPost.PEOPLE, false);
        add("财政所所长", Level.NONE, KeyPost.FINANCE, false);
        add("会计", Level.NONE, KeyPost.FINANCE, false);
        add("物资采购管理员", Level.NONE, KeyPost.MATERIALS, false);
    }

    private void institution() {
        add(unit.head(), Level.XK_F, KeyPost.NONE, true);
        add("人事专员", Level.NONE, KeyPost.PEOPLE, false);
        add("会计", Level.NONE, KeyPost.FINANCE, false);
        add("物资采购管理员", Level.NONE, KeyPost.MATERIALS, false);
    }

    private void general(int people) {
        var offices = unit.kind() == Unit.Kind.TOWNSHIP ? TOWNSHIP_OFFICES : OFFICES;
        // As many as careers need: leaders, too, come from general posts.
        var vacancies = people / 6 + 4;
        for (var office : offices) {
            if (posts.size() < people) {
                add(office, Level.NONE, KeyPost.NONE, false);
            }
        }
        while (posts.size() < people + vacancies) {
            add("科员", Level.NONE, KeyPost.NONE, false);
        }
        for (var i = 0; i < EXCHANGE_POSTS; i++) {
            var code = exchangeCode(unit, i);
            posts.add(new Post(code, unit.code(), "挂职副" + unit.head(), Level.XK_F, KeyPost.NONE, false));
        }
    }

    private void add(String title, Level level, KeyPost keyPost, boolean principal) {
        var code = "%sP%03d".formatted(unit.code(), posts.size() + 1);
        posts.add(new Post(code, unit.code(), title, level, keyPost, principal));
    }
}
