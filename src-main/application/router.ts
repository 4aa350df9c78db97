import { implement } from '@orpc/server';
import { contract } from '../contract/index.ts';
import { changeDraftAssignments } from './adaptation/change-draft-assignments.ts';
import { commitAdaptation } from './adaptation/commit-adaptation.ts';
import { compareSource } from './adaptation/compare-source.ts';
import { discardAdaptation } from './adaptation/discard-adaptation.ts';
import { followVersion } from './adaptation/follow-version.ts';
import { getAdaptation } from './adaptation/get-adaptation.ts';
import { includeDrafts } from './adaptation/include-drafts.ts';
import { listAdaptations } from './adaptation/list-adaptations.ts';
import { confirmProposals, mapUnit } from './adaptation/map-unit.ts';
import { mergeDrafts, splitDraft } from './adaptation/reshape-drafts.ts';
import { startAdaptation } from './adaptation/start-adaptation.ts';
import { updateAdaptation } from './adaptation/update-adaptation.ts';
import { resetDraft, updateDraft } from './adaptation/update-draft.ts';
import { proposedCaseEvents, takeCaseEvent } from './cases/case-events.ts';
import { listCases } from './cases/list-cases.ts';
import { addCase, archiveCase, updateCase } from './cases/write-cases.ts';
import type { ApplicationContext } from './context.ts';
import { addFiles } from './evidence/add-files.ts';
import { addReference } from './evidence/add-reference.ts';
import { checkEvidence } from './evidence/check-evidence.ts';
import { checkOff, reopenParts } from './evidence/check-off.ts';
import { linkEvidence, unlinkEvidence } from './evidence/link-evidence.ts';
import { listEvidence } from './evidence/list-evidence.ts';
import { missingEvidence } from './evidence/missing-evidence.ts';
import { openEvidence } from './evidence/open-evidence.ts';
import { updateEvidence } from './evidence/update-evidence.ts';
import { applyReturns } from './exchange/apply-returns.ts';
import { collect } from './exchange/collect.ts';
import { compareReturns } from './exchange/compare-returns.ts';
import { distribute } from './exchange/distribute.ts';
import { listPackages } from './exchange/list-packages.ts';
import { listReturns } from './exchange/list-returns.ts';
import { returnsStatus } from './exchange/returns-status.ts';
import { nameReturningUnit, openReturn, placeReturnedRow, setReturnsAside } from './exchange/write-returns.ts';
import { previewTable } from './exports/preview-table.ts';
import { savePicture } from './exports/save-picture.ts';
import { suggestName } from './exports/suggest-name.ts';
import { writeTable } from './exports/write-table.ts';
import { writeTableAsPdf } from './exports/write-table-as-pdf.ts';
import { listHistory, redoLast, undo, undoLast } from './history/history.ts';
import { rowHistory } from './history/row-history.ts';
import { indentDraftTasks, makeHeading, moveDraftTasks } from './imports/arrange-drafts.ts';
import { addDraftFromSource, editDraftTasks, replacePrintedUnit, takeFieldFromSource } from './imports/edit-drafts.ts';
import { forgetIssuer, listIssuers } from './imports/issuer-memory.ts';
import { readAgain } from './imports/read-again.ts';
import { placeWords, settleDiagnostics } from './imports/settle-diagnostics.ts';
import { showOriginal } from './imports/show-original.ts';
import { updateEnclosure } from './imports/update-enclosure.ts';
import { chooseUnit } from './imports/choose-unit.ts';
import { commitImport } from './imports/commit-import.ts';
import { discardImport } from './imports/discard-import.ts';
import { previewPlan, readingOf } from './imports/extract-source.ts';
import { getImport, listImports } from './imports/get-import.ts';
import { loadSource } from './imports/import-source.ts';
import { readDeadline } from './imports/read-deadline.ts';
import { addDraftTask, dropDraftTasks, mergeDraftTasks, splitDraftTask } from './imports/reshape-drafts.ts';
import { startImport } from './imports/start-import.ts';
import { updateDraftTask, updateImportHeader } from './imports/update-draft.ts';
import { addPlan } from './ledger/add-plan.ts';
import { addTask } from './ledger/add-task.ts';
import { archiveTasks } from './ledger/archive-tasks.ts';
import { changeAssignments, replaceAssignments } from './ledger/assign-tasks.ts';
import { getTask } from './ledger/get-task.ts';
import { listLedger } from './ledger/list-ledger.ts';
import { getPlanEnclosures } from './ledger/plan-enclosures.ts';
import { listPlans, listSections } from './ledger/list-plans.ts';
import { moveTasks } from './ledger/move-tasks.ts';
import { previewCells } from './ledger/preview-cells.ts';
import { reportProgress } from './ledger/report-progress.ts';
import { updateTask } from './ledger/update-task.ts';
import { workload } from './ledger/workload.ts';
import { writeCells } from './ledger/write-cells.ts';
import { listLookBack } from './look-back/list-look-back.ts';
import { findInLookBack, forgetInLookBack } from './look-back/record-findings.ts';
import { rectifyTasks } from './look-back/rectify-tasks.ts';
import { addDuties } from './plans/add-duties.ts';
import { explainAmendments, listAmendments } from './plans/amendments.ts';
import { archivePlan } from './plans/archive-plan.ts';
import { compareVersions } from './plans/compare-versions.ts';
import { copyPlan } from './plans/copy-plan.ts';
import { listLeadingGroup } from './plans/leading-group.ts';
import { listDuties } from './plans/list-duties.ts';
import { listPlanSummaries } from './plans/list-plans.ts';
import { listVersions } from './plans/list-versions.ts';
import { publishPlan } from './plans/publish-plan.ts';
import { removeSection } from './plans/remove-section.ts';
import { saveLeadingGroup } from './plans/save-leading-group.ts';
import { saveSection } from './plans/save-section.ts';
import { saveTable } from './plans/save-table.ts';
import { updatePlan } from './plans/update-plan.ts';
import { readProfileFile, saveProfileFile } from './profiles/profile-files.ts';
import { getProfile, listProfiles } from './profiles/view-profiles.ts';
import { archiveProfile, chooseProfile, copyProfile, updateProfile } from './profiles/write-profiles.ts';
import { addSummary } from './progress/add-summary.ts';
import { progressOfTask } from './progress/of-task.ts';
import { quarterSheet } from './progress/quarter-sheet.ts';
import { reportQuarter } from './progress/report-quarter.ts';
import { saveTargets } from './progress/save-targets.ts';
import { setEventDay } from './progress/set-event-day.ts';
import { compareSnapshots, getSnapshot, listSnapshots } from './progress/snapshots.ts';
import { takeSnapshot } from './progress/take-snapshot.ts';
import { partsOfUnit } from './progress/unit-parts.ts';
import { computeUnitScores } from './scoring/compute-unit-scores.ts';
import { addEvent, archiveEvent, listEvents } from './scoring/score-events.ts';
import { listSchemes } from './scoring/list-schemes.ts';
import { type JobControl, streamJob } from './stream-job.ts';
import { fillTable } from './templates/fill-table.ts';
import { getTable } from './templates/get-table.ts';
import { listTables } from './templates/list-tables.ts';
import { openTable } from './templates/open-table.ts';
import { placeRow } from './templates/place-row.ts';
import { removeTable } from './templates/remove-table.ts';
import { setText } from './templates/set-text.ts';
import { updateTable } from './templates/update-table.ts';
import { type ErrorLog, translateError } from './translate-error.ts';
import { closeSlip, replyToSlip } from './supervision/answer-slip.ts';
import { countAsks } from './supervision/count-asks.ts';
import { issueSlips } from './supervision/issue-slips.ts';
import { listSlips } from './supervision/list-slips.ts';
import { addCall, listCalls } from './supervision/phone-calls.ts';
import { proposeSlips } from './supervision/propose-slips.ts';
import { writeBrief } from './supervision/write-brief.ts';
import { writeBulletin } from './supervision/write-bulletin.ts';
import { writeSlips } from './supervision/write-slips.ts';
import { addProposed } from './units/add-proposed.ts';
import { addUnit } from './units/add-unit.ts';
import { archiveCollective } from './units/archive-collective.ts';
import { archiveUnit } from './units/archive-unit.ts';
import { previewCollective } from './units/change-collective.ts';
import { importPreset, listPresets } from './units/import-preset.ts';
import { searchUnits } from './units/list-units.ts';
import { proposeFromRoster } from './units/propose-from-roster.ts';
import { readUnitFile } from './units/read-unit-file.ts';
import { mergeUnits } from './units/merge-units.ts';
import { orderClasses, orderUnits } from './units/order-units.ts';
import { previewMerge } from './units/preview-merge.ts';
import { removeClass, saveClass } from './units/save-class.ts';
import { saveCollective } from './units/save-collective.ts';
import { forgetMapping, listMappings, saveMapping } from './units/unit-mappings.ts';
import { updateUnit } from './units/update-unit.ts';
import { proposedColumnEvents, takeColumnEvent } from './website/column-events.ts';
import { listColumns } from './website/list-columns.ts';
import { readColumnFile } from './website/read-column-file.ts';
import { addColumn, addColumns, archiveColumns, noteUpdated, updateColumn } from './website/write-columns.ts';
import { getCalendarDay } from './workbench/get-calendar-day.ts';
import { getCalendar } from './workbench/get-calendar.ts';
import { getCharts } from './workbench/get-charts.ts';
import { getToday } from './workbench/get-today.ts';
import { listViews, removeView, saveView } from './workbench/saved-views.ts';
import { search } from './workbench/search.ts';
import { getStatus } from './workspace/get-status.ts';
import { chooseLightRules, listLightRules } from './workspace/light-rules.ts';
import { listWorkingYears, loadCalendar } from './workspace/load-calendar.ts';
import { loadSample } from './workspace/load-sample.ts';
import { setUp, updateOffice } from './workspace/set-up.ts';

