import { CreatePlatform1764000000001 } from './1764000000001-create-platform';
import { CreateIdentity1764000000002 } from './1764000000002-create-identity';
import { CreateDemand1764000000003 } from './1764000000003-create-demand';
import { CreateAchievement1764000000004 } from './1764000000004-create-achievement';
import { CreateMatching1764000000005 } from './1764000000005-create-matching';
import { CreateOverview1764000000006 } from './1764000000006-create-overview';
import { SplitAccountFromIdentity1764000000007 } from './1764000000007-split-account-from-identity';
import { CreateWorkCalendar1764000000008 } from './1764000000008-create-work-calendar';
import { CreateFilesAndMail1764000000009 } from './1764000000009-create-files-and-mail';
import { CreateLimits1764000000010 } from './1764000000010-create-limits';
import { CreateSecondFactor1764000000011 } from './1764000000011-create-second-factor';
import { CreateInvitations1764000000012 } from './1764000000012-create-invitations';
import { WidenOperations1764000000013 } from './1764000000013-widen-operations';
import { CreateApplications1764000000014 } from './1764000000014-create-applications';
import { CreateAccessTokens1764000000015 } from './1764000000015-create-access-tokens';
import { DoubtOpenStreams1764000000019 } from './1764000000019-doubt-open-streams';
import { CreateCityAccounts1764000000020 } from './1764000000020-create-city-accounts';
import { AgentsStayTechnologyManagers1764000000021 } from './1764000000021-agents-stay-technology-managers';
import { WidenContents1764000000022 } from './1764000000022-widen-contents';
import { CreateDatedRules1764000000023 } from './1764000000023-create-dated-rules';
import { CreateExchange1764000000024 } from './1764000000024-create-exchange';
import { CreateQuestions1764000000025 } from './1764000000025-create-questions';
import { ListContents1764000000026 } from './1764000000026-list-contents';
import { KeepDrafting1764000000027 } from './1764000000027-keep-drafting';
import { DiscloseContents1764000000028 } from './1764000000028-disclose-contents';
import { ImportsUnderMandate1764000000029 } from './1764000000029-imports-under-mandate';
import { WidenRuns1764000000030 } from './1764000000030-widen-runs';
import { KeepFeedback1764000000031 } from './1764000000031-keep-feedback';
import { OpenSources1764000000032 } from './1764000000032-open-sources';
import { CreateMatchRounds1764000000033 } from './1764000000033-create-match-rounds';
import { KeepVectors1764000000034 } from './1764000000034-keep-vectors';
import { GroupCopies1764000000035 } from './1764000000035-group-copies';
import { PromiseDays1764000000036 } from './1764000000036-promise-days';
import { CreateNotifications1764000000037 } from './1764000000037-create-notifications';
import { KnowLanguages1764000000038 } from './1764000000038-know-languages';
import { DropFigures1764000000039 } from './1764000000039-drop-figures';
import { WeighFiles1764000000040 } from './1764000000040-weigh-files';
import { KnowSinceWhen1764000000041 } from './1764000000041-know-since-when';
import { KnowRights1764000000042 } from './1764000000042-know-rights';
import { MeasureEnglishTitles1764000000043 } from './1764000000043-measure-english-titles';
import { ChooseMails1764000000044 } from './1764000000044-choose-mails';

/** All changes of the schema in order. */
export const migrations = [
  CreatePlatform1764000000001,
  CreateIdentity1764000000002,
  CreateDemand1764000000003,
  CreateAchievement1764000000004,
  CreateMatching1764000000005,
  CreateOverview1764000000006,
  SplitAccountFromIdentity1764000000007,
  CreateWorkCalendar1764000000008,
  CreateFilesAndMail1764000000009,
  CreateLimits1764000000010,
  CreateSecondFactor1764000000011,
  CreateInvitations1764000000012,
  WidenOperations1764000000013,
  CreateApplications1764000000014,
  CreateAccessTokens1764000000015,
  DoubtOpenStreams1764000000019,
  CreateCityAccounts1764000000020,
  AgentsStayTechnologyManagers1764000000021,
  WidenContents1764000000022,
  CreateDatedRules1764000000023,
  CreateExchange1764000000024,
  CreateQuestions1764000000025,
  ListContents1764000000026,
  KeepDrafting1764000000027,
  DiscloseContents1764000000028,
  ImportsUnderMandate1764000000029,
  WidenRuns1764000000030,
  KeepFeedback1764000000031,
  OpenSources1764000000032,
  CreateMatchRounds1764000000033,
  KeepVectors1764000000034,
  GroupCopies1764000000035,
  PromiseDays1764000000036,
  CreateNotifications1764000000037,
  KnowLanguages1764000000038,
  DropFigures1764000000039,
  WeighFiles1764000000040,
  KnowSinceWhen1764000000041,
  KnowRights1764000000042,
  MeasureEnglishTitles1764000000043,
  ChooseMails1764000000044,
];
