package cn.hengjian.deploy.demo.county;

/** The two classes of posts, which are assessed under different schemes. */
public enum PostClass {
    LEADER,
    GENERAL
}
