/**
 * What a case would be under another version of the policy than its own. Each kind of case says how it reads a pack, by
 * the same functions by which it runs; nothing is kept.
 */
@NullMarked
package cn.hengjian.personnel.whatif;

import org.jspecify.annotations.NullMarked;
