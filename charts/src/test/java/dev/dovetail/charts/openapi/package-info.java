@org.jspecify.annotations.NullMarked
package dev.dovetail.charts.openapi;
