package cn.hengjian.deploy.demo.county;

import java.util.List;

/** A staffed unit: its posts and its people; person {@code i} holds post {@code i}, the rest is vacant. */
public record UnitRoster(Unit unit, List<Post> posts, List<Person> people) {}
