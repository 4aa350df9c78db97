import { columnLetters, styleKeys, type WorkbookModel } from './sheet-model.ts';

/** A character that the font of some cells may not have, with the cells (Sheet!A1) in which it stands first. */
export interface RareCharacter {
  character: string;
  cells: string[];
}

const mostCharacters = 50;
const mostCells = 5;
/** Fonts that hold GB2312 and hardly more: 仿宋_GB2312, 楷体_GB2312, 方正小标宋简体. */
const smallFont = /GB2312|简体$/iu;
/** What every font takes from another one unseen: Latin text, blanks, marks without a shape, quotation marks and dashes. */
const usual = /[\u0000-\u00FF\u2010-\u2027\p{Cc}\p{Cf}\p{Zs}\p{M}]/u;

/** What GB 18030 put later into places that GB2312 leaves free: the euro, small Roman numerals, vertical forms, letters of pinyin; and what it maps to no character. */
const later = /[\u20AC\u2170-\u2179\uFE10-\uFE4F\u0251\u0261\u1E3F\u0144\u0148\u01F9\p{Co}\uFFFD]/u;

let known: ReadonlySet<string> | null = null;

/** The characters of GB2312: its rows 1 to 9 and 16 to 87, as GB 18030 decodes their bytes. */
export function gb2312Characters(): ReadonlySet<string> {
  if (known !== null) return known;
  const leads = Array.from({ length: 0xf7 - 0xa0 }, (_, row) => 0xa1 + row).filter((lead) => lead <= 0xa9 || lead >= 0xb0);
  const bytes = leads.flatMap((lead) => Array.from({ length: 94 }, (_, at) => [lead, 0xa1 + at]).flat());
  known = new Set([...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))].filter((character) => !later.test(character)));
  return known;
}

let plain: Uint8Array | null = null;

/** 1 for each code unit that is a character which no font misses: nearly every text consists of them, and one look tells it. */
function plainUnits(): Uint8Array {
  const common = gb2312Characters();
  plain ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const character = String.fromCharCode(unit);
    return common.has(character) || usual.test(character) ? 1 : 0;
  });
  return plain;
}

function isPlain(text: string, units: Uint8Array): boolean {
  for (let at = 0; at < text.length; at += 1) if (units[text.charCodeAt(at)] === 0) return false;
  return true;
}

/** Characters outside of GB2312 in cells whose font may miss them, in the order in which they come: at most 50, each with five cells. */
export function rareCharacters({ sheets, styles }: WorkbookModel): RareCharacter[] {
  const [common, units] = [gb2312Characters(), plainUnits()];
  const inSmallFont = new Set(styleKeys.filter((key) => smallFont.test(styles[key].font.name)));
  const found = new Map<string, Set<string>>();
  for (const sheet of sheets) {
    for (const [rowIndex, row] of sheet.rows.entries()) {
      for (const [column, { value, style }] of row.cells.entries()) {
        if (typeof value !== 'string' || !inSmallFont.has(style) || isPlain(value, units)) continue;
        for (const character of value) {
          if (common.has(character) || usual.test(character)) continue;
          const cells = found.get(character) ?? new Set();
          if (cells.size < mostCells) cells.add(`${sheet.name}!${columnLetters(column)}${rowIndex + 1}`);
          if (found.has(character) || found.size < mostCharacters) found.set(character, cells);
        }
      }
    }
  }
  return [...found].map(([character, cells]) => ({ character, cells: [...cells] }));
}
