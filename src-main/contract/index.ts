import type { ContractRouterClient } from '@orpc/contract';
import { adaptationContract } from './adaptation.ts';
import { casesContract } from './cases.ts';
import { evidenceContract } from './evidence.ts';
import { exchangeContract } from './exchange.ts';
import { exportsContract } from './exports.ts';
import { historyContract } from './history.ts';
import { importsContract } from './imports.ts';
import { ledgerContract } from './ledger.ts';
import { lookBackContract } from './look-back.ts';
import { plansContract } from './plans.ts';
import { profilesContract } from './profiles.ts';
import { progressContract } from './progress.ts';
import { scoringContract } from './scoring.ts';
import { supervisionContract } from './supervision.ts';
import { templatesContract } from './templates.ts';
import { unitsContract } from './units.ts';
import { websiteContract } from './website.ts';
import { workbenchContract } from './workbench.ts';
import { workspaceContract } from './workspace.ts';

/** The one contract: router, window, command line and contract tests derive from it. */
export const contract = {
  workspace: workspaceContract,
  imports: importsContract,
  units: unitsContract,
  plans: plansContract,
  adaptation: adaptationContract,
  ledger: ledgerContract,
  progress: progressContract,
  evidence: evidenceContract,
  cases: casesContract,
  supervision: supervisionContract,
  workbench: workbenchContract,
  lookBack: lookBackContract,
  website: websiteContract,
  scoring: scoringContract,
  exchange: exchangeContract,
  templates: templatesContract,
  exports: exportsContract,
  profiles: profilesContract,
  history: historyContract,
};

/** Typed client of the contract, in the window over a port and in tests and the command line in process. */
export type TaizhangClient = ContractRouterClient<typeof contract>;
