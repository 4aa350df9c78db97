import { expect, it } from 'vitest';
import { completeProfile } from '../../../../src-main/application/profiles/complete-profile.ts';
import { standardProfile } from '../../../support/profile-samples.ts';

it('a profile of this version stays as it is stored, with what it left empty', () => {
  const own = { ...standardProfile, scoreSheet: { ...standardProfile.scoreSheet, signature: '' } };
  expect(completeProfile(own, standardProfile)).toEqual(own);
});

it('a profile of an older version gets the tables and words that it lacks from its preset, and keeps its own', () => {
  const { ranking: _ranking, typesetting, ...rest } = standardProfile;
  const { colours: _colours, ...older } = typesetting;
  const { partB: _partB, ...scoreSheet } = standardProfile.scoreSheet;
  const columns = standardProfile.lookBack.columns.slice(0, 3);
  const stored = { ...rest, name: '本县', typesetting: { ...older, footerSize: 12 }, scoreSheet, lookBack: { ...standardProfile.lookBack, columns } };
  expect(completeProfile(stored, standardProfile)).toEqual({
    ...standardProfile,
    name: '本县',
    typesetting: { ...typesetting, footerSize: 12 },
    lookBack: { ...standardProfile.lookBack, columns },
  });
});

it('a profile that was stored before tables had a paper goes on with A4', () => {
  const { paper: _paper, ...fullLedger } = standardProfile.fullLedger;
  expect(completeProfile({ ...standardProfile, fullLedger }, standardProfile)?.fullLedger).toEqual({ ...fullLedger, paper: 'A4' });
});

it.each([
  ['a table of another kind', { ...standardProfile, ranking: '排名' }],
  ['a key that this version does not know', { ...standardProfile, poster: {} }],
  ['no profile', 42],
])('%s cannot be completed', (_what, stored) => {
  expect(completeProfile(stored, standardProfile)).toBeNull();
});
