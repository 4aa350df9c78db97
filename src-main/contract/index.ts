import type { ContractRouterClient } from '@orpc/contract';
import { adaptationContract } from './adaptation.ts';
import { exportsContract } from './exports.ts';
import { historyContract } from './history.ts';
import { importsContract } from './imports.ts';
import { ledgerContract } from './ledger.ts';
import { plansContract } from './plans.ts';
import { scoringContract } from './scoring.ts';
import { unitsContract } from './units.ts';
import { workspaceContract } from './workspace.ts';

/** The one contract: router, window, command line and contract tests derive from it. */
export const contract = {
  workspace: workspaceContract,
  imports: importsContract,
  units: unitsContract,
  plans: plansContract,
  adaptation: adaptationContract,
  ledger: ledgerContract,
  scoring: scoringContract,
  exports: exportsContract,
  history: historyContract,
};

/** Typed client of the contract, in the window over a port and in tests and the command line in process. */
export type TaizhangClient = ContractRouterClient<typeof contract>;
