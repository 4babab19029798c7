/**
 * What lies around a gateway under test, each as a real server: a realm that signs tokens, and services that behave or
 * misbehave on demand.
 */
package cn.hengjian.gateway.neighbours;
