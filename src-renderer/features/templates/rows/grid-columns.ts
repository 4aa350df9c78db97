import type { TemplateColumnView } from '../../../../src-main/contract/templates.ts';
import { isFilledIn } from '../../../../src-main/contract/text/template-role-words.ts';

/** Least width of a column in em, and its part of what is left over. */
interface Width {
  least: number;
  part: number;
}

/** Columns in which a sentence stands. */
const longRoles: ReadonlySet<TemplateColumnView['role']> = new Set(['progress', 'problems', 'nextStep', 'evidence']);

/** The two columns that stay in sight while the others are scrolled sideways, in em. */
const numberWidth = 3.6;
const taskWidth: Width = { least: 17, part: 1.2 };

function widthOf({ role }: TemplateColumnView): Width {
  if (role === 'progress') return { least: 17, part: 1.8 };
  if (longRoles.has(role)) return { least: 12, part: 1 };
  return role === 'percent' ? { least: 8, part: 0 } : { least: 8.5, part: 0.2 };
}

/** The columns of the file that are filled in. */
export function filledColumns(columns: readonly TemplateColumnView[]): TemplateColumnView[] {
  return columns.filter(({ role }) => isFilledIn(role));
}

/** The tracks of the grid: number, task, match and the columns that are filled in; beside the panel, which tells the match, only its state stays. */
export function gridTracks(filled: readonly TemplateColumnView[], besidePanel: boolean): { tracks: string; leastWidth: number; stayingWidth: number } {
  const match: Width = besidePanel ? { least: 6, part: 0 } : { least: 12, part: 0.8 };
  const widths: Width[] = [{ least: numberWidth, part: 0 }, taskWidth, match, ...filled.map(widthOf)];
  return {
    tracks: widths.map(({ least, part }) => (part === 0 ? `${least}em` : `minmax(${least}em, ${part}fr)`)).join(' '),
    leastWidth: widths.reduce((sum, { least }) => sum + least, 0),
    stayingWidth: numberWidth + taskWidth.least,
  };
}
