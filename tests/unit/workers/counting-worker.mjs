import { parentPort as port } from 'node:worker_threads';

// Answers each job with how many it has had (1 from a new thread), or with what its text asks for.
let jobs = 0;
const failures = {
  unreadable: { type: 'failure', source: 'document', code: 'FILE_EMPTY', data: {} },
  'too much': { type: 'failure', source: 'document', code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'cells' } },
};
port?.on('message', ({ input }) => {
  jobs += 1;
  const answer = failures[input.text] ?? { type: 'result', value: jobs };
  port.postMessage(answer);
});
