import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDuties, loadUnitPreset } from '../../../../src-main/application/presets/load-presets.ts';
import { parseDeadlinePhrases } from '../../../../src-main/domain/deadlines/parse-deadline.ts';
import { resolveUnitName } from '../../../../src-main/domain/units/resolve-unit-name.ts';
import { buildUnitIndex } from '../../../../src-main/domain/units/unit-index.ts';

const library = 'presets/duties/government-openness.json';

describe('the duties that come with the program', () => {
  const duties = loadDuties('resources');

  test('are enough for a year, each with its rule and under few headings, which stand together', () => {
    expect(duties.length).toBeGreaterThanOrEqual(28);
    const sections = duties.map(({ section }) => section);
    expect(sections.filter((section, index) => section !== sections[index - 1])).toEqual([...new Set(sections)]);
    expect(new Set(sections).size).toBeLessThanOrEqual(10);
  });

  test.each([...new Set(duties.flatMap(({ deadlines }) => deadlines))])('%s is one deadline to the grammar', (text) => {
    const found = parseDeadlinePhrases(text, { year: 2026, position: 'label' });
    expect(found.map(({ deadline, doubtful }) => [deadline.text, doubtful])).toEqual([[text, false]]);
  });

  test('name units that a typical county has', () => {
    const preset = loadUnitPreset('resources', 'typical-county');
    const index = buildUnitIndex(
      preset.units.map((unit) => ({ ...unit, id: unit.name, formerNames: [] })),
      preset.collectives.map(({ name }) => ({ id: name, name, memberIds: [] })),
    );
    const printed = new Set(duties.flatMap(({ leadUnits, responsibleUnits }) => [...leadUnits, ...responsibleUnits]));
    expect([...printed].filter((name) => resolveUnitName(index, name).kind === 'unknown')).toEqual([]);
  });

  test('print full-width punctuation', () => {
    expect(readFileSync(join('resources', library), 'utf8')).not.toMatch(/[\u4e00-\u9fff](?:[,;:()])/u);
  });
});

describe('a library that is wrong is refused', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'presets-'));
    cpSync(join('resources', 'presets'), join(folder, 'presets'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['words that are no deadline', '"印发后30日内"', '"及时"'],
    ['two deadlines in one', '"印发后30日内"', '"6月底前、12月底前"'],
    ['a doubtful deadline', '"印发后30日内"', '"元旦前"'],
    ['an id twice', '"own-plan"', '"training"'],
    ['a field that nobody reads', '"id": "own-plan"', '"id": "own-plan", "note": ""'],
    ['a duty that nobody has', '"leadUnits": ["县市场监督管理局"],\n      "responsibleUnits": []', '"leadUnits": [],\n      "responsibleUnits": []'],
  ])('with %s', (_, from, to) => {
    const file = join(folder, library);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    expect(() => loadDuties(folder)).toThrowError(expect.objectContaining({ code: 'PRESET_INVALID' }));
  });
});
