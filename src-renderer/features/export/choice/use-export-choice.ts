import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import type { NavigationTargets } from '../../../app/navigation.ts';
import { useVisit } from '../../../app/navigation.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import type { ExportQuestion } from '../../../../src-main/contract/export-questions.ts';
import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import type { PlanVersionView } from '../../../../src-main/contract/plans.ts';
import { holdChoice, isExportChoice, profileYear, questionOf, usualChoice } from './export-choice.ts';
import type { ChoiceFacts, ExportChoice, HeldChoice } from './export-choice.ts';

/** What is chosen on the screen, what it means, and what there is to choose from. */
export interface ExportChoiceState {
  choice: ExportChoice;
  held: HeldChoice;
  facts: ChoiceFacts;
  plans: readonly PlanView[];
  versions: readonly PlanVersionView[];
  schemes: readonly { id: string; name: string }[];
  /** Null while something is missing. */
  question: ExportQuestion | null;
  /** The year whose profile is used. */
  profileYear: number;
  change: (change: Partial<ExportChoice>) => void;
  /** All that there is to choose from is known. */
  ready: boolean;
  error: unknown;
}

const noPlans: readonly PlanView[] = [];
const noVersions: readonly PlanVersionView[] = [];
const noSchemes: readonly { id: string; name: string }[] = [];

/** The choice that another screen asks for: its table, or the one that shows its plan or unit. */
export function choiceOfVisit(target: NavigationTargets['export'], plans: readonly Pick<PlanView, 'id' | 'year'>[]): Partial<ExportChoice> {
  const { planId, unitId } = target;
  const table = target.table ?? (planId !== undefined ? 'responsibilityTable' : unitId !== undefined ? 'progressTable' : undefined);
  const year = plans.find(({ id }) => id === planId)?.year;
  return {
    ...(table === undefined ? {} : { table }),
    ...(planId === undefined ? {} : { planId }),
    ...(year === undefined ? {} : { year }),
    ...(unitId === undefined ? {} : { unitId }),
  };
}

/** The screen's choice, kept over leaving it and over a restart. */
export function useExportChoice(): ExportChoiceState {
  const { queries } = useApi();
  const { year, today } = useOffice();
  const [stored, setStored] = useStoredValue('export-choice', isExportChoice);
  const choice = stored ?? usualChoice;
  const register = useUnitRegister();
  const planQuery = useQuery(queries.ledger.plans.queryOptions());
  const schemeQuery = useQuery(queries.scoring.schemes.queryOptions());
  const plans = planQuery.data ?? noPlans;
  const schemes = schemeQuery.data ?? noSchemes;
  const known = {
    plans,
    unitIds: register.units.map(({ id }) => id),
    classCodes: register.classes.map(({ code }) => code),
    schemeIds: schemes.map(({ id }) => id),
    year,
    today,
  };
  const versionPlanId = holdChoice(choice, { ...known, versions: noVersions }).planId;
  const versionQuery = useQuery(queries.plans.versions.queryOptions({ input: versionPlanId === null ? skipToken : { planId: versionPlanId } }));
  const versions = versionQuery.data ?? noVersions;
  const facts: ChoiceFacts = { ...known, versions };
  const held = holdChoice(choice, facts);
  const ready = planQuery.isSuccess && schemeQuery.isSuccess && (versionPlanId === null || versionQuery.isSuccess);
  const change = (next: Partial<ExportChoice>): void => setStored({ ...choice, ...next });

  const visit = useVisit('export');
  const seenVisit = useRef(0);
  useEffect(() => {
    if (!visit || !planQuery.isSuccess || visit.number === seenVisit.current) return;
    seenVisit.current = visit.number;
    setStored({ ...choice, ...choiceOfVisit(visit.target, plans) });
  }, [visit, planQuery.isSuccess, plans, choice, setStored]);

  return {
    choice,
    held,
    facts,
    plans,
    versions,
    schemes,
    question: ready ? questionOf(choice.table, held) : null,
    profileYear: profileYear(choice.table, held, facts),
    change,
    ready,
    error: planQuery.error ?? schemeQuery.error ?? versionQuery.error,
  };
}
