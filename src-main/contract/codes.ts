/** The code lists of the field, for the window: it imports the contract and nothing else of the main side. */
export * from '../domain/codes.ts';
