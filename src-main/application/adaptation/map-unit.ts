import type { MappingTarget } from '../../contract/units.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { storeMapping } from '../units/unit-mappings.ts';
import { readDrafts, requireOpenAdaptation } from './adaptation-rows.ts';
import { applyNames } from './apply-names.ts';
import { listedNames } from './listed-names.ts';
import { proposerFor } from './propose-drafts.ts';

/**
 * Confirms what a superior's name means here: remembered for the next plans, and put into the drafts of all open
 * adaptations. NOT_FOUND when the target is no unit in use.
 */
export function mapUnit(
  context: ApplicationContext,
  { adaptationId, superiorName, target }: { adaptationId: string; superiorName: string; target: MappingTarget },
): { changeSetId: string | null; changedDrafts: number } {
  const { changeSetId, value } = recordUseCase(context, 'adaptation.mapUnit', { name: superiorName }, (tx) => {
    requireOpenAdaptation(tx, adaptationId);
    return applyNames({ ...context, db: tx }, [superiorName], () => storeMapping(tx, superiorName, target, context.now()));
  });
  return { changeSetId, changedDrafts: value };
}

/** Confirms at once all proposals that are sure, for the names that nobody has decided yet. */
export function confirmProposals(
  context: ApplicationContext,
  { adaptationId }: { adaptationId: string },
): { changeSetId: string | null; confirmed: number } {
  const adaptation = requireOpenAdaptation(context.db, adaptationId);
  const sure = listedNames(proposerFor(context, adaptation), readDrafts(context.db, adaptationId)).flatMap(
    ({ superiorName, mapping, proposal }) =>
      mapping === null && proposal?.certainty === 'sure' ? [{ superiorName, target: proposal.target }] : [],
  );
  const { changeSetId } = recordUseCase(context, 'adaptation.confirmProposals', { count: sure.length }, (tx) =>
    applyNames({ ...context, db: tx }, sure.map(({ superiorName }) => superiorName), () => {
      for (const { superiorName, target } of sure) storeMapping(tx, superiorName, target, context.now());
    }),
  );
  return { changeSetId, confirmed: sure.length };
}
