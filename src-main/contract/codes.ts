/** The code lists of the field, for the window: it imports the contract and nothing else of the main side. */
export * from '../domain/codes.ts';
export { caseChannels, caseRules } from '../domain/cases/request-case.ts';
export { caseStates } from '../domain/cases/case-limits.ts';
export { columnStates } from '../domain/website/column-state.ts';
export { rowOutcomes } from '../domain/exchange/compare-row.ts';
export { fillInFields } from '../domain/exchange/fill-in-row.ts';
