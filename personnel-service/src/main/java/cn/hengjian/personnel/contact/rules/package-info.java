/**
 * The rules of contact links: their steps (SM-15) and what a target is (M03, M04).
 * Pure functions.
 */
@NullMarked
package cn.hengjian.personnel.contact.rules;

import org.jspecify.annotations.NullMarked;
