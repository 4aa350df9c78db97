import type { ListInstance, ListLevel } from '../word/list-counter.ts';
import type { OldWordFile } from './file-information.ts';

type Stream = OldWordFile['table'];

/** Number formats by their code ([MS-OSHARED] 2.2.1.3 MSONFC), as WordprocessingML names them. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting',
  14: 'decimalFullWidth', 17: 'japaneseDigitalTenThousand', 18: 'decimalEnclosedCircle', 19: 'decimalFullWidth2', 22: 'decimalZero',
  23: 'bullet', 26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle',
  30: 'ideographTraditional', 31: 'ideographZodiac', 32: 'ideographZodiacTraditional', 33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand', 36: 'taiwaneseDigital', 37: 'chineseCounting',
  38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 57: 'numberInDash', 255: 'none',
};

interface ListDefinition {
  levels: Map<number, ListLevel>;
}

/** The lists of a .doc by the number that paragraphs name ([MS-DOC] 2.9.188 PlfLfo, from 1). */
export function readLists(file: OldWordFile): Map<number, ListInstance> {
  const instances = new Map<number, ListInstance>();
  if (file.lists.length < 2 || file.listOverrides.length < 4) return instances;
  const definitions = readDefinitions(file);
  const { table, listOverrides } = file;
  const count = table.long(listOverrides.at);
  let at = listOverrides.at + 4 + count * 16;
  for (let index = 0; index < count; index++) {
    const entry = listOverrides.at + 4 + index * 16;
    const definition = table.long(entry);
    const levels = new Map(definitions.get(definition)?.levels);
    const startOverrides = new Map<number, number>();
    at += 4;
    for (let override = table.byte(entry + 12); override > 0; override--) {
      const flags = table.long(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) startOverrides.set(level, table.long(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    instances.set(index + 1, { definition: String(definition), levels, startOverrides });
  }
  return instances;
}

/** The levels of all lists stand behind the list of their heads ([MS-DOC] 2.9.189 PlfLst). */
function readDefinitions({ table, lists }: OldWordFile): Map<number, ListDefinition> {
  const definitions = new Map<number, ListDefinition>();
  const count = table.word(lists.at);
  let at = lists.at + lists.length;
  for (let index = 0; index < count; index++) {
    const head = lists.at + 2 + index * 28;
    const isSimple = (table.byte(head + 26) & 1) === 1;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const read = readLevel(table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    definitions.set(table.long(head), { levels });
  }
  return definitions;
}

/** [MS-DOC] 2.9.150 LVL: in the printed pattern, a character below 9 stands for the number of that level. */
function readLevel(table: Stream, at: number): { level: ListLevel; end: number } {
  const text = at + 28 + table.byte(at + 24) + table.byte(at + 25);
  const length = table.word(text);
  let pattern = '';
  for (let index = 0; index < length; index++) {
    const code = table.word(text + 2 + index * 2);
    pattern += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const flags = table.byte(at + 5);
  return {
    level: {
      start: table.long(at),
      format: formats[table.byte(at + 4)] ?? 'decimal',
      pattern,
      legal: (flags & 4) !== 0,
      restart: (flags & 8) !== 0 ? table.byte(at + 26) : null,
      paragraphStyle: null,
    },
    end: text + 2 + length * 2,
  };
}
