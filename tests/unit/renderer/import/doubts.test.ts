import { describe, expect, it } from 'vitest';
import { diagnosticSentence } from '../../../../src-main/contract/text/diagnostic-sentences.ts';
import { diagnosticCodes } from '../../../../src-main/domain/codes.ts';
import { fieldToCorrect, lightOfDoubt } from '../../../../src-renderer/features/import/doubts/doubt-field.ts';
import { doubtsByDraft, nextDoubt, openDoubts } from '../../../../src-renderer/features/import/doubts/doubt-order.ts';
import type { ImportDiagnostic } from '../../../../src-renderer/features/import/doubts/doubt-order.ts';
import { noteGroups } from '../../../../src-renderer/features/import/doubts/note-groups.ts';
import { draftOf, sampleHeader } from './sample-import.ts';

const ask = (code: ImportDiagnostic['code'], rest: Partial<ImportDiagnostic> = {}): ImportDiagnostic => ({
  code,
  severity: 'question',
  span: null,
  values: {},
  draftTaskId: null,
  ...rest,
});
const at = (block: number, start = 0) => ({ block, start, end: start + 1 });
const nothing: ReadonlySet<string> = new Set();
const codesOf = (doubts: readonly { diagnostic: ImportDiagnostic }[]): string[] => doubts.map(({ diagnostic }) => diagnostic.code);

describe('openDoubts', () => {
  const drafts = [draftOf('a', {}, { task: [at(2)] }), draftOf('b', {}, { task: [at(5)] })];

  it('puts the document first, then follows the original', () => {
    const view = {
      header: { ...sampleHeader, year: null },
      draftTasks: drafts,
      diagnostics: [
        ask('UNIT_DOUBTFUL', { draftTaskId: 'b', span: at(5, 8) }),
        ask('CELLS_AMBIGUOUS', { draftTaskId: 'b', span: at(5, 2) }),
        ask('NO_UNITS', { draftTaskId: 'a' }),
        ask('NO_YEAR'),
        ask('CLEANED_SPACES', { severity: 'info' }),
      ],
    };
    expect(codesOf(openDoubts(view, nothing))).toEqual(['NO_YEAR', 'NO_UNITS', 'CELLS_AMBIGUOUS', 'UNIT_DOUBTFUL']);
  });

  it('leaves out what the clerk has settled by an edit, by dropping, by filling in or by looking', () => {
    const diagnostics = [
      ask('NO_TITLE'),
      ask('NO_UNITS', { draftTaskId: 'edited' }),
      ask('DEADLINE_DOUBTFUL', { draftTaskId: 'edited' }),
      ask('CELLS_AMBIGUOUS', { draftTaskId: 'edited' }),
      ask('NO_UNITS', { draftTaskId: 'dropped' }),
      ask('LOST_CHARACTERS', { span: at(7) }),
    ];
    const draftTasks = [draftOf('edited', { edited: ['leadUnits'] }), draftOf('dropped', { dropped: true })];
    const open = openDoubts({ header: sampleHeader, draftTasks, diagnostics }, nothing);
    expect(codesOf(open)).toEqual(['LOST_CHARACTERS', 'DEADLINE_DOUBTFUL']);
    const looked = new Set(open.slice(0, 1).map(({ key }) => key));
    expect(codesOf(openDoubts({ header: sampleHeader, draftTasks, diagnostics }, looked))).toEqual(['DEADLINE_DOUBTFUL']);
  });

  it('asks for tasks until there is one that is not left out', () => {
    const view = { header: sampleHeader, diagnostics: [ask('NO_TASKS', { severity: 'problem' })] };
    expect(openDoubts({ ...view, draftTasks: [draftOf('a', { dropped: true })] }, nothing)).toHaveLength(1);
    expect(openDoubts({ ...view, draftTasks: [draftOf('a')] }, nothing)).toEqual([]);
  });

  it('keeps two equal doubts apart', () => {
    const diagnostics = [ask('NO_UNITS', { draftTaskId: 'a' }), ask('NO_UNITS', { draftTaskId: 'a' })];
    const doubts = openDoubts({ header: sampleHeader, draftTasks: drafts, diagnostics }, nothing);
    expect(new Set(doubts.map(({ key }) => key)).size).toBe(2);
    expect(doubtsByDraft(doubts).get('a')).toHaveLength(2);
  });
});

describe('nextDoubt', () => {
  const doubts = ['x', 'y', 'z'].map((key) => ({ key, diagnostic: ask('NO_TASKS') }));

  it('goes round in both directions', () => {
    expect(nextDoubt(doubts, 'x', 1)?.key).toBe('y');
    expect(nextDoubt(doubts, 'z', 1)?.key).toBe('x');
    expect(nextDoubt(doubts, 'x', -1)?.key).toBe('z');
  });

  it('starts at the end that it comes from, and knows that there is none', () => {
    expect(nextDoubt(doubts, 'gone', 1)?.key).toBe('x');
    expect(nextDoubt(doubts, null, -1)?.key).toBe('z');
    expect(nextDoubt([], null, 1)).toBeNull();
  });
});

describe('what a doubt lights', () => {
  it('is its own place before its field before its draft', () => {
    expect(lightOfDoubt(ask('UNIT_DOUBTFUL', { draftTaskId: 'a', span: at(3) }))).toEqual({ kind: 'place', span: at(3) });
    expect(lightOfDoubt(ask('DEADLINE_DOUBTFUL', { draftTaskId: 'a' }))).toEqual({ kind: 'draft', draftTaskId: 'a', field: 'deadlines' });
    expect(lightOfDoubt(ask('NO_UNITS', { draftTaskId: 'a' }))).toMatchObject({ field: 'task' });
    expect(lightOfDoubt(ask('NO_YEAR'))).toBeNull();
  });
});

describe('noteGroups', () => {
  it('tells notes of one kind together and leaves questions out', () => {
    const info = { severity: 'info' as const };
    const groups = noteGroups([ask('CELLS_REPAIRED', info), ask('NO_TITLE'), ask('ROSTER_FOUND', info), ask('CELLS_REPAIRED', info)]);
    expect(groups.map((group) => [group[0]?.code, group.length])).toEqual([['CELLS_REPAIRED', 2], ['ROSTER_FOUND', 1]]);
  });
});

describe('diagnosticSentence', () => {
  it('is whole Chinese for every code, with and without values', () => {
    const values = { count: 3, text: '县某局', name: '县某局', number: '4', expected: 3, title: '任务' };
    for (const code of diagnosticCodes) {
      for (const sentence of [diagnosticSentence(code, {}), diagnosticSentence(code, values)]) {
        expect(sentence).toMatch(/。$/);
        expect(sentence).not.toMatch(/undefined|null|“”|[A-Z_]{4}/);
      }
    }
  });

  it('fills in what was found', () => {
    expect(diagnosticSentence('UNIT_DOUBTFUL', { name: '县某局' })).toContain('“县某局”');
    expect(diagnosticSentence('NO_UNITS', { count: 12 })).toContain('12 项');
  });
});

it('fieldToCorrect leads to the field that answers the doubt, else to the title', () => {
  expect(fieldToCorrect(ask('NO_UNITS'))).toBe('responsibleUnits');
  expect(fieldToCorrect(ask('DEADLINE_DOUBTFUL'))).toBe('deadlines');
  expect(fieldToCorrect(ask('UNCLOSED_BRACKET'))).toBe('title');
});
