/**
 * Waiting for a post (SM-3, M11): a time off post, in a lawful form only, with its reviews and an outcome that must come.
 * People propose and decide; the clock opens a review and nothing else.
 */
@NullMarked
package cn.hengjian.personnel.waiting;

import org.jspecify.annotations.NullMarked;
