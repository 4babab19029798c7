/**
 * Admonishment talks (SM-1, M13): a case is opened by a suggestion, people decide the rest.
 * Nothing happens to anybody by itself.
 */
@NullMarked
package cn.hengjian.personnel.talk;

import org.jspecify.annotations.NullMarked;