/** Binds every method of the contract to its use case. `log` gets unexpected errors of streamed jobs. */
export function createRouter(context: ApplicationContext, log: ErrorLog) {
  const os = implement(contract);
  const job = <Result>(run: (control: JobControl) => Promise<Result>, signal: AbortSignal | undefined) =>
    streamJob(run, signal, (error) => translateError(error, log));

  return os.router({
    workspace: {
      status: os.workspace.status.handler(() => getStatus(context)),
      setUp: os.workspace.setUp.handler(({ input }) => setUp(context, input)),
      lightRules: os.workspace.lightRules.handler(() => listLightRules(context)),
      chooseLightRules: os.workspace.chooseLightRules.handler(({ input }) => chooseLightRules(context, input)),
      workingCalendar: os.workspace.workingCalendar.handler(() => listWorkingYears(context)),
      loadCalendar: os.workspace.loadCalendar.handler(({ input }) => loadCalendar(context, input)),
      updateOffice: os.workspace.updateOffice.handler(({ input }) => updateOffice(context, input)),
      loadSample: os.workspace.loadSample.handler(({ signal }) => job((control) => loadSample(context, control), signal)),
    },
    imports: {
      extract: os.imports.extract.handler(({ input, signal }) =>
        job(async (control) => previewPlan(readingOf(context), loadSource(context.files, input.source), control), signal),
      ),
      start: os.imports.start.handler(({ input, signal }) => job((control) => startImport(context, input, control), signal)),
      list: os.imports.list.handler(() => listImports(context)),
      get: os.imports.get.handler(({ input }) => getImport(context, input)),
      updateHeader: os.imports.updateHeader.handler(({ input }) => updateImportHeader(context, input)),
      updateDraftTask: os.imports.updateDraftTask.handler(({ input }) => updateDraftTask(context, input)),
      addDraftTask: os.imports.addDraftTask.handler(({ input }) => addDraftTask(context, input)),
      splitDraftTask: os.imports.splitDraftTask.handler(({ input }) => splitDraftTask(context, input)),
      mergeDraftTasks: os.imports.mergeDraftTasks.handler(({ input }) => mergeDraftTasks(context, input)),
      dropDraftTasks: os.imports.dropDraftTasks.handler(({ input }) => dropDraftTasks(context, input)),
      setFieldFromSource: os.imports.setFieldFromSource.handler(({ input }) => takeFieldFromSource(context, input)),
      addDraftFromSource: os.imports.addDraftFromSource.handler(({ input }) => addDraftFromSource(context, input)),
      moveDraftTasks: os.imports.moveDraftTasks.handler(({ input }) => moveDraftTasks(context, input)),
      indentDraftTasks: os.imports.indentDraftTasks.handler(({ input }) => indentDraftTasks(context, input)),
      makeHeading: os.imports.makeHeading.handler(({ input }) => makeHeading(context, input)),
      editDraftTasks: os.imports.editDraftTasks.handler(({ input }) => editDraftTasks(context, input)),
      replacePrintedUnit: os.imports.replacePrintedUnit.handler(({ input }) => replacePrintedUnit(context, input)),
      settleDiagnostics: os.imports.settleDiagnostics.handler(({ input }) => settleDiagnostics(context, input)),
      placeWords: os.imports.placeWords.handler(({ input }) => placeWords(context, input)),
      updateEnclosure: os.imports.updateEnclosure.handler(({ input }) => updateEnclosure(context, input)),
      readAgain: os.imports.readAgain.handler(({ input, signal }) => job((control) => readAgain(context, input, control), signal)),
      original: os.imports.original.handler(({ input }) => showOriginal(context, input)),
      issuers: os.imports.issuers.handler(() => listIssuers(context)),
      forgetIssuer: os.imports.forgetIssuer.handler(({ input }) => forgetIssuer(context, input)),
      chooseUnit: os.imports.chooseUnit.handler(({ input }) => chooseUnit(context, input)),
      readDeadline: os.imports.readDeadline.handler(({ input }) => readDeadline(input)),
      commit: os.imports.commit.handler(({ input }) => commitImport(context, input)),
      discard: os.imports.discard.handler(({ input }) => discardImport(context, input)),
    },
    units: {
      list: os.units.list.handler(({ input }) => searchUnits(context, input)),
      add: os.units.add.handler(({ input }) => addUnit(context, input)),
      update: os.units.update.handler(({ input }) => updateUnit(context, input)),
      archive: os.units.archive.handler(({ input }) => archiveUnit(context, input)),
      order: os.units.order.handler(({ input }) => orderUnits(context, input)),
      saveClass: os.units.saveClass.handler(({ input }) => saveClass(context, input)),
      removeClass: os.units.removeClass.handler(({ input }) => removeClass(context, input)),
      orderClasses: os.units.orderClasses.handler(({ input }) => orderClasses(context, input)),
      previewMerge: os.units.previewMerge.handler(({ input }) => previewMerge(context, input)),
      merge: os.units.merge.handler(({ input }) => mergeUnits(context, input)),
      presets: os.units.presets.handler(() => listPresets(context)),
      importPreset: os.units.importPreset.handler(({ input }) => importPreset(context, input)),
      readFile: os.units.readFile.handler(({ input, signal }) => job((control) => readUnitFile(context, input, control), signal)),
      proposeFromRoster: os.units.proposeFromRoster.handler(({ input }) => proposeFromRoster(context, input)),
      addProposed: os.units.addProposed.handler(({ input }) => addProposed(context, input)),
      previewCollective: os.units.previewCollective.handler(({ input }) => previewCollective(context, input)),
      saveCollective: os.units.saveCollective.handler(({ input }) => saveCollective(context, input)),
      archiveCollective: os.units.archiveCollective.handler(({ input }) => archiveCollective(context, input)),
      mappings: os.units.mappings.handler(() => listMappings(context)),
      saveMapping: os.units.saveMapping.handler(({ input }) => saveMapping(context, input)),
      forgetMapping: os.units.forgetMapping.handler(({ input }) => forgetMapping(context, input)),
    },
    ledger: {
      plans: os.ledger.plans.handler(() => listPlans(context)),
      sections: os.ledger.sections.handler(({ input }) => listSections(context, input)),
      addPlan: os.ledger.addPlan.handler(({ input }) => addPlan(context, input)),
      enclosures: os.ledger.enclosures.handler(({ input }) => getPlanEnclosures(context, input)),
      list: os.ledger.list.handler(({ input }) => listLedger(context, input)),
      task: os.ledger.task.handler(({ input }) => getTask(context, input)),
      workload: os.ledger.workload.handler(({ input }) => workload(context, input)),
      moveTasks: os.ledger.moveTasks.handler(({ input }) => moveTasks(context, input)),
      addTask: os.ledger.addTask.handler(({ input }) => addTask(context, input)),
      updateTask: os.ledger.updateTask.handler(({ input }) => updateTask(context, input)),
      archiveTasks: os.ledger.archiveTasks.handler(({ input }) => archiveTasks(context, input)),
      replaceAssignments: os.ledger.replaceAssignments.handler(({ input }) => replaceAssignments(context, input)),
      changeAssignments: os.ledger.changeAssignments.handler(({ input }) => changeAssignments(context, input)),
      reportProgress: os.ledger.reportProgress.handler(({ input }) => reportProgress(context, input)),
      previewCells: os.ledger.previewCells.handler(({ input }) => previewCells(context, input)),
      writeCells: os.ledger.writeCells.handler(({ input }) => writeCells(context, input)),
    },
    evidence: {
      list: os.evidence.list.handler(({ input }) => listEvidence(context, input)),
      addFiles: os.evidence.addFiles.handler(({ input, signal }) => job((control) => addFiles(context, input, control), signal)),
      addReference: os.evidence.addReference.handler(({ input }) => addReference(context, input)),
      update: os.evidence.update.handler(({ input }) => updateEvidence(context, input)),
      link: os.evidence.link.handler(({ input }) => linkEvidence(context, input)),
      unlink: os.evidence.unlink.handler(({ input }) => unlinkEvidence(context, input)),
      check: os.evidence.check.handler(({ input }) => checkEvidence(context, input)),
      missing: os.evidence.missing.handler(({ input }) => missingEvidence(context, input)),
      open: os.evidence.open.handler(({ input }) => openEvidence(context, input)),
      checkOff: os.evidence.checkOff.handler(({ input }) => checkOff(context, input)),
      reopen: os.evidence.reopen.handler(({ input }) => reopenParts(context, input)),
    },
    progress: {
      ofTask: os.progress.ofTask.handler(({ input }) => progressOfTask(context, input)),
      ofUnit: os.progress.ofUnit.handler(({ input }) => partsOfUnit(context, input)),
      addSummary: os.progress.addSummary.handler(({ input }) => addSummary(context, input)),
      saveTargets: os.progress.saveTargets.handler(({ input }) => saveTargets(context, input)),
      setEventDay: os.progress.setEventDay.handler(({ input }) => setEventDay(context, input)),
      quarterSheet: os.progress.quarterSheet.handler(({ input }) => quarterSheet(context, input)),
      reportQuarter: os.progress.reportQuarter.handler(({ input }) => reportQuarter(context, input)),
      snapshots: os.progress.snapshots.handler(({ input }) => listSnapshots(context, input)),
      takeSnapshot: os.progress.takeSnapshot.handler(({ input }) => takeSnapshot(context, input)),
      snapshot: os.progress.snapshot.handler(({ input }) => getSnapshot(context, input)),
      compareSnapshots: os.progress.compareSnapshots.handler(({ input }) => compareSnapshots(context, input)),
    },
    plans: {
      list: os.plans.list.handler(({ input }) => listPlanSummaries(context, input)),
      update: os.plans.update.handler(({ input }) => updatePlan(context, input)),
      archive: os.plans.archive.handler(({ input }) => archivePlan(context, input)),
      saveSection: os.plans.saveSection.handler(({ input }) => saveSection(context, input)),
      removeSection: os.plans.removeSection.handler(({ input }) => removeSection(context, input)),
      copy: os.plans.copy.handler(({ input }) => copyPlan(context, input)),
      duties: os.plans.duties.handler(() => listDuties(context)),
      addDuties: os.plans.addDuties.handler(({ input }) => addDuties(context, input)),
      leadingGroup: os.plans.leadingGroup.handler(({ input }) => listLeadingGroup(context, input)),
      saveLeadingGroup: os.plans.saveLeadingGroup.handler(({ input }) => saveLeadingGroup(context, input)),
      amendments: os.plans.amendments.handler(({ input }) => listAmendments(context, input)),
      explainAmendments: os.plans.explainAmendments.handler(({ input }) => explainAmendments(context, input)),
      versions: os.plans.versions.handler(({ input }) => listVersions(context, input)),
      compareVersions: os.plans.compareVersions.handler(({ input }) => compareVersions(context, input)),
      publish: os.plans.publish.handler(({ input, signal }) => job((control) => publishPlan(context, input, control), signal)),
      saveTable: os.plans.saveTable.handler(({ input }) => saveTable(context, input)),
    },
    adaptation: {
      start: os.adaptation.start.handler(({ input }) => startAdaptation(context, input)),
      list: os.adaptation.list.handler(() => listAdaptations(context)),
      get: os.adaptation.get.handler(({ input }) => getAdaptation(context, input)),
      update: os.adaptation.update.handler(({ input }) => updateAdaptation(context, input)),
      include: os.adaptation.include.handler(({ input }) => includeDrafts(context, input)),
      updateDraft: os.adaptation.updateDraft.handler(({ input }) => updateDraft(context, input)),
      resetDraft: os.adaptation.resetDraft.handler(({ input }) => resetDraft(context, input)),
      splitDraft: os.adaptation.splitDraft.handler(({ input }) => splitDraft(context, input)),
      mergeDrafts: os.adaptation.mergeDrafts.handler(({ input }) => mergeDrafts(context, input)),
      mapUnit: os.adaptation.mapUnit.handler(({ input }) => mapUnit(context, input)),
      confirmProposals: os.adaptation.confirmProposals.handler(({ input }) => confirmProposals(context, input)),
      changeAssignments: os.adaptation.changeAssignments.handler(({ input }) => changeDraftAssignments(context, input)),
      commit: os.adaptation.commit.handler(({ input }) => commitAdaptation(context, input)),
      discard: os.adaptation.discard.handler(({ input }) => discardAdaptation(context, input)),
      compare: os.adaptation.compare.handler(({ input }) => compareSource(context, input)),
      followVersion: os.adaptation.followVersion.handler(({ input }) => followVersion(context, input)),
    },
    lookBack: {
      list: os.lookBack.list.handler(({ input }) => listLookBack(context, input)),
      find: os.lookBack.find.handler(({ input }) => findInLookBack(context, input)),
      forget: os.lookBack.forget.handler(({ input }) => forgetInLookBack(context, input)),
      rectify: os.lookBack.rectify.handler(({ input }) => rectifyTasks(context, input)),
    },
    cases: {
      list: os.cases.list.handler(({ input }) => listCases(context, input)),
      add: os.cases.add.handler(({ input }) => addCase(context, input)),
      update: os.cases.update.handler(({ input }) => updateCase(context, input)),
      archive: os.cases.archive.handler(({ input }) => archiveCase(context, input)),
      proposedEvents: os.cases.proposedEvents.handler(({ input }) => proposedCaseEvents(context, input)),
      takeEvent: os.cases.takeEvent.handler(({ input }) => takeCaseEvent(context, input)),
    },
    website: {
      list: os.website.list.handler(({ input }) => listColumns(context, input)),
      add: os.website.add.handler(({ input }) => addColumn(context, input)),
      update: os.website.update.handler(({ input }) => updateColumn(context, input)),
      archive: os.website.archive.handler(({ input }) => archiveColumns(context, input)),
      updated: os.website.updated.handler(({ input }) => noteUpdated(context, input)),
      readFile: os.website.readFile.handler(({ input, signal }) => job((control) => readColumnFile(context, input, control), signal)),
      addMany: os.website.addMany.handler(({ input }) => addColumns(context, input)),
      proposedEvents: os.website.proposedEvents.handler(({ input }) => proposedColumnEvents(context, input)),
      takeEvent: os.website.takeEvent.handler(({ input }) => takeColumnEvent(context, input)),
    },
    exchange: {
      distribute: os.exchange.distribute.handler(({ input, signal }) => job((control) => distribute(context, input, control), signal)),
      packages: os.exchange.packages.handler(({ input }) => listPackages(context, input)),
      collect: os.exchange.collect.handler(({ input, signal }) => job((control) => collect(context, input, control), signal)),
      returns: os.exchange.returns.handler(({ input }) => listReturns(context, input)),
      compareReturns: os.exchange.compareReturns.handler(({ input }) => compareReturns(context, input)),
      placeReturnedRow: os.exchange.placeReturnedRow.handler(({ input }) => placeReturnedRow(context, input)),
      nameReturningUnit: os.exchange.nameReturningUnit.handler(({ input }) => nameReturningUnit(context, input)),
      applyReturns: os.exchange.applyReturns.handler(({ input }) => applyReturns(context, input)),
      setReturnsAside: os.exchange.setReturnsAside.handler(({ input }) => setReturnsAside(context, input)),
      openReturn: os.exchange.openReturn.handler(({ input }) => openReturn(context, input)),
      status: os.exchange.status.handler(({ input }) => returnsStatus(context, input)),
    },
    templates: {
      open: os.templates.open.handler(({ input, signal }) => job((control) => openTable(context, input, control), signal)),
      list: os.templates.list.handler(({ input }) => listTables(context, input)),
      get: os.templates.get.handler(({ input }) => getTable(context, input)),
      update: os.templates.update.handler(({ input }) => updateTable(context, input)),
      placeRow: os.templates.placeRow.handler(({ input }) => placeRow(context, input)),
      setText: os.templates.setText.handler(({ input }) => setText(context, input)),
      fill: os.templates.fill.handler(({ input, signal }) => job((control) => fillTable(context, input, control), signal)),
      remove: os.templates.remove.handler(({ input }) => removeTable(context, input)),
    },
    supervision: {
      slips: os.supervision.slips.handler(({ input }) => listSlips(context, input)),
      proposals: os.supervision.proposals.handler(({ input }) => proposeSlips(context, input)),
      issue: os.supervision.issue.handler(({ input }) => issueSlips(context, input)),
      write: os.supervision.write.handler(({ input, signal }) => job((control) => writeSlips(context, input, control), signal)),
      reply: os.supervision.reply.handler(({ input }) => replyToSlip(context, input)),
      close: os.supervision.close.handler(({ input }) => closeSlip(context, input)),
      calls: os.supervision.calls.handler(({ input }) => listCalls(context, input)),
      addCall: os.supervision.addCall.handler(({ input }) => addCall(context, input)),
      asks: os.supervision.asks.handler(({ input }) => countAsks(context, input)),
      bulletin: os.supervision.bulletin.handler(({ input, signal }) => job((control) => writeBulletin(context, input, control), signal)),
      brief: os.supervision.brief.handler(({ input, signal }) => job((control) => writeBrief(context, input, control), signal)),
    },
    scoring: {
      schemes: os.scoring.schemes.handler(() => listSchemes(context)),
      compute: os.scoring.compute.handler(({ input }) => computeUnitScores(context, input)),
      events: os.scoring.events.handler(({ input }) => listEvents(context, input)),
      addEvent: os.scoring.addEvent.handler(({ input }) => addEvent(context, input)),
      archiveEvent: os.scoring.archiveEvent.handler(({ input }) => archiveEvent(context, input)),
    },
    exports: {
      suggestName: os.exports.suggestName.handler(({ input }) => suggestName(context, input)),
      write: os.exports.write.handler(({ input, signal }) => job((control) => writeTable(context, input, control), signal)),
      preview: os.exports.preview.handler(({ input, signal }) => previewTable(context, input, signal)),
      writePdf: os.exports.writePdf.handler(({ input, signal }) => job((control) => writeTableAsPdf(context, input, control), signal)),
      picture: os.exports.picture.handler(({ input }) => savePicture(context, input)),
    },
    profiles: {
      list: os.profiles.list.handler(({ input }) => listProfiles(context, input)),
      get: os.profiles.get.handler(({ input }) => getProfile(context, input)),
      copy: os.profiles.copy.handler(({ input }) => copyProfile(context, input)),
      update: os.profiles.update.handler(({ input }) => updateProfile(context, input)),
      choose: os.profiles.choose.handler(({ input }) => chooseProfile(context, input)),
      archive: os.profiles.archive.handler(({ input }) => archiveProfile(context, input)),
      saveFile: os.profiles.saveFile.handler(({ input }) => saveProfileFile(context, input)),
      readFile: os.profiles.readFile.handler(({ input }) => readProfileFile(context, input)),
    },
    workbench: {
      today: os.workbench.today.handler(({ input }) => getToday(context, input)),
      calendar: os.workbench.calendar.handler(({ input }) => getCalendar(context, input)),
      calendarDay: os.workbench.calendarDay.handler(({ input }) => getCalendarDay(context, input)),
      charts: os.workbench.charts.handler(({ input }) => getCharts(context, input)),
      search: os.workbench.search.handler(({ input }) => search(context, input)),
      views: os.workbench.views.handler(({ input }) => listViews(context, input)),
      saveView: os.workbench.saveView.handler(({ input }) => saveView(context, input)),
      removeView: os.workbench.removeView.handler(({ input }) => removeView(context, input)),
    },
    history: {
      ofRow: os.history.ofRow.handler(({ input }) => rowHistory(context, input)),
      list: os.history.list.handler(({ input }) => listHistory(context, input)),
      undo: os.history.undo.handler(({ input }) => undo(context, input)),
      undoLast: os.history.undoLast.handler(() => undoLast(context)),
      redoLast: os.history.redoLast.handler(() => redoLast(context)),
    },
  });
}
