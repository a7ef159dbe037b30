import type { ApplicationAction, IntakeLane } from '@gongshen/shared/application';
import type { Actor } from '../../kernel/actor.js';
import type { Reader } from '../../kernel/database/reader.js';
import { placeholders, type SqlValue } from '../../kernel/database/sql-connection.js';
import { correctionsTold, type Told } from './told/told-once.js';

/** A condition over the alias `a` of the table `application`. */
export interface ApplicationCondition {
  sql: string;
  params: readonly SqlValue[];
}

/** A result that counts as obtained: decided here, or brought in and confirmed. */
export interface EffectiveResult {
  /** Of the document. */
  id: string;
  /** The applicant has it (珠 18). */
  handedOut: boolean;
  projectId: string;
  applicationId: string | null;
  itemCode: string;
  documentNumber: string;
  title: string;
  unitName: string;
  issuedOn: string;
  /** Last day it counts; null or left out when it has none. */
  validUntil?: string | null;
  fileId: string | null;
}

/** A requirement of a received application that the applicant may bring something for, and why, in words. */
export interface OpenRequirement {
  applicationId: string;
  requirementCode: string;
  because: string;
}

type OpenRequirementSource = (reader: Reader, applicationIds: readonly string[]) => Promise<readonly OpenRequirement[]>;
type ResultSource = (reader: Reader, projectIds: readonly string[]) => Promise<EffectiveResult[]>;
type ObstacleSource = (reader: Reader, projectIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
type ToldSource = (reader: Reader, caseId: string) => Promise<readonly Told[]>;
type ActionSource = (
  reader: Reader,
  actor: Actor,
  applicationIds: readonly string[],
) => Promise<ReadonlyMap<string, readonly ApplicationAction[]>>;

/**
 * What later modules know about applications and earlier ones must not: they hang it on here when they register.
 * Every source answers for many applications or projects at once, in a constant number of statements.
 */
export class ApplicationExtensions {
  private readonly lanes = new Map<IntakeLane, ApplicationCondition>();
  private readonly resultSources: ResultSource[] = [];
  private readonly obstacleSources: ObstacleSource[] = [];
  private readonly actionSources: ActionSource[] = [];
  private readonly openRequirementSources: OpenRequirementSource[] = [];
  private readonly toldSources: ToldSource[] = [];
  private openWork: ApplicationCondition | null = null;

  /** Applications of a lane of the window's queue that only a later module can tell, as `toIssue` (珠 17, 18). */
  addLane(lane: IntakeLane, condition: ApplicationCondition): void {
    this.lanes.set(lane, condition);
  }
  lane(lane: IntakeLane): ApplicationCondition | null {
    return this.lanes.get(lane) ?? null;
  }

  /** Received applications in which some decision is still open: until then the applicant may withdraw (domain §2). */
  setOpenWork(condition: ApplicationCondition): void {
    this.openWork = condition;
  }
  /** Those of the applications in which a decision is still open; all of them as long as no module can tell. */
  async withOpenWork(reader: Reader, applicationIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.openWork === null || applicationIds.length === 0) return new Set(applicationIds);
    const rows = await reader.query<{ id: string }>(
      `SELECT a.id AS id FROM application a WHERE a.id IN (${placeholders(applicationIds.length)}) AND (${this.openWork.sql})`,
      [...applicationIds, ...this.openWork.params],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Favourable results decided in this system, of whole projects (珠 2, 14). */
  addResults(source: ResultSource): void {
    this.resultSources.push(source);
  }
  async results(reader: Reader, projectIds: readonly string[]): Promise<EffectiveResult[]> {
    if (projectIds.length === 0) return [];
    const found = await Promise.all(this.resultSources.map((source) => source(reader, projectIds)));
    return found.flat();
  }

  /** What the applicant may bring after the receipt: asked for by a supplement, or to be put right (珠 12, 15). */
  addOpenRequirements(source: OpenRequirementSource): void {
    this.openRequirementSources.push(source);
  }
  /** By application: requirement code → why it is open. One statement per source. */
  async openRequirements(
    reader: Reader,
    applicationIds: readonly string[],
  ): Promise<Map<string, ReadonlyMap<string, string>>> {
    const open = new Map<string, Map<string, string>>(applicationIds.map((id) => [id, new Map()]));
    if (applicationIds.length === 0) return open;
    for (const source of this.openRequirementSources) {
      for (const { applicationId, requirementCode, because } of await source(reader, applicationIds)) {
        open.get(applicationId)?.set(requirementCode, because);
      }
    }
    return open;
  }

  /** What forbids that a result be extended or changed now: by its id, in words without a full stop. */
  addChangeObstacles(source: ObstacleSource): void {
    this.obstacleSources.push(source);
  }
  async changeObstacles(reader: Reader, projectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await Promise.all(this.obstacleSources.map((source) => source(reader, projectIds)));
    return new Map(found.flatMap((each) => [...each]));
  }

  /** What the applicant was told in a later way: by a supplement, by a list of what to put right (一次性告知). */
  addTold(source: ToldSource): void {
    this.toldSources.push(source);
  }
  /** Everything the applicant was told of a case, and of the application as a whole. */
  async told(reader: Reader, applicationId: string, caseId: string): Promise<Told[]> {
    const told = await correctionsTold(reader, applicationId);
    for (const source of this.toldSources) told.push(...(await source(reader, caseId)));
    return told;
  }

  /** Further actions on applications (`urge`, `handOut`), from the policy that guards them. */
  addActions(source: ActionSource): void {
    this.actionSources.push(source);
  }
  async actions(
    reader: Reader,
    actor: Actor,
    applicationIds: readonly string[],
  ): Promise<Map<string, ApplicationAction[]>> {
    const all = new Map<string, ApplicationAction[]>(applicationIds.map((id) => [id, []]));
    for (const source of this.actionSources) {
      for (const [id, actions] of await source(reader, actor, applicationIds)) all.get(id)?.push(...actions);
    }
    return all;
  }
}

declare module '../../kernel/services.js' {
  interface Services {
    applicationExtensions: ApplicationExtensions;
  }
}
