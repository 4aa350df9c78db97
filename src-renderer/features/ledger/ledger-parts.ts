import { loadApart } from '../../app/load-apart.tsx';

/** Parts of the ledger that its first showing does without: they come when they are asked for, or ahead of that. */
export const ledgerPanel = loadApart(async () => (await import('./ledger-panel.tsx')).LedgerPanel);
export const batchBar = loadApart(async () => (await import('./batch/batch-bar.tsx')).BatchBar);
export const dueDaysForm = loadApart(async () => (await import('./filter/due-days-form.tsx')).DueDaysForm);
export const pendingDialog = loadApart(async () => (await import('./cells/pending-write.tsx')).PendingDialog);

/** Loads the parts of the ledger ahead. */
export async function preloadLedgerParts(): Promise<void> {
  await Promise.all([ledgerPanel, batchBar, dueDaysForm, pendingDialog].map(({ preload }) => preload()));
}
