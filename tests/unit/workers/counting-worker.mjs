import { parentPort as port } from 'node:worker_threads';

// Answers each job with how many it has had: 1 from a new thread.
let jobs = 0;
port?.on('message', ({ input }) => {
  jobs += 1;
  const failure = { type: 'failure', source: 'document', code: 'FILE_EMPTY', data: {} };
  port.postMessage(input.text === 'unreadable' ? failure : { type: 'result', value: jobs });
});
