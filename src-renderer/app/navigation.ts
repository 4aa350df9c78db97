import { createContext, use } from 'react';
import type { CaseView } from '../../src-main/contract/cases.ts';
import type { SignalLight, UnitState } from '../../src-main/contract/codes.ts';
import type { ExportTable } from '../../src-main/contract/export-questions.ts';
import type { WebsiteColumnView } from '../../src-main/contract/website.ts';

/** What each screen can be told to show when another one leads to it. */
export interface NavigationTargets {
  workbench: Record<string, never>;
  import: { importId?: string };
  plans: { planId?: string };
  adaptation: { superiorPlanId?: string; adaptationId?: string };
  ledger: {
    taskId?: string;
    planId?: string;
    unitId?: string;
    classCode?: string;
    states?: readonly UnitState[];
    lights?: readonly SignalLight[];
    /** Days as yyyy-mm-dd, both included. */
    dueFrom?: string;
    dueTo?: string;
  };
  allocation: { planId?: string };
  units: { unitId?: string; collectiveUnitId?: string };
  reports: { tab?: 'quarter' | 'snapshots'; unitId?: string };
  exchange: { packageId?: string; returnId?: string };
  templates: { tableId?: string };
  supervision: { tab?: 'slips' | 'next' | 'calls' | 'asks'; unitId?: string; slipId?: string };
  cases: { caseId?: string; unitId?: string; states?: readonly CaseView['clock']['state'][] };
  website: { columnId?: string; unitId?: string; states?: readonly WebsiteColumnView['state'][] };
  lookBack: Record<string, never>;
  scoring: { unitId?: string };
  export: { planId?: string; unitId?: string; table?: ExportTable; profiles?: true };
  settings: Record<string, never>;
}

export type NavigationKey = keyof NavigationTargets;

export interface Visit<Key extends NavigationKey> {
  target: NavigationTargets[Key];
  /** Grows with every `goTo`, so that going to the same place twice is seen as two visits. */
  number: number;
}

export interface Navigation {
  current: NavigationKey;
  /** `goTo('ledger', { unitId })` shows a screen and tells it what to show. */
  goTo: <Key extends NavigationKey>(key: Key, target?: NavigationTargets[Key]) => void;
  visits: { readonly [Key in NavigationKey]?: Visit<Key> };
}

export const NavigationContext = createContext<Navigation | null>(null);

/** Where the window is and how to go elsewhere. Screens stay alive while others are shown. */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (!navigation) throw new Error('useNavigation needs the frame above it');
  return navigation;
}

/** What the last `goTo` with a target wants this screen to show; compare `number` to see a new visit. */
export function useVisit<Key extends NavigationKey>(key: Key): Visit<Key> | null {
  return useNavigation().visits[key] ?? null;
}
