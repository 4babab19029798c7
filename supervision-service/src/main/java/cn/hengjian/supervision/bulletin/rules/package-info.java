/**
 * What may happen to a bulletin: its states, and the guards of privacy and of several persons.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.supervision.bulletin.rules;

import org.jspecify.annotations.NullMarked;
