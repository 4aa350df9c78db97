import type { Exported } from '../../../../src-main/contract/exports.ts';

/** Most characters, and most cells of each, that are named one by one. */
const most = { characters: 12, cells: 2 };

/** What is told of characters that the fonts may lack, each with the cells where it stands; null when there are none. */
export function rareCharacterSentence(rare: NonNullable<Exported['rareCharacters']>): string | null {
  if (rare.length === 0) return null;
  const named = rare.slice(0, most.characters).map(({ character, cells }) => {
    const shown = cells.slice(0, most.cells).map((cell) => cell.replace('!', ' ')).join('、');
    return `${character}（${shown}${cells.length > most.cells ? ` 等 ${cells.length} 处` : ''}）`;
  });
  const rest = rare.length > most.characters ? '等' : '';
  return `有 ${rare.length} 个字不在 GB2312 字库，打印时可能缺字：${named.join('，')}${rest}。`;
}
