import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { errorSentence } from '../../../../src-main/contract/text/error-sentences.ts';
import { failureOf, failureSentence, isCancelled, JobCancelled } from '../../../../src-renderer/api/failure.ts';

describe('failureSentence', () => {
  it('says the sentence of the code with its data', () => {
    const error = new ORPCError('UNIT_STILL_NEEDED', { data: { name: '县司法局', tasks: 3 } });
    expect(failureSentence(error)).toBe(errorSentence('UNIT_STILL_NEEDED', { name: '县司法局', tasks: 3 }));
    expect(failureOf(error)).toEqual({ code: 'UNIT_STILL_NEEDED', data: { name: '县司法局', tasks: 3 } });
  });

  it('names the fields of a refused input as the screens do, and none that they do not print', () => {
    const refused = (fields: string[]) => failureSentence(new ORPCError('INVALID_INPUT', { data: { fields } }));
    expect(refused(['fields.deadlines.0.kind', 'fields.deadlines.1', 'shortName'])).toContain('：完成时限、简称。');
    expect(refused(['taskIds.0', ''])).toBe(errorSentence('INVALID_INPUT', { fields: [] }));
  });

  it('has a sentence for what it does not know, and shows nothing of it', () => {
    for (const error of [new Error('TypeError at x'), new ORPCError('SOMETHING'), 'text', undefined]) {
      expect(failureOf(error)).toBeNull();
      expect(failureSentence(error)).toMatch(/再试一次/);
      expect(failureSentence(error)).not.toContain('TypeError');
    }
  });

  it('does not trust data that do not belong to the code', () => {
    expect(failureOf(new ORPCError('UNIT_STILL_NEEDED', { data: { tasks: 'many' } }))).toBeNull();
  });
});

it('isCancelled knows the three ways in which a cancel arrives', () => {
  expect(isCancelled(new JobCancelled())).toBe(true);
  expect(isCancelled(new DOMException('stop', 'AbortError'))).toBe(true);
  expect(isCancelled(new ORPCError('CANCELLED', { data: {} }))).toBe(true);
  expect(isCancelled(new Error('other'))).toBe(false);
});
