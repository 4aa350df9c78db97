import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../../src-main/application/app-error.ts';
import {
  exportProfileName,
  loadExportProfile,
  loadLightRules,
  loadScoringScheme,
  loadUnitPreset,
  presetNames,
} from '../../../../src-main/application/presets/load-presets.ts';
import type { UnitPreset } from '../../../../src-main/application/presets/unit-preset-schema.ts';
import { isCollectiveName } from '../../../../src-main/domain/units/collective-name.ts';
import { resolveUnitName } from '../../../../src-main/domain/units/resolve-unit-name.ts';
import { buildUnitIndex } from '../../../../src-main/domain/units/unit-index.ts';

const resources = 'resources';

function indexOf(preset: UnitPreset) {
  return buildUnitIndex(
    preset.units.map((unit) => ({ ...unit, id: unit.name })),
    preset.collectives.map(({ name }) => ({ id: name, name, memberIds: [] })),
    preset.region ?? '',
  );
}

function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe('the presets that come with the program', () => {
  test.each(presetNames(resources, 'units'))('unit list %s is whole, and every name in it is certain', (name) => {
    const preset = loadUnitPreset(resources, name);
    expect(preset.units.length).toBeGreaterThanOrEqual(60);
    const index = indexOf(preset);
    for (const unit of preset.units) {
      for (const printed of [unit.name, ...(unit.shortName === null ? [] : [unit.shortName]), ...unit.aliases]) {
        expect([printed, resolveUnitName(index, printed)]).toMatchObject([printed, { kind: 'unit', unitId: unit.name }]);
      }
      expect([unit.name, isCollectiveName(unit.name)]).toEqual([unit.name, false]);
    }
    for (const { name: printed } of preset.collectives) {
      expect(resolveUnitName(index, printed)).toEqual({ kind: 'collective', collectiveUnitId: printed });
    }
  });

  test('the units that the sample plan names are certain in the sample county', () => {
    const index = indexOf(loadUnitPreset(resources, 'sample-county'));
    const plan = readFileSync(join(resources, 'sample', 'plan-source.txt'), 'utf8');
    const printed = [...plan.matchAll(/(?:牵头|责任)单位\uff1a([^\uff1b\uff0c\uff09\n]*)/gu)]
      .flatMap((match) => (match[1] ?? '').split('、'))
      .filter((name) => name !== '');
    expect(printed.length).toBeGreaterThan(60);
    const open = printed.filter((name) => resolveUnitName(index, name).kind === 'unknown');
    expect([...new Set(open)]).toEqual([]);
  });

  test.each(presetNames(resources, 'scoring'))('scoring scheme %s can be loaded', (id) => {
    expect(loadScoringScheme(resources, id)).toMatchObject({ id, model: 'baseMinusEvents' });
  });

  test('points of a scheme file become integers of 1/10,000', () => {
    const scheme = loadScoringScheme(resources, 'majiang-2016');
    expect(scheme.basePoints).toBe(1_000_000);
    expect(scheme.rules.map((rule) => rule.points)).toEqual([-50_000, -100_000, -50_000, -50_000]);
  });

  test.each(presetNames(resources, 'lights'))('light rules %s can be loaded', (name) => {
    expect(loadLightRules(resources, name).rules.length).toBeGreaterThan(0);
  });
});

