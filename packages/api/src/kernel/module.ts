import type { MigrationInterface } from 'typeorm';
import type { EntityClass } from './database/table-shape.js';
import type { Services } from './services.js';

/** What a module brings; `app/modules.ts` lists them in the order in which they may know each other. */
export interface ApiModule {
  name: string;
  entities: EntityClass[];
  migrations: (new () => MigrationInterface)[];
  /** Resolver classes without constructor parameters: services come with the context. */
  resolvers: (new () => object)[];
  /** Schema types nothing refers to by itself (implementations of an interface …). */
  orphanedTypes?: (new (
    ...input: never[]
  ) => object)[];
  /** Hangs services, reactions, jobs, deliveries and file policies on. Runs after the migrations, in module order. */
  register?(services: Services): void | Promise<void>;
  /** Loads reference data that must be there before serving; must be repeatable. Runs after all modules are registered. */
  load?(services: Services): Promise<void>;
}
