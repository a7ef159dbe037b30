import { Field, ObjectType } from 'type-graphql';
import { DomainError, IllegalTransition, InvalidInput, NotAllowed } from '../../kernel/graphql/domain-error.js';
import { resultUnion } from '../../kernel/graphql/result-union.js';
import { ApplicationType } from '../applications/index.js';
import type { LibraryEntry } from './library.entry.js';
import { LibraryEntryType } from './library.type.js';

@ObjectType({ implements: DomainError, description: 'The source does not answer now; what is recorded stands.' })
export class SharingUnavailable extends DomainError {
  constructor() {
    super();
    const message = '数据共享来源暂时没有答复，原有核验记录不变，请稍后再试。';
    Object.assign(this, { code: 'SHARING_UNAVAILABLE', message });
  }
}

@ObjectType()
export class LibrarySuccess {
  @Field(() => LibraryEntryType) entry: LibraryEntry;
  constructor(entry: LibraryEntry) {
    this.entry = entry;
  }
}

@ObjectType()
export class ConfirmSharingSuccess {
  @Field(() => ApplicationType) application: object;
  @Field(() => String, { description: 'What the source answered, in words.' }) text: string;
  constructor(application: object, text: string) {
    this.application = application;
    this.text = text;
  }
}

export const KeepDocumentResult = resultUnion('KeepDocumentResult', () => [LibrarySuccess, InvalidInput, NotAllowed]);
export const ReplaceDocumentResult = resultUnion('ReplaceDocumentResult', () => [
  LibrarySuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const EndDocumentResult = resultUnion('EndDocumentResult', () => [
  LibrarySuccess,
  InvalidInput,
  IllegalTransition,
  NotAllowed,
]);
export const ConfirmDocumentResult = resultUnion('ConfirmDocumentResult', () => [
  LibrarySuccess,
  IllegalTransition,
  SharingUnavailable,
]);
export const ConfirmSharingResult = resultUnion('ConfirmSharingResult', () => [
  ConfirmSharingSuccess,
  IllegalTransition,
  InvalidInput,
  SharingUnavailable,
]);
