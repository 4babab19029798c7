package cn.hengjian.deploy.local;

/** A database with the role that owns it. */
public record Database(String name, String jdbcUrl, String user, String password) {
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
