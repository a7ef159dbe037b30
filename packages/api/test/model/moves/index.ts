import type { Move } from '../command.js';
import { asking } from './asking.js';
import { handling } from './handling.js';
import { meeting } from './meeting.js';
import { pausing } from './pausing.js';
import { results } from './results.js';

/** Everything anybody can try on a case that was received, by kind. */
export const moves: Readonly<Record<string, Move>> = { ...handling, ...results, ...pausing, ...asking, ...meeting };
