/**
 * What people send along with a letter: told by its content, encrypted in a folder, tied to the letter's receipt code and
 * so to whatever the letter turns out to be. Nothing outside the schema of the intake knows of it. Uses the checks of
 * evidence; knows no letter.
 */
@NullMarked
package cn.hengjian.supervision.attachment;

import org.jspecify.annotations.NullMarked;
