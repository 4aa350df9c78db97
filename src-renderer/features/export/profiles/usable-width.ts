import type { ProfileTypesetting } from '../../../../src-main/contract/profiles.ts';
import { type PaperChoice, pointsPerWidthUnit, usablePoints } from '../preview/paper.ts';

/** The width between the margins (millimetres) in the unit of columns, whole units. */
export function usableWidth(paper: PaperChoice, margins: ProfileTypesetting['margins']): number {
  return Math.floor(usablePoints(paper, margins) / pointsPerWidthUnit);
}
