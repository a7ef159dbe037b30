import { Entity } from 'typeorm';
import { IndexOn, InstantColumn, KeyColumn, RefColumn, TextColumn } from '../../kernel/database/columns.js';

/**
 * A unit that has part in a project without an item or a stage in it: because it was consulted, or invited. Later modules give
 * and take it; what it is given for is theirs to know.
 */
@Entity('project_part')
@IndexOn(['projectId', 'unitId'])
@IndexOn(['sourceType', 'sourceId', 'unitId'], { unique: true })
export class ProjectPart {
  @KeyColumn() id: string;
  @RefColumn('project') projectId: string;
  @RefColumn('unit') unitId: string;
  /** `opinionRequest` … */
  @TextColumn(40) sourceType: string;
  @RefColumn() sourceId: string;
  @InstantColumn() since: string;
}
