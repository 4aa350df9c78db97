import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanBlocks } from '../../../../../src-main/documents/clean/clean-blocks.ts';
import { readPlainText } from '../../../../../src-main/documents/plain-text/read-plain-text.ts';
import type { EnclosedContent } from '../../../../../src-main/domain/extraction/enclosed-content.ts';
import { parsePoints } from '../../../../../src-main/domain/scoring/points.ts';
import { schemeFromRules } from '../../../../../src-main/domain/scoring/scheme-from-rules.ts';
import { enclosedInBlocks } from './enclosed-of.ts';

const root = path.join(import.meta.dirname, '../../../../..');
const corpus = path.join(root, '../shared/corpus');
const present = existsSync(corpus);
if (!present) console.log('skipped: the labelled real plans are not beside the project (../shared/corpus)');

const read = (file: string): EnclosedContent => enclosedInBlocks(cleanBlocks(readPlainText(readFileSync(file, 'utf8'))).blocks);

interface MembersLabel {
  group: string;
  members: { name: string; post: string; role: string }[];
  office: { director: string; deputy_directors: string[] };
}
interface ScoringLabel {
  section: string;
  unit_classes: string[];
  base_points: number;
  rules: { trigger: string; points: number; per: string | null; applies_to: string | null; source: string }[];
  self_assessment: { deadline: { month: number; day: number }; source: string };
}
interface Preset {
  basePoints: number;
  rules: { code: string; points: number; trigger: unknown; appliesTo: string; per: string; providedBy: string }[];
  selfAssessmentDue: unknown;
  openQuestions: string[];
}
const labelIn = (name: string): string => readFileSync(path.join(corpus, name), 'utf8');

describe.skipIf(!present)('real plans', () => {
  it('001: every member of the leading group and of its office', () => {
    const label: MembersLabel = JSON.parse(labelIn('001.members.json'));
    const { rosters } = read(path.join(corpus, '001.txt'));
    expect(rosters.map((one) => one.group)).toEqual([label.group]);
    const members = rosters[0]?.members ?? [];
    expect(members.slice(0, label.members.length).map(({ name, post, roleWords }) => ({ name, post, role: roleWords }))).toEqual(label.members.map(({ name, post, role }) => ({ name, post, role })));
    expect(members.slice(label.members.length).map(({ name, role }) => [role, name])).toEqual([['officeDirector', label.office.director], ...label.office.deputy_directors.map((name) => ['officeDeputy', name])]);
  });

  it('001: every scoring rule, the base, the classes and the day', () => {
    const label: ScoringLabel = JSON.parse(labelIn('001.scoring.json'));
    const [found, ...others] = read(path.join(corpus, '001.txt')).scoringRules;
    expect(others).toEqual([]);
    expect([found?.heading, found?.basePoints, found?.unitClasses]).toEqual([label.section, label.base_points, label.unit_classes]);
    expect(found?.rules.map(({ span: _span, ...rule }) => rule)).toEqual(
      label.rules.map(({ source, trigger, points, per, applies_to: appliesTo }) => ({ text: source, trigger, points, per, appliesTo, cap: null })),
    );
    const { deadline, source } = label.self_assessment;
    expect(found?.days.map(({ text, month, day }) => ({ text, month, day }))).toEqual([{ text: source.replace(/。$/, ''), month: deadline.month, day: deadline.day }]);
  });

  it('001: the scheme of its rules is the one that comes with the program', () => {
    const preset: Preset = JSON.parse(readFileSync(path.join(root, 'resources/presets/scoring/majiang-2016.json'), 'utf8'));
    const [found] = read(path.join(corpus, '001.txt')).scoringRules;
    const { scheme, leftOut } = schemeFromRules(found ?? { heading: null, basePoints: null, unitClasses: [], rules: [], days: [], span: null }, { id: 'own', name: 'own', source: 'own' });
    expect(leftOut).toEqual([]);
    expect([scheme.basePoints, scheme.selfAssessmentDue, scheme.openQuestions]).toEqual([parsePoints(String(preset.basePoints)), preset.selfAssessmentDue, preset.openQuestions]);
    expect(scheme.rules.map(({ code, points, trigger, appliesTo, per, providedBy }) => ({ code, points, trigger, appliesTo, per, providedBy }))).toEqual(
      preset.rules.map(({ code, points, trigger, appliesTo, per, providedBy }) => ({ code, points: parsePoints(String(points)), trigger, appliesTo, per, providedBy })),
    );
  });

  it.each(['000', '002', '003', '004'])('%s encloses nothing', (id) => {
    expect(read(path.join(corpus, `${id}.txt`))).toEqual({ rosters: [], scoringRules: [], attachments: [], indicators: [] });
  });
});

describe('plans of the fixtures', () => {
  const folders = ['field-plans', 'plans'].map((name) => path.join(root, 'tests/fixtures', name));
  const files = folders.flatMap((folder) => readdirSync(folder).flatMap((name) => (name.endsWith('.txt') ? [path.join(folder, name)] : [])));
  const labels = /(?:^|\n)[\s?|]*(?:组\s*长|副\s*组\s*长|成\s*员)\s*[:\uff1a]|(?:^|[\n\t|])姓\s*名[\t|]|组长由|同志(?:兼|任)/;

  it('give persons, rules and indicators only where they print some', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const { rosters, scoringRules, indicators } = read(file);
      expect(rosters.length > 0, `roster of ${path.basename(file)}`).toBe(labels.test(text));
      expect(scoringRules.length > 0, `rules of ${path.basename(file)}`).toBe(/(?:考核|考评|评分)[^\n]*\n[^|\t]*扣\s*\d+\s*分/.test(text.replace(/\n[^\n]*\t[^\n]*/g, '')));
      expect(indicators.length > 0, `indicators of ${path.basename(file)}`).toBe(/[一二]级指标|\(\d+分\)。/.test(text.replace(/\uff08/g, '(').replace(/\uff09/g, ')')));
    }
  });

  it('of a county: the whole roster, the rules, the day', () => {
    const { rosters, scoringRules } = read(path.join(root, 'tests/fixtures/field-plans/county_scheme_roster_scoring.txt'));
    expect(rosters[0]?.members.map((one) => `${one.roleWords} ${one.name} ${one.post ?? '-'}`)).toEqual([
      '组长 林志远 县人民政府县长',
      '副组长 何春梅 县委常委、县人民政府常务副县长',
      '副组长 吴国强 县政府办公室主任',
      '成员 陈晓东 县发展改革局局长',
      '成员 李文静 县教育局局长',
      '成员 王海涛 县财政局局长',
      '成员 刘洋 县住房城乡建设局局长',
      '办公室主任 吴国强 -',
    ]);
    expect(scoringRules).toMatchObject([{ heading: '四、考核办法', basePoints: 100, rules: [{ points: -5, per: '项' }, { points: -2, per: '次' }], days: [{ month: 12, day: 20 }] }]);
  });
});
