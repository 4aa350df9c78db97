import type { PlanSummary } from '../../../../src-main/contract/plans.ts';

/** A plan with only what a test speaks of. */
export function plan(id: string, parts: Partial<PlanSummary> = {}): PlanSummary {
  return {
    id,
    title: `计划 ${id}`,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
    year: 2026,
    origin: 'own',
    reference: false,
    taskCount: 3,
    createdAt: '2026-04-01T00:00:00.000Z',
    rowVersion: 1,
    archived: false,
    predecessor: null,
    successor: null,
    adaptedInto: [],
    adaptedFrom: [],
    openAdaptationId: null,
    lastVersion: null,
    ...parts,
  };
}
