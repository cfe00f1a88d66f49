import { CreatePlatform1764000000001 } from './1764000000001-create-platform';
import { CreateIdentity1764000000002 } from './1764000000002-create-identity';
import { CreateDemand1764000000003 } from './1764000000003-create-demand';
import { CreateAchievement1764000000004 } from './1764000000004-create-achievement';
import { CreateMatching1764000000005 } from './1764000000005-create-matching';
import { CreateOverview1764000000006 } from './1764000000006-create-overview';
import { SplitAccountFromIdentity1764000000007 } from './1764000000007-split-account-from-identity';
import { WidenOperations1764000000013 } from './1764000000013-widen-operations';

/** All changes of the schema in order. */
export const migrations = [
  CreatePlatform1764000000001,
  CreateIdentity1764000000002,
  CreateDemand1764000000003,
  CreateAchievement1764000000004,
  CreateMatching1764000000005,
  CreateOverview1764000000006,
  SplitAccountFromIdentity1764000000007,
  WidenOperations1764000000013,
];
