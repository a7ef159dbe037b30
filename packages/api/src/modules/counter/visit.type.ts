import { ApplicationStatus } from '@gongshen/shared/application';
import { IdentityDocumentKind, VisitorRelation } from '@gongshen/shared/counter';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { countedConnectionOf } from '../../kernel/graphql/connection.js';
import { DateTimeScalar } from '../../kernel/graphql/scalars.js';
import { OrganisationType } from '../identity/index.js';
import { ProjectObject } from '../projects/index.js';

registerEnumType(IdentityDocumentKind, { name: 'IdentityDocumentKind' });
registerEnumType(VisitorRelation, { name: 'VisitorRelation' });

/** Somebody who came to the window; numbers are masked, in clear only by `revealVisitor`. */
@ObjectType('CounterVisit')
export class CounterVisitType {
  @Field(() => ID) id: string;
  @Field(() => String) personName: string;
  @Field(() => IdentityDocumentKind) documentKind: IdentityDocumentKind;
  @Field(() => String) documentNumberMasked: string;
  @Field(() => String) phoneMasked: string;
  @Field(() => VisitorRelation) relation: VisitorRelation;
  @Field(() => DateTimeScalar) beganAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) endedAt: string | null;
}

/** 珠 9: an application filed, or gone on with, by the window for somebody who came. */
@ObjectType('CounterFiling')
export class CounterFilingType {
  @Field(() => ID) id: string;
  @Field(() => ID) visitId: string;
  @Field(() => ID) applicationId: string;
  @Field(() => String, { description: 'Who came.' }) personName: string;
  @Field(() => VisitorRelation) relation: VisitorRelation;
  @Field(() => DateTimeScalar) begunAt: string;
  @Field(() => DateTimeScalar, { nullable: true }) submittedAt: string | null;
  @Field(() => String) projectName: string;
  @Field(() => String) projectCode: string;
  @Field(() => ApplicationStatus) status: ApplicationStatus;
  @Field(() => String, { nullable: true }) number: string | null;
}

@ObjectType('CounterFinding')
export class CounterFindingType {
  @Field(() => OrganisationType, { nullable: true }) organisation: OrganisationType | null;
  /** The organisation's own people have an account and see what is filed for it. */
  @Field(() => Boolean) hasAccount: boolean;
  @Field(() => [ProjectObject]) projects: ProjectObject[];
}

export const { ConnectionType: CounterVisitConnectionType } = countedConnectionOf(
  'CounterVisit',
  () => CounterVisitType,
);
