/** How a printed word (已完成, 推进中) is read as a state, for the window: it imports the contract and nothing else of the main side. */
export { stateFromPrinted } from '../domain/progress/state-from-printed.ts';
