import { achievement } from './zh/achievement';
import { demand } from './zh/demand';
import { desk } from './zh/desk';
import { frame } from './zh/frame';
import { joining } from './zh/joining';
import { mails } from './zh/mails';
import { matching } from './zh/matching';
import { operations } from './zh/operations';
import { oversight } from './zh/oversight';
import { parts } from './zh/parts';
import { publicPages } from './zh/public-pages';

export const zh = {
  ...parts,
  public: publicPages,
  frame,
  joining,
  demand,
  achievement,
  matching,
  desk,
  operations,
  oversight,
  mails,
};
