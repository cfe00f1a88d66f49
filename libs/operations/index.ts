// The door: what an operator needs to see the machinery work.
export { OperationsModule } from './operations.module';
