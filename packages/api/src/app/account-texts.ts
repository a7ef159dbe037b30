import { Role } from '@gongshen/shared/identity';
import type { AccountReason } from '../modules/identity/index.js';

/** What each field of an account is called on the command line. */
export const optionOfField: Record<string, string> = {
  loginName: '<login>',
  displayName: '--name',
  phone: '--phone',
  password: 'password',
  'capacity.role': '--role',
  'capacity.unitCode': '--unit',
  'capacity.districtCode': '--district',
  'capacity.creditCode': '--credit-code',
  'capacity.organisationName': '--organisation',
};

/** The English line under a refusal's Chinese sentence. */
export const englishOfReason: Record<AccountReason, string> = {
  required: 'is needed here',
  tooLong: 'is too long',
  tooShort: 'is too short',
  format: 'is not written as it has to be',
  taken: 'is in use already',
  unknown: 'is not known',
  notForRole: 'does not go with this role',
  unitKind: 'is not the kind of unit this role is held in',
  beyondUnit: 'is not served by this unit',
  wholeCityOnly: 'must be left out, with a unit of the whole city: this role is not held for one district',
  creditCode: 'is not a valid unified social credit code',
  nameDiffers: 'differs from the name registered under this credit code',
  tooSimple: 'needs three of: small letters, capital letters, digits, other signs',
  containsLoginName: 'must not contain the login name',
  disabled: 'names a disabled account',
  notDisabled: 'names an account that is not disabled',
  alreadyHeld: 'is held already, for the same unit, district or organisation',
  notHeld: 'is not held by this account with what is given',
  ambiguous: 'fits more than one capacity: name the unit, district or credit code',
  auditorApart: 'cannot be: an auditor holds no other role',
};

export const usage = `用法 / Usage:
  node packages/api/dist/main.js account <命令 command> …

  create <用户名 login> --name <姓名 name> [--phone <手机 mobile>] <身份 capacity> [--generate]
  grant  <用户名 login> <身份 capacity>            增加身份 one more capacity
  revoke <用户名 login> <身份 capacity>            撤销身份 take a capacity away
  password <用户名 login> [--generate]             重设密码 another password
  disable <用户名 login>                           停用 close
  enable  <用户名 login>                           重新启用 open again
  list                                             列出全部账号 all accounts

  身份 capacity:
    --role <角色 role> --unit <单位代码 unit code> [--district <区划代码 division code>]
    --role applicant --credit-code <统一社会信用代码> [--organisation <单位名称 name>]
  角色 roles:
    ${Object.keys(Role).join(', ')}
  密码 password:
    在提示处输入，或由标准输入给出一行；--generate 则自动生成并只显示一次。
    Typed at the prompt, or one line of standard input; with --generate made up and shown once.
  不填 --district：面向单位所管的全部范围。Without --district: everything the unit serves.
`;
