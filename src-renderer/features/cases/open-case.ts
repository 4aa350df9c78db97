/** What stands beside the table: a request, or the form of a new one. */
export type OpenCase = { kind: 'none' | 'new' } | { kind: 'case'; caseId: string };
