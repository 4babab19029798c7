package cn.hengjian.personnel.reorganisation.rules;

import org.jspecify.annotations.Nullable;

/**
 * A place of an act that names a post.
 *
 * @param pointer where
 * @param code of the post
 * @param of the code of the unit that it is said to be of, if the act says so
 */
public record PostMention(
        String pointer, String code, @Nullable String of) {}
