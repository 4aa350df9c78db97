import type { PlanNode } from './item-nodes.ts';
import { headingWords, isNoted, isNotedBelow } from './item-nodes.ts';
import { phaseHeading } from './keywords.ts';
import type { PlanText } from './plan-text.ts';

/** A phase of how the plan is carried out (动员部署阶段(6月上旬)), where the tasks are others. */
const isPhase = (plan: PlanText, node: PlanNode): boolean => node.line !== null && phaseHeading.test(headingWords(plan, node.line));

/** A section that only says in which phases the plan is carried out. */
export function isPhasing(plan: PlanText, node: PlanNode): boolean {
  if (node.children.length > 0 && node.children.every((child) => isPhase(plan, child))) return true;
  const others = node.parent?.children ?? [];
  return isPhase(plan, node) && !others.some((other) => isPhase(plan, other) && (isNoted(other) || isNotedBelow(other)));
}

/** A last section none of whose items is assigned, where all items before it are: it says how the plan is carried out. */
export function isClosing(node: PlanNode): boolean {
  const sections = node.parent?.children ?? [];
  const others = sections.slice(0, -1).filter((section) => isNotedBelow(section));
  if (sections.at(-1) !== node || node.children.length === 0 || others.length < 2) return false;
  return others.every((section) => section.children.every((child) => isNoted(child) || isNotedBelow(child)));
}
