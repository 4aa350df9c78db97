import { describe, expect, it } from 'vitest';
import { letterProfileSchema } from '../../../../src-main/application/presets/letter-profile-schema.ts';
import { loadLetterProfile } from '../../../../src-main/application/presets/load-presets.ts';

describe('the words of letters', () => {
  const profile = loadLetterProfile('resources');

  it('come with the program, under the id of their file', () => {
    expect(profile.id).toBe('county-standard');
  });

  it.each([
    ['a number without its year', { assignmentSlip: '交{sequence}号' }],
    ['a number without its sequence', { reminder: '催〔{year}〕号' }],
    ['the same numbers for two kinds', { reminder: profile.slips.numbers.assignmentSlip }],
    ['a number for an unknown kind', { letter: '函〔{year}〕{sequence}号' }],
  ])('refuse %s', (_what, change) => {
    const numbers = { ...profile.slips.numbers, ...change };
    expect(letterProfileSchema.safeParse({ ...profile, slips: { ...profile.slips, numbers } }).success).toBe(false);
  });
});
