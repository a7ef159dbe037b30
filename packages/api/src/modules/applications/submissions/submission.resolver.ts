import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../../kernel/files/stored-file.type.js';
import { RequestContext } from '../../../kernel/request-context.js';
import { PersonType, personLoader } from '../../identity/index.js';
import type { Application } from '../application.entity.js';
import { basisLoader } from '../application.loaders.js';
import { ApplicationType } from '../application.type.js';
import { submissionsLoader } from './submission.loaders.js';
import { readChanges } from './submission.queries.js';
import { ApplicationSubmissionType, SubmissionChangesType, SubmittedEvidenceType } from './submission.type.js';

@Resolver(() => ApplicationType)
export class SubmissionsResolver {
  @FieldResolver(() => [ApplicationSubmissionType], {
    description: 'Every time it was submitted, the first one first.',
  })
  async submissions(
    @Ctx() context: RequestContext,
    @Root() application: Application,
  ): Promise<ApplicationSubmissionType[]> {
    if (application.submissionRound === 0) return [];
    return (await submissionsLoader(context).load(application.id)).map(({ round, submittedAt, submittedBy }) => ({
      ...{ round, submittedAt },
      submittedById: submittedBy,
    }));
  }

  @FieldResolver(() => SubmissionChangesType, {
    description: '本次变化: per requirement and field, from one round to another.',
  })
  async changesBetween(
    @Ctx() context: RequestContext,
    @Root() application: Application,
    @Arg('from', () => Int) from: number,
    @Arg('to', () => Int) to: number,
  ): Promise<SubmissionChangesType> {
    return readChanges(context.services.db.read, await basisLoader(context).load(application), from, to);
  }

  @FieldResolver(() => SubmissionChangesType, {
    nullable: true,
    description: 'What the newest submission changed; null while there was only one.',
  })
  latestChanges(
    @Ctx() context: RequestContext,
    @Root() application: Application,
  ): Promise<SubmissionChangesType> | null {
    const { submissionRound: round } = application;
    return round < 2 ? null : this.changesBetween(context, application, round - 1, round);
  }
}

@Resolver(() => ApplicationSubmissionType)
export class SubmissionResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  submittedBy(@Ctx() context: RequestContext, @Root() submission: ApplicationSubmissionType) {
    return personLoader(context).load(submission.submittedById);
  }
}

@Resolver(() => SubmittedEvidenceType)
export class SubmittedEvidenceResolver {
  @FieldResolver(() => StoredFileType, { nullable: true })
  file(@Ctx() context: RequestContext, @Root() evidence: SubmittedEvidenceType) {
    return evidence.fileId === null ? null : storedFileLoader(context).load(evidence.fileId);
  }
}
