import { and, eq } from 'drizzle-orm';
import type { UnitChoice } from '../../contract/imports.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { draftUnitChoices, unitAliases } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { insertCollective, requireCollectiveInUse } from '../units/save-collective.ts';
import { refuseTakenNames } from '../units/unit-names.ts';
import { requireClass, requireUnit, requireUnitInUse } from '../units/unit-register.ts';
import { requireOpenImport } from './open-import.ts';

type ChoiceColumns = Pick<
  typeof draftUnitChoices.$inferInsert,
  'choiceKind' | 'unitId' | 'collectiveUnitId' | 'createdName' | 'classCode'
>;

/**
 * Decides what a printed name stands for, for all drafts of the import. `automatic` takes the decision back. A new unit is
 * created with the commit; a new collective unit and a remembered alias enter the register at once. UNIT_DISSOLVED for a
 * unit that is archived.
 */
export function chooseUnit(
  context: ApplicationContext,
  input: { importId: string; printedName: string; choice: UnitChoice },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'imports.chooseUnit', { name: input.printedName }, (tx) => {
    requireOpenImport(tx, input.importId);
    tx.delete(draftUnitChoices)
      .where(
        and(eq(draftUnitChoices.planImportId, input.importId), eq(draftUnitChoices.printedName, input.printedName)),
      )
      .run();
    if (input.choice.kind === 'automatic') return;
    tx.insert(draftUnitChoices)
      .values({
        id: newId(),
        planImportId: input.importId,
        printedName: input.printedName,
        ...choiceColumns(tx, input.printedName, input.choice),
      })
      .run();
  });
  return { changeSetId };
}

function choiceColumns(
  tx: Database,
  printedName: string,
  choice: Exclude<UnitChoice, { kind: 'automatic' }>,
): ChoiceColumns {
  switch (choice.kind) {
    case 'later':
      return { choiceKind: 'later' };
    case 'unit':
      requireUnitInUse(tx, choice.unitId);
      if (choice.rememberAsAlias) rememberAlias(tx, choice.unitId, printedName);
      return { choiceKind: 'unit', unitId: choice.unitId };
    case 'collective':
      requireCollectiveInUse(tx, choice.collectiveUnitId);
      return { choiceKind: 'collective', collectiveUnitId: choice.collectiveUnitId };
    case 'createUnit':
      refuseTakenNames(tx, [choice.name], null);
      requireClass(tx, choice.classCode);
      return { choiceKind: 'create', createdName: choice.name, classCode: choice.classCode };
    case 'createCollective':
      return {
        choiceKind: 'collective',
        collectiveUnitId: insertCollective(tx, choice.name, { kind: 'members' }, choice.memberIds),
      };
  }
}

function rememberAlias(tx: Database, unitId: string, alias: string): void {
  const unit = requireUnit(tx, unitId);
  const known = tx.select().from(unitAliases).where(and(eq(unitAliases.unitId, unitId), eq(unitAliases.alias, alias))).get();
  if (known || unit.name === alias || unit.shortName === alias) return;
  refuseTakenNames(tx, [alias], unitId);
  tx.insert(unitAliases).values({ id: newId(), unitId, alias }).run();
}
