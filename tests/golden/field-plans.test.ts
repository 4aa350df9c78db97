import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { scoreFolder } from '../support/extraction-score.ts';

const folder = path.join(import.meta.dirname, '../fixtures/field-plans');

/** Plans of own wording in every layout that was found on public pages; all of them are read whole today. */
it('plans as they are found in the field are read nearly without a fault', async () => {
  const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  const { total, documents, failed, details } = await scoreFolder(files);
  expect(failed).toBe(0);
  expect(documents).toBeGreaterThanOrEqual(70);
  expect(total.task.f1, details.join('\n')).toBeGreaterThanOrEqual(0.995);
  expect(total.unit.f1, details.join('\n')).toBeGreaterThanOrEqual(0.995);
  expect(total.lead.f1, details.join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(total.deadline.f1, details.join('\n')).toBeGreaterThanOrEqual(0.99);
});
