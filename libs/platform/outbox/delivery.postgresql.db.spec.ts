import { describePuttingOff } from './putting-off.fixture';

describe('to put off a message whose queue is on PostgreSQL', describePuttingOff);
