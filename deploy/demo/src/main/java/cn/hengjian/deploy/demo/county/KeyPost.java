package cn.hengjian.deploy.demo.county;

/** What a key post has power over: people, finance, materials (人财物). */
public enum KeyPost {
    NONE,
    PEOPLE,
    FINANCE,
    MATERIALS
}
