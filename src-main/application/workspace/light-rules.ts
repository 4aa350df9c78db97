import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { lightRuleSentence } from '../../contract/text/light-sentences.ts';
import type { SignalLight } from '../../domain/codes.ts';
import type { LightRuleSet } from '../../domain/progress/signal-light.ts';
import type { Database } from '../../database/database.ts';
import { settings } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { loadLightRules, presetNames } from '../presets/load-presets.ts';
import { recordUseCase } from '../record-use-case.ts';

const lightRulesKey = 'lightRules';
const defaultRules = 'default';

/** Sets of light rules and the one in force, with a sentence for each rule. */
export interface LightRulesView {
  current: string;
  sets: { id: string; name: string; rules: { light: SignalLight; sentence: string }[] }[];
}

/**
 * Reads the sets of light rules and gives a function that tells which is in force in a workspace, at once the one that was
 * chosen last. PRESET_INVALID comes before the workspace is opened and never while a ledger is shown.
 */
export function prepareLightRules(resourcesFolder: string): (db: Database) => LightRuleSet {
  const fallback = loadLightRules(resourcesFolder, defaultRules);
  const sets = new Map(allSets(resourcesFolder).map((set) => [set.id, set]));
  return (db) => sets.get(chosenId(db)) ?? fallback;
}

/** The sets of light rules that come with the program, and the one in force. */
export function listLightRules(context: ApplicationContext): LightRulesView {
  return {
    current: context.lightRules().id,
    sets: allSets(context.resourcesFolder).map(({ id, name, rules }) => ({
      id,
      name,
      rules: rules.map((rule) => ({ light: rule.light, sentence: lightRuleSentence(rule) })),
    })),
  };
}

/** Puts another set of light rules in force; NOT_FOUND when the program has none with this id. */
export function chooseLightRules(context: ApplicationContext, { id }: { id: string }): { changeSetId: string | null } {
  const chosen = allSets(context.resourcesFolder).find((set) => set.id === id);
  if (!chosen) throw notFound('lightRules', id);
  if (chosen.id === context.lightRules().id) return { changeSetId: null };
  const { changeSetId } = recordUseCase(context, 'workspace.chooseLightRules', { name: chosen.name }, (tx) => {
    tx.insert(settings)
      .values({ key: lightRulesKey, value: id })
      .onConflictDoUpdate({ target: settings.key, set: { value: id } })
      .run();
  });
  return { changeSetId };
}

function allSets(resourcesFolder: string): LightRuleSet[] {
  return presetNames(resourcesFolder, 'lights').map((name) => loadLightRules(resourcesFolder, name));
}

/** A choice that this program does not know, of a newer one, gives the default. */
function chosenId(db: Database): string {
  const row = db.select().from(settings).where(eq(settings.key, lightRulesKey)).get();
  return row ? z.string().catch(defaultRules).parse(row.value) : defaultRules;
}
