import { describe, expect, it } from 'vitest';
import { diagnosticSentence } from '../../../../src-main/contract/text/diagnostic-sentences.ts';
import { diagnosticCodes } from '../../../../src-main/domain/codes.ts';
import { fieldToCorrect, lightOfDoubt } from '../../../../src-renderer/features/import/doubts/doubt-field.ts';
import { asksForField, candidateOfKey, doubtsByDraft, doubtsOf, nextDoubt } from '../../../../src-renderer/features/import/doubts/doubt-order.ts';
import type { ImportDiagnostic } from '../../../../src-renderer/features/import/doubts/doubt-order.ts';
import { noteGroups } from '../../../../src-renderer/features/import/doubts/note-groups.ts';
import { draftOf, sampleHeader } from './sample-import.ts';

let asked = 0;
const ask = (code: ImportDiagnostic['code'], rest: Partial<ImportDiagnostic> = {}): ImportDiagnostic => ({
  diagnosticId: `doubt-${++asked}`,
  settled: false,
  candidates: [],
  code,
  severity: 'question',
  span: null,
  values: {},
  draftTaskId: null,
  ...rest,
});
const at = (block: number, start = 0) => ({ block, start, end: start + 1 });
const codesOf = (doubts: readonly { diagnostic: ImportDiagnostic }[]): string[] => doubts.map(({ diagnostic }) => diagnostic.code);

describe('doubtsOf', () => {
  const drafts = [draftOf('a', {}, { task: [at(2)] }), draftOf('b', {}, { task: [at(5)] })];

  it('asks first what could not be told apart, then about the document, then follows the original', () => {
    const view = {
      header: { ...sampleHeader, year: null },
      draftTasks: drafts,
      diagnostics: [
        ask('UNIT_DOUBTFUL', { draftTaskId: 'b', span: at(5, 8) }),
        ask('UNIT_DOUBTFUL', { draftTaskId: 'b', span: at(5, 2) }),
        ask('NO_UNITS', { draftTaskId: 'a' }),
        ask('NO_YEAR'),
        ask('CELLS_AMBIGUOUS', { draftTaskId: 'b', span: at(5, 9), candidates: ['leadUnits', 'responsibleUnits'] }),
        ask('CLEANED_SPACES', { severity: 'info' }),
      ],
    };
    expect(codesOf(doubtsOf(view).open)).toEqual(['CELLS_AMBIGUOUS', 'NO_YEAR', 'NO_UNITS', 'UNIT_DOUBTFUL', 'UNIT_DOUBTFUL']);
    expect(doubtsOf(view).open.map(({ diagnostic }) => diagnostic.span?.start)).toEqual([9, undefined, undefined, 2, 8]);
  });

  it('counts as settled what was corrected, left out, filled in or looked at', () => {
    const diagnostics = [
      ask('NO_TITLE'),
      ask('NO_UNITS', { draftTaskId: 'edited' }),
      ask('DEADLINE_DOUBTFUL', { draftTaskId: 'edited' }),
      ask('CELLS_AMBIGUOUS', { draftTaskId: 'edited' }),
      ask('NO_UNITS', { draftTaskId: 'dropped' }),
      ask('LOST_CHARACTERS', { span: at(7) }),
      ask('LOST_CHARACTERS', { span: at(8), settled: true }),
    ];
    const draftTasks = [draftOf('edited', { edited: ['leadUnits'] }), draftOf('dropped', { dropped: true })];
    const doubts = doubtsOf({ header: sampleHeader, draftTasks, diagnostics });
    expect(codesOf(doubts.open)).toEqual(['LOST_CHARACTERS', 'DEADLINE_DOUBTFUL']);
    expect(codesOf(doubts.settled).sort()).toEqual(['CELLS_AMBIGUOUS', 'LOST_CHARACTERS', 'NO_TITLE', 'NO_UNITS', 'NO_UNITS']);
  });

  it('does not take a move into another section for an answer', () => {
    const view = { header: sampleHeader, diagnostics: [ask('CELLS_AMBIGUOUS', { draftTaskId: 'a' })] };
    expect(doubtsOf({ ...view, draftTasks: [draftOf('a', { edited: ['section'] })] }).open).toHaveLength(1);
    expect(doubtsOf({ ...view, draftTasks: [draftOf('a', { edited: ['section', 'leadUnits'] })] }).open).toEqual([]);
  });

  it('asks for tasks until there is one that is not left out', () => {
    const view = { header: sampleHeader, diagnostics: [ask('NO_TASKS', { severity: 'problem' })] };
    expect(doubtsOf({ ...view, draftTasks: [draftOf('a', { dropped: true })] }).open).toHaveLength(1);
    expect(doubtsOf({ ...view, draftTasks: [draftOf('a')] }).open).toEqual([]);
  });

  it('keeps two equal doubts of a draft apart', () => {
    const diagnostics = [ask('NO_UNITS', { draftTaskId: 'a' }), ask('NO_UNITS', { draftTaskId: 'a' })];
    const { open } = doubtsOf({ header: sampleHeader, draftTasks: drafts, diagnostics });
    expect(new Set(open.map(({ key }) => key)).size).toBe(2);
    expect(doubtsByDraft(open).get('a')).toHaveLength(2);
  });

  it('asks for a field only where there are words of a draft to place', () => {
    const candidates = ['leadUnits' as const];
    expect(asksForField(ask('CELLS_AMBIGUOUS', { draftTaskId: 'a', span: at(1), candidates }))).toBe(true);
    expect(asksForField(ask('CELLS_AMBIGUOUS', { draftTaskId: 'a', candidates }))).toBe(false);
    expect(asksForField(ask('CELLS_AMBIGUOUS', { draftTaskId: 'a', span: at(1) }))).toBe(false);
  });
});

