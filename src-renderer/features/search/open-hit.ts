import type { SearchHit } from '../../../src-main/contract/workbench.ts';
import type { Navigation, NavigationKey } from '../../app/navigation.ts';

/** Leads to the row of a hit; the screen that shows it, or null where nothing does (evidence without a task). */
export function openHit(goTo: Navigation['goTo'], hit: SearchHit): NavigationKey | null {
  const { kind, id, taskId, planId } = hit;
  switch (kind) {
    case 'task':
    case 'report':
    case 'evidence':
      if (taskId === null) return null;
      goTo('ledger', { taskId, ...(planId === null ? {} : { planId }) });
      return 'ledger';
    case 'unit':
      goTo('units', { unitId: id });
      return 'units';
    case 'plan':
      goTo('plans', { planId: id });
      return 'plans';
    case 'case':
      goTo('cases', { caseId: id });
      return 'cases';
    case 'slip':
      goTo('supervision', { tab: 'slips', slipId: id });
      return 'supervision';
    case 'websiteColumn':
      goTo('website', { columnId: id });
      return 'website';
    default:
      return kind satisfies never;
  }
}
