/** The rule by which slips are numbered, for the window: it imports the contract and nothing else of the main side. */
export { nextSequences } from '../domain/supervision/slip-numbers.ts';
