import type { ApiModule } from '../kernel/module.js';
import { identityModule } from '../modules/identity/index.js';

/** All modules, each after those it knows. Adding a module is one line. */
export const modules: readonly ApiModule[] = [identityModule];
