// Writes a font anew with what printing needs of it: a third of the memory, and text that can be searched.
//
//   node slim.js SOURCE TARGET               all characters
//   node slim.js SOURCE TARGET common        those of GB 2312, and what is no Chinese character
//   node slim.js SOURCE TARGET beyond OTHER  those that another font lacks
//
// Where several code points share a glyph, a reader of the PDF gets the first of them back: for 人 the radical ⼈, unless
// the font forgets the radicals. They print as the characters that they look like (Characters.java).
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");

const TABLES = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];
const RADICALS = [0x2e80, 0x2fdf];
const SELDOM = [0x2215, 0x2329, 0x232a, 0x301c];
const CHECKSUM_OF_A_FONT = 0xb1b0afba;
const ADJUSTMENT_IN_HEAD = 8;
const LOCA_FORMAT_IN_HEAD = 50;
const MORE = 0x20;

function readTables(font) {
  const tables = new Map();
  for (let i = 0, at = 12; i < font.readUInt16BE(4); i++, at += 16) {
    const offset = font.readUInt32BE(at + 8);
    tables.set(font.toString("latin1", at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12)));
  }
  return tables;
}

/** The code points of the subtable for all planes (format 12), each with its glyph. */
function readCharacters(cmap) {
  for (let i = 0, at = 4; i < cmap.readUInt16BE(2); i++, at += 8) {
    const start = cmap.readUInt32BE(at + 4);
    if (cmap.readUInt16BE(start) === 12) {
      const characters = [];
      for (let j = 0, group = start + 16; j < cmap.readUInt32BE(start + 12); j++, group += 12) {
        const first = cmap.readUInt32BE(group);
        for (let code = first; code <= cmap.readUInt32BE(group + 4); code++) {
          characters.push([code, cmap.readUInt32BE(group + 8) + code - first]);
        }
      }
      return characters;
    }
  }
  throw new Error("the font has no table of characters in format 12");
}

function withoutDoubles(characters) {
  const uses = new Map();
  characters.forEach(([, glyph]) => uses.set(glyph, (uses.get(glyph) ?? 0) + 1));
  return characters.filter(([code, glyph]) => uses.get(glyph) === 1
    || !((code >= RADICALS[0] && code <= RADICALS[1]) || SELDOM.includes(code)));
}

/** The characters of GB 2312, whose rows and columns the decoder knows. */
function commonCharacters() {
  const decoder = new TextDecoder("gb18030");
  const common = new Set();
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let column = 0xa1; column <= 0xfe; column++) {
      common.add(decoder.decode(Uint8Array.of(row, column)).codePointAt(0));
    }
  }
  return common;
}

/** Leaves of the outlines those of the characters; the numbers of the glyphs stay. */
function withOutlines(tables, characters) {
  const wide = tables.get("head").readUInt16BE(LOCA_FORMAT_IN_HEAD) === 1;
  const [loca, glyf] = [tables.get("loca"), tables.get("glyf")];
  const offset = (glyph) => (wide ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  const kept = new Set([0, ...characters.map(([, glyph]) => glyph)]);
  // A set that grows is walked to its new end.
  for (const glyph of kept) {
    componentsOf(glyf.subarray(offset(glyph), offset(glyph + 1))).forEach((component) => kept.add(component));
  }
  const count = tables.get("maxp").readUInt16BE(4);
  const newLoca = Buffer.alloc(4 * (count + 1));
  const outlines = [];
  let end = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    if (kept.has(glyph)) {
      const outline = Buffer.alloc(padded(offset(glyph + 1) - offset(glyph)));
      glyf.copy(outline, 0, offset(glyph), offset(glyph + 1));
      outlines.push(outline);
      end += outline.length;
    }
    newLoca.writeUInt32BE(end, 4 * (glyph + 1));
  }
  const head = Buffer.from(tables.get("head"));
  head.writeUInt16BE(1, LOCA_FORMAT_IN_HEAD);
  tables.set("head", head).set("loca", newLoca).set("glyf", Buffer.concat(outlines));
}

/** The glyphs that a glyph is made of, if it has no outline of its own. */
function componentsOf(outline) {
  const components = [];
  if (outline.length > 0 && outline.readInt16BE(0) < 0) {
    for (let at = 10, flags = MORE; flags & MORE; ) {
      flags = outline.readUInt16BE(at);
      components.push(outline.readUInt16BE(at + 2));
      at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    }
  }
  return components;
}

function cmapOf(characters) {
  const groups = [];
  for (const [code, glyph] of characters) {
    const last = groups.at(-1);
    if (last && code === last.end + 1 && glyph === last.glyph + code - last.start) {
      last.end = code;
    } else {
      groups.push({ start: code, end: code, glyph });
    }
  }
  const cmap = Buffer.alloc(28 + 12 * groups.length);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(cmap.length - 12, 16);
  cmap.writeUInt32BE(groups.length, 24);
  groups.forEach(({ start, end, glyph }, i) => {
    cmap.writeUInt32BE(start, 28 + 12 * i);
    cmap.writeUInt32BE(end, 32 + 12 * i);
    cmap.writeUInt32BE(glyph, 36 + 12 * i);
  });
  return cmap;
}

const padded = (length) => (length + 3) & ~3;

function checksum(table) {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    sum = (sum + table.readUInt32BE(at)) >>> 0;
  }
  return sum;
}

function fontOf(tables) {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * tables.length - (16 << power), 10);
  const parts = [directory];
  let offset = directory.length;
  let head;
  tables.forEach(([tag, content], i) => {
    const table = Buffer.alloc(padded(content.length));
    content.copy(table);
    if (tag === "head") {
      head = table;
      head.writeUInt32BE(0, ADJUSTMENT_IN_HEAD);
    }
    directory.write(tag, 12 + 16 * i, "latin1");
    directory.writeUInt32BE(checksum(table), 16 + 16 * i);
    directory.writeUInt32BE(offset, 20 + 16 * i);
    directory.writeUInt32BE(content.length, 24 + 16 * i);
    offset += table.length;
    parts.push(table);
  });
  head.writeUInt32BE((CHECKSUM_OF_A_FONT - parts.reduce((sum, part) => sum + checksum(part), 0)) >>> 0, ADJUSTMENT_IN_HEAD);
  return Buffer.concat(parts);
}

const read = (file) => {
  const tables = readTables(readFileSync(file));
  return [tables, withoutDoubles(readCharacters(tables.get("cmap")))];
};

const [source, target, which, other] = process.argv.slice(2);
let [tables, characters] = read(source);
if (which === "common") {
  const common = commonCharacters();
  characters = characters.filter(([code]) => code < RADICALS[0] || common.has(code));
} else if (which === "beyond") {
  const known = new Set(read(other)[1].map(([code]) => code));
  characters = characters.filter(([code]) => !known.has(code));
}
withOutlines(tables, characters);
tables.set("cmap", cmapOf(characters));
writeFileSync(target, fontOf(TABLES.map((tag) => [tag, tables.get(tag)])));
