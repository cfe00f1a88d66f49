import { checkEveryMove } from '#kernel/every-move.fixture';
import { exportLifecycle } from '#platform/export/export.lifecycle';
import { importLifecycle } from './import.lifecycle';

const owners = ['enterprise', 'institute', 'researcher'] as const;

describe('an import', () =>
  checkEveryMove(importLifecycle, [
    ['received', 'begin', 'checking', ['system']],
    ['received', 'cancel', 'cancelled', owners],
    ['checking', 'pass', 'checked', ['system']],
    ['checking', 'refuse', 'refused', ['system'], 'reasoned'],
    ['checked', 'store', 'storing', owners],
    ['checked', 'cancel', 'cancelled', owners],
    ['storing', 'complete', 'stored', ['system']],
    ['storing', 'fail', 'failed', ['system'], 'reasoned'],
  ]));

describe('an export', () =>
  checkEveryMove(exportLifecycle, [
    ['waiting', 'complete', 'ready', ['system']],
    ['waiting', 'fail', 'failed', ['system']],
    ['ready', 'clear', 'gone', ['system']],
  ]));
