import { parentPort } from 'node:worker_threads';

// Answers each job with how many it has had: 1 from a new thread.
let jobs = 0;
parentPort?.on('message', ({ input }) => {
  jobs += 1;
  if (input.text === 'unreadable') {
    parentPort?.postMessage({ type: 'failure', source: 'document', code: 'FILE_EMPTY', data: {} });
  } else if (input.text === 'too much') {
    parentPort?.postMessage({ type: 'failure', source: 'document', code: 'FILE_LIMIT_EXCEEDED', data: { limit: 'cells' } });
  } else {
    parentPort?.postMessage({ type: 'result', value: jobs });
  }
});
