import 'reflect-metadata';
import { runProcess, tellFailure } from './app/process.js';

runProcess({ workerOnly: process.argv.includes('--worker-only') }).catch(tellFailure);
