/**
 * What may happen to a bulletin, of which periods there is one, and what in a text points to persons.
 * Pure: facts come in, a decision comes out.
 */
@NullMarked
package cn.hengjian.assessment.bulletin.rules;

import org.jspecify.annotations.NullMarked;
