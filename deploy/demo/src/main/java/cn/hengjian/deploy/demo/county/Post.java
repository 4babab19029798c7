package cn.hengjian.deploy.demo.county;

/** A row of the sheet of posts: an established position, held by somebody or vacant. */
public record Post(String code, String unitCode, String title, Level level, KeyPost keyPost, boolean principal) {

    public PostClass postClass() {
        return level.postClass();
    }
}
