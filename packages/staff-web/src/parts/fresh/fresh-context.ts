import { createContext } from 'react';
import { FreshGate } from './fresh-gate.js';

/** The one place that asks; the dialog stands in `FreshProvider`. */
export const FreshContext = createContext(new FreshGate());
