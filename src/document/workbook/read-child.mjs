// Reads the parts of a workbook from standard input and prints its cells as one JSON document. Plain JavaScript, so
// that it starts at once in a process of its own; nothing here knows what the table is about.
import { StringDecoder } from 'node:string_decoder';
import { Parser } from 'htmlparser2';

const CHUNK = 1 << 16;

class Enough extends Error {}

async function input() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const all = Buffer.concat(chunks);
  const end = all.indexOf(10);
  const { parts, ...limits } = JSON.parse(all.toString('utf8', 0, end));
  let at = end + 1;
  const named = new Map();
  for (const [name, length] of parts) named.set(name, all.subarray(at, (at += length)));
  return { parts: named, limits };
}

/** Names without their prefix: some programs write <x:row>. */
const plain = (name) => name.slice(name.indexOf(':') + 1);

function parse(part, { open = () => {}, text = () => {}, close = () => {} }) {
  const parser = new Parser(
    { onopentag: (name, at) => open(plain(name), at), ontext: text, onclosetag: (name) => close(plain(name)) },
    { xmlMode: true, decodeEntities: true },
  );
  // A mark at the beginning says only that it is UTF-8.
  const bytes = part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? part.subarray(3) : part;
  const decoder = new StringDecoder('utf8');
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.write(bytes.subarray(at, at + CHUNK)));
  parser.write(decoder.end());
  parser.end();
}

/** _x000D_ is how the format writes what XML cannot hold. */
const unescaped = (text) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

function sharedStrings(bytes) {
  const strings = [];
  let [inside, phonetic, said] = [false, false, ''];
  parse(bytes, {
    open: (name) => {
      if (name === 'si') said = '';
      if (name === 'rPh') phonetic = true;
      inside = name === 't' && !phonetic;
    },
    text: (part) => {
      if (inside) said += part;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      if (name === 't') inside = false;
      if (name === 'si') strings.push(unescaped(said));
    },
  });
  return strings;
}

const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const isBuiltIn = (id) => BUILT_IN.some(([from, to]) => id >= from && id <= to);
/** Outside quotes, brackets and escapes a date format names a part of a date. */
const isDateFormat = (code) => /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, ''));

/** By style: whether its numbers are shown as dates. */
function dateStyles(bytes) {
  const formats = new Map();
  const styles = [];
  let inside = false;
  parse(bytes, {
    open: (name, at) => {
      if (name === 'numFmt') formats.set(Number(at.numFmtId), at.formatCode ?? '');
      if (name === 'cellXfs') inside = true;
      if (name === 'xf' && inside) {
        const id = Number(at.numFmtId ?? 0);
        styles.push(formats.has(id) ? isDateFormat(formats.get(id)) : isBuiltIn(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}

/** AB12 → 28; a cell without an address stands behind the one before. */
function columnOf(ref, before) {
  const letters = /^[A-Z]{1,3}/i.exec(ref ?? '')?.[0];
  if (!letters) return before + 1;
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

function valueOf({ type, style, said, formula }, { strings, dates }) {
  if (formula) return ['f', ''];
  if (said === null) return null;
  switch (type) {
    case 's':
      return ['s', strings[Number(said)] ?? ''];
    case 'str':
    case 'inlineStr':
      return ['s', unescaped(said)];
    case 'b':
      return ['s', said === '1' ? 'TRUE' : 'FALSE'];
    case 'e':
      return ['e', ''];
    case 'd':
      return ['s', said.slice(0, 10)];
    default:
      return said.trim() === '' || !Number.isFinite(Number(said)) ? null : [dates[style] ? 'd' : 'n', Number(said)];
  }
}

function sheetRows(bytes, known, limits) {
  const rows = [];
  let [row, number, column, cell, inside, phonetic] = [null, 0, 0, null, false, false];
  parse(bytes, {
    open: (name, at) => {
      if (name === 'row') {
        number = at.r === undefined ? number + 1 : Number(at.r);
        [row, column] = [[], 0];
      } else if (name === 'c') {
        column = columnOf(at.r, column);
        cell = { type: at.t ?? 'n', style: Number(at.s ?? 0), said: null, formula: false };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'rPh') phonetic = true;
      inside = cell !== null && (name === 'v' || (name === 't' && !phonetic));
    },
    text: (part) => {
      if (inside) cell.said = (cell.said ?? '') + part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inside = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'c' && cell) {
        const value = column <= limits.columns ? valueOf(cell, known) : null;
        if (value !== null && row && value[1] !== undefined && !(value[0] === 's' && value[1] === ''))
          row.push([column, ...value]);
        cell = null;
      }
      if (name === 'row' && row) {
        if (row.length > 0) rows.push([number, row]);
        if (rows.length > limits.rows) throw new Enough();
        row = null;
      }
    },
  });
  return rows;
}

function sheetsOf(parts) {
  const targets = new Map();
  parse(parts.get('xl/_rels/workbook.xml.rels') ?? Buffer.alloc(0), {
    open: (name, at) => {
      if (name === 'Relationship') targets.set(at.Id, (at.Target ?? '').replace(/^\/?(xl\/)?/, 'xl/').toLowerCase());
    },
  });
  const sheets = [];
  let from1904 = false;
  parse(parts.get('xl/workbook.xml'), {
    open: (name, at) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(at.date1904 ?? '');
      if (name === 'sheet') sheets.push({ name: at.name ?? '', part: targets.get(at['r:id'] ?? at.id) ?? '' });
    },
  });
  return { from1904, sheets: sheets.filter(({ part }) => parts.has(part)) };
}

function read({ parts, limits }) {
  const { from1904, sheets } = sheetsOf(parts);
  if (sheets.length === 0) return { fault: 'damaged' };
  const none = Buffer.alloc(0);
  const known = {
    strings: sharedStrings(parts.get('xl/sharedstrings.xml') ?? none),
    dates: dateStyles(parts.get('xl/styles.xml') ?? none),
  };
  try {
    return {
      from1904,
      sheets: sheets.map(({ name, part }) => ({ name, rows: sheetRows(parts.get(part), known, limits) })),
    };
  } catch (error) {
    if (error instanceof Enough) return { fault: 'tooManyRows' };
    throw error;
  }
}

process.stdout.write(JSON.stringify(read(await input())));
