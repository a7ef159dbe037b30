import { Role } from '@gongshen/shared/identity';
import { Entity } from 'typeorm';
import { EnumColumn, IndexOn, InstantColumn, KeyColumn, RefColumn } from '../../kernel/database/columns.js';

/** One capacity of a person: a role, for a unit, a district or an organisation. Revoked, never deleted. */
@Entity('role_assignment')
@IndexOn(['accountId'])
@IndexOn(['unitId', 'role'])
@IndexOn(['organisationId'])
export class RoleAssignment {
  @KeyColumn() id: string;
  @RefColumn('account') accountId: string;
  @EnumColumn('role_assignment', Role) role: Role;
  @RefColumn('unit', { nullable: true }) unitId: string | null;
  /** Null: the whole city. */
  @RefColumn('division', { nullable: true, length: 12 }) districtCode: string | null;
  @RefColumn('organisation', { nullable: true }) organisationId: string | null;
  @InstantColumn({ nullable: true }) revokedAt: string | null;
}