it('candidateOfKey goes by the place among the candidates', () => {
  const doubt = { key: 'a', diagnostic: ask('CELLS_AMBIGUOUS', { draftTaskId: 'a', span: at(1), candidates: ['responsibleUnits', 'leadUnits'] }) };
  const plain = { ctrlKey: false, altKey: false };
  expect(candidateOfKey(doubt, { ...plain, key: '2' })).toBe('leadUnits');
  expect(candidateOfKey(doubt, { ...plain, key: '3' })).toBeNull();
  expect(candidateOfKey(doubt, { ...plain, ctrlKey: true, key: '2' })).toBeNull();
  expect(candidateOfKey({ ...doubt, diagnostic: ask('NO_UNITS', { draftTaskId: 'a' }) }, { ...plain, key: '1' })).toBeNull();
});

describe('nextDoubt', () => {
  const all = ['w', 'x', 'y', 'z'].map((key) => ({ key, diagnostic: ask('NO_TASKS') }));
  const without = (...gone: string[]) => ({
    all,
    open: all.filter(({ key }) => !gone.includes(key)),
    settled: all.filter(({ key }) => gone.includes(key)),
  });

  it('goes round in both directions over what is settled', () => {
    expect(nextDoubt(without(), 'x', 1)?.key).toBe('y');
    expect(nextDoubt(without('y'), 'x', 1)?.key).toBe('z');
    expect(nextDoubt(without(), 'z', 1)?.key).toBe('w');
    expect(nextDoubt(without('w', 'z'), 'x', -1)?.key).toBe('y');
    expect(nextDoubt(without('w', 'y', 'z'), 'x', 1)?.key).toBe('x');
  });

  it('goes on from the place of one that was settled there', () => {
    expect(nextDoubt(without('x'), 'x', 1)?.key).toBe('y');
    expect(nextDoubt(without('x'), 'x', -1)?.key).toBe('w');
    expect(nextDoubt(without('w'), 'w', -1)?.key).toBe('z');
  });

  it('starts at the end that it comes from, and knows that there is none', () => {
    expect(nextDoubt(without('w'), 'gone', 1)?.key).toBe('x');
    expect(nextDoubt(without(), null, -1)?.key).toBe('z');
    expect(nextDoubt(without('w', 'x', 'y', 'z'), 'x', 1)).toBeNull();
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
  it('tells notes of one kind together and leaves questions and cleaning out', () => {
    const info = { severity: 'info' as const };
    const groups = noteGroups([ask('CELLS_REPAIRED', info), ask('CLEANED_SPACES', info), ask('NO_TITLE'), ask('ROSTER_FOUND', info), ask('CELLS_REPAIRED', info)]);
    expect(groups.map((group) => [group[0]?.code, group.length])).toEqual([['CELLS_REPAIRED', 2], ['ROSTER_FOUND', 1]]);
  });
});

describe('diagnosticSentence', () => {
  it('is whole Chinese for every code, with and without values', () => {
    const values = { count: 3, text: '县某局', name: '县某局', number: '4', expected: 3, title: '任务', taken: 'leadUnits' };
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
