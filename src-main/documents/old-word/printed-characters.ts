import { symbolText } from '../word/symbols.ts';
import type { OldWordFile } from './file-information.ts';
import { readFonts } from './fonts.ts';
import type { FormattedRun } from './formatted-runs.ts';
import { readCharacterRuns, runAt } from './formatted-runs.ts';
import { propertyCodes, valueOf } from './properties.ts';
import type { OldWordStyles } from './styles.ts';
import type { TextUnit } from './text-pieces.ts';

/** What a character prints. */
export interface PrintedCharacter {
  /** Deleted by a tracked change, or hidden. */
  isLeftOut: boolean;
  /** Character of a symbol font that stands in its place; null for what the text says. */
  symbol: string | null;
}

const interesting: ReadonlySet<number> = new Set([
  propertyCodes.deletedText, propertyCodes.hiddenText, propertyCodes.characterStyle, propertyCodes.symbol,
]);
/** Hidden as the style says; the opposite of it. */
const asStyle = 0x80;
const againstStyle = 0x81;

/** Tells of each character what it prints, by its own properties and by the styles of its run and paragraph. */
export function createCharacterTeller(file: OldWordFile, styles: OldWordStyles, paragraphs: readonly FormattedRun[]): (unit: TextUnit) => PrintedCharacter {
  const runs = readCharacterRuns(file, interesting);
  const fonts = readFonts(file);
  return ({ place, changes: ofPiece }) => {
    const changes = [...(runAt(runs, place)?.changes ?? []), ...ofPiece];
    const hiddenByStyle = (): boolean => {
      const own = valueOf(changes, propertyCodes.characterStyle);
      return (own !== null && styles.isHidden(own)) || styles.isHidden(runAt(paragraphs, place)?.style ?? 0);
    };
    const hidden = valueOf(changes, propertyCodes.hiddenText) ?? asStyle;
    const isHidden = hidden === asStyle ? hiddenByStyle() : hidden === againstStyle ? !hiddenByStyle() : hidden === 1;
    const symbol = valueOf(changes, propertyCodes.symbol);
    return {
      isLeftOut: isHidden || valueOf(changes, propertyCodes.deletedText) === 1,
      symbol: symbol === null ? null : symbolText(fonts[symbol & 0xffff] ?? '', symbol >>> 16),
    };
  };
}
