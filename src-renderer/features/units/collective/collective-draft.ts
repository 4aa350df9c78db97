import { z } from 'zod';
import type { TaizhangClient } from '../../../../src-main/contract/index.ts';
import type { CollectiveRuleView, CollectiveUnitView } from '../../../../src-main/contract/units.ts';
import { fieldsDraftCheck } from '../../../app/fields-draft.ts';

/** Ways in which a collective unit finds its members: 逐个选择, 按类别, 全部单位. */
export const collectiveWays = ['members', 'classes', 'all'] as const;
export type CollectiveWay = (typeof collectiveWays)[number];

const formFieldsSchema = z.object({
  name: z.string(),
  way: z.enum(collectiveWays),
  memberIds: z.array(z.string()),
  classCodes: z.array(z.string()),
  exceptIds: z.array(z.string()),
  /** First day of what is defined; null for today. */
  effectiveOn: z.string().nullable(),
});

/** What the clerk can type of a collective unit. */
export type CollectiveFormFields = z.infer<typeof formFieldsSchema>;

/** True for a stored draft of this program version. */
export const isCollectiveDraft = fieldsDraftCheck<CollectiveFormFields>(formFieldsSchema.partial());

function wayOf(rule: CollectiveRuleView): CollectiveWay {
  if (rule.kind === 'members') return 'members';
  return rule.classCodes.length === 0 ? 'all' : 'classes';
}

/** The saved definition of a collective unit, or that of a new one. */
export function collectiveFormOf(collective: CollectiveUnitView | null): CollectiveFormFields {
  const blank = { classCodes: [], exceptIds: [], effectiveOn: null };
  if (!collective) return { ...blank, name: '', way: 'members', memberIds: [] };
  const { name, rule, memberIds } = collective;
  const classes = rule.kind === 'classes' ? { classCodes: rule.classCodes, exceptIds: rule.exceptIds } : {};
  return { ...blank, ...classes, name, way: wayOf(rule), memberIds };
}

/** Why a collective unit can't be saved as typed; null when it can. */
export function collectiveProblem({ name, way, classCodes }: CollectiveFormFields): string | null {
  if (name.trim() === '') return '请填写名称';
  return way === 'classes' && classCodes.length === 0 ? '请选择类别' : null;
}

function ruleOf({ way, classCodes, exceptIds }: CollectiveFormFields): CollectiveRuleView {
  if (way === 'members') return { kind: 'members' };
  return { kind: 'classes', classCodes: way === 'all' ? [] : classCodes, exceptIds };
}

/** The typed definition as the contract takes it. */
export function definitionOf(
  fields: CollectiveFormFields,
  collectiveUnitId: string | null,
): Parameters<TaizhangClient['units']['previewCollective']>[0] {
  return {
    collectiveUnitId,
    rule: ruleOf(fields),
    memberIds: fields.way === 'members' ? fields.memberIds : [],
    ...(fields.effectiveOn === null ? {} : { effectiveOn: fields.effectiveOn }),
  };
}

/** Members after all units of a class were checked or unchecked together. */
export function withClassMembers(memberIds: readonly string[], classIds: readonly string[], checked: boolean): string[] {
  const others = memberIds.filter((id) => !classIds.includes(id));
  return checked ? [...others, ...classIds] : others;
}
