import type { WorkbookModel } from '../sheet-model.ts';
import { castMould } from './cast-mould.ts';
import type { Mould } from './cast-mould.ts';
import { sheetFrames } from './sheet-frame.ts';
import { usedStyles } from './used-styles.ts';

/** A distribution makes hundreds of workbooks of two or three moulds. */
const mostKept = 8;
const kept = new Map<string, Mould>();

/** The mould of a workbook; the last ones are kept. */
export async function mouldOf(model: WorkbookModel): Promise<Mould> {
  const [frames, names] = [sheetFrames(model), usedStyles(model)];
  const key = JSON.stringify([frames, names, model.styles]);
  const mould = kept.get(key) ?? (await castMould(frames, names, model.styles));
  kept.delete(key);
  kept.set(key, mould);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return mould;
}
