package cn.hengjian.deploy.demo.county;

/** A column of a sheet: its English code and its Chinese label, either of which may stand in the header row. */
public record Column(String code, String label) {}
