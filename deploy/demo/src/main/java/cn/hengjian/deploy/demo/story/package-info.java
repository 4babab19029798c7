/**
 * A year of the demo county, told step by step: each step does something through the API, says what it saw, and checks
 * it against what the generator knows.
 */
@NullMarked
package cn.hengjian.deploy.demo.story;

import org.jspecify.annotations.NullMarked;
