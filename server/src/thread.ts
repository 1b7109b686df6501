// The entry of a thread that helps the command line with many files.
import { parentPort, workerData } from 'node:worker_threads';
import { helpLooking } from './cli/threads';

helpLooking(workerData, (answer) => parentPort?.postMessage(answer));
