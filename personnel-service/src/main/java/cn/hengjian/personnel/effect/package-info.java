/**
 * Effects of measures on a cadre: what is barred, from when to when, by which rule and case.
 * Measures start and end them; appointing asks them.
 */
@NullMarked
package cn.hengjian.personnel.effect;

import org.jspecify.annotations.NullMarked;
