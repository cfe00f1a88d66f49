// The door: what an operator needs to see the machinery work.
export { OperationsModule } from './operations.module';
export { QueueBoard } from './queue-board';
export { QueueLook } from './queue-look';
