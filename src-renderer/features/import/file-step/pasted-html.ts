import { useStoredValue } from '../../../app/stored-value.ts';

/** Longest markup that is kept for the next start, so that the browser's store is never full. UTF-16 units. */
const longestKept = 2_000_000;

/** The clipboard's markup together with the text of the box that it stands for. */
interface PastedHtml {
  text: string;
  html: string;
}

/** True for what an earlier start of the program stored as pasted markup. */
export function isPastedHtml(value: unknown): value is PastedHtml {
  if (typeof value !== 'object' || value === null) return false;
  const { text, html } = value as Partial<PastedHtml>;
  return typeof text === 'string' && typeof html === 'string';
}

/** The markup of a box's text: null once the text was changed, or was not pasted as a whole. */
export function htmlOf(text: string, pasted: PastedHtml | null): string | null {
  return pasted?.text === text ? pasted.html : null;
}

/** Markup that came with a pasted text, kept over a restart like the text itself; too much of it is not kept. */
export function usePastedHtml(text: string): { html: string | null; keep: (text: string, html: string) => void; forget: () => void } {
  const [stored, setStored] = useStoredValue('import-pasted-html', isPastedHtml);
  return {
    html: htmlOf(text, stored),
    keep: (pasted, html) => setStored(html.trim() === '' || html.length > longestKept ? null : { text: pasted, html }),
    forget: () => setStored(null),
  };
}
