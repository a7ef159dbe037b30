import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { type RequestContext } from '../../kernel/request-context.js';
import { PersonType, personLoader } from '../identity/index.js';
import { MaterialVersionType } from './material.type.js';

@Resolver(() => MaterialVersionType)
export class MaterialVersionResolver {
  @FieldResolver(() => StoredFileType)
  file(@Ctx() context: RequestContext, @Root() version: MaterialVersionType): object | null {
    return version.storedFile ?? storedFileLoader(context).load(version.fileId);
  }

  @FieldResolver(() => PersonType)
  uploadedBy(@Ctx() context: RequestContext, @Root() version: MaterialVersionType): Promise<object | null> {
    return personLoader(context).load(version.uploadedById);
  }
}