describe('preset files that are wrong', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'presets-'));
    cpSync(join(resources, 'presets'), join(folder, 'presets'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function change(path: string, from: string, to: string): void {
    const file = join(folder, 'presets', path);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  }

  const units = 'units/typical-county.json';
  const scoring = 'scoring/majiang-2016.json';
  const lights = 'lights/default.json';

  test.each([
    ['is not JSON', units, '{', ''],
    ['has a class that is not declared', units, '"classCode": "party"', '"classCode": "partyOffice"'],
    ['names two units alike', units, '"县物价局"', '"县财政局"'],
    ['has a field that nobody reads', units, '"extends": null', '"extends": null, "note": ""'],
    ['extends what is not there', 'units/sample-county.json', '"typical-county"', '"nowhere"'],
    ['extends itself', 'units/sample-county.json', '"typical-county"', '"sample-county"'],
  ])('a unit list that %s is refused', (_, path, from, to) => {
    change(path, from, to);
    expect(codeOf(() => loadUnitPreset(folder, 'sample-county'))).toBe('PRESET_INVALID');
  });

  test.each([
    ['a finer fraction than 1/10,000', '"basePoints": 100', '"basePoints": 100.00001'],
    ['a rule that gives points', '"points": -10', '"points": 10'],
    ['a code twice', '"LEAD_NOT_LEADING"', '"TASK_NOT_DONE"'],
    ['a model that the engine does not know', 'baseMinusEvents', 'indicatorTree'],
    ['a floor above the base', '"floor": null', '"floor": 101'],
    ['a day that does not exist', '"month": 1, "day": 10', '"month": 2, "day": 30'],
    ['another id', '"id": "majiang-2016"', '"id": "majiang-2017"'],
  ])('a scoring scheme with %s is refused', (_, from, to) => {
    change(scoring, from, to);
    expect(codeOf(() => loadScoringScheme(folder, 'majiang-2016'))).toBe('PRESET_INVALID');
  });

  test('light rules that leave a task without light are refused', () => {
    change(lights, '{"code": "ON_COURSE", "light": "green"}', '{"code": "NEAR", "light": "blue", "maxDaysLeft": 20}');
    expect(codeOf(() => loadLightRules(folder))).toBe('PRESET_INVALID');
  });

  test('light rules behind a rule that fits everything are refused', () => {
    change(lights, ', "stageMissed": true', '');
    expect(codeOf(() => loadLightRules(folder))).toBe('PRESET_INVALID');
  });

  test.each(['../units/typical-county', '..', '', 'missing', 'A B'])('the name %j leads nowhere', (name) => {
    expect(codeOf(() => loadUnitPreset(folder, name))).toBe('PRESET_INVALID');
  });

  test('the error names the preset and keeps the cause for the log', () => {
    change(scoring, '"points": -10', '"points": 10');
    try {
      loadScoringScheme(folder, 'majiang-2016');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ data: { preset: 'majiang-2016' }, cause: expect.any(Error) as Error });
    }
  });
});

describe('a profile of the exports', () => {
  test('that says only in what it differs has everything else from the one that it extends', () => {
    const standard = loadExportProfile(resources);
    const short = loadExportProfile(resources, 'short-portrait');
    expect(short.fillIn).toEqual(standard.fillIn);
    expect(short.ranking).toEqual({ ...standard.ranking, orientation: 'portrait', columns: short.ranking.columns });
    expect(short.typesetting).toEqual({ ...standard.typesetting, sizes: { ...standard.typesetting.sizes, title: 20, smallTitle: 16, header: 11 } });
    expect(exportProfileName(resources, 'short-portrait')).toBe(short.name);
  });

  test.each([
    ['extends one that extends another', { id: 'own', name: '自', extends: 'short-portrait' }],
    ['extends itself', { id: 'own', name: '自', extends: 'own' }],
    ['extends one that is missing', { id: 'own', name: '自', extends: 'nowhere' }],
    ['names a path', { id: 'own', name: '自', extends: '../exports/county-standard' }],
    ['bears another id', { name: '自', extends: 'county-standard' }],
    ['breaks a rule', { id: 'own', name: '自', extends: 'county-standard', ranking: { columns: [] } }],
  ])('that %s is refused', (_what, file) => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-presets-'));
    try {
      cpSync(join(resources, 'presets', 'exports'), join(folder, 'presets', 'exports'), { recursive: true });
      writeFileSync(join(folder, 'presets', 'exports', 'own.json'), JSON.stringify(file));
      expect(codeOf(() => loadExportProfile(folder, 'own'))).toBe('PRESET_INVALID');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
