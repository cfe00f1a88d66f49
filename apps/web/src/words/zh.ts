import { account } from './zh/account';
import { achievement } from './zh/achievement';
import { demand } from './zh/demand';
import { desk } from './zh/desk';
import { disclosure } from './zh/disclosure';
import { drafting } from './zh/drafting';
import { exchange } from './zh/exchange';
import { feedback, weights, whyNotChosen } from './zh/feedback';
import { frame } from './zh/frame';
import { joining } from './zh/joining';
import { lists } from './zh/lists';
import { mails } from './zh/mails';
import { matching } from './zh/matching';
import { creditCodes, mandates, members, organisations, people } from './zh/members';
import { notification } from './zh/notification';
import { operations } from './zh/operations';
import { oversight } from './zh/oversight';
import { ownData } from './zh/own-data';
import { parts } from './zh/parts';
import { publicAccount } from './zh/public-account';
import { publicFace } from './zh/public-face';
import { publicInvitation } from './zh/public-invitation';
import { publicPages } from './zh/public-pages';
import { question } from './zh/question';
import { exposure } from './zh/exposure';
import { rounds } from './zh/rounds';
import { start } from './zh/start';
import { search } from './zh/search';
import { semantic } from './zh/semantic';
import { why } from './zh/why';

export const zh = {
  ...parts,
  invitation: publicInvitation,
  publicFace,
  public: { ...publicPages, ...publicAccount },
  account,
  exchange,
  frame,
  notification,
  joining,
  demand,
  disclosure,
  drafting,
  achievement,
  matching,
  feedback,
  whyNotChosen,
  weights,
  desk,
  operations,
  members,
  mandates,
  people,
  organisations,
  creditCodes,
  oversight,
  ownData,
  list: lists,
  mails,
  question,
  exposure,
  rounds,
  start,
  search,
  semantic,
  why,
};
