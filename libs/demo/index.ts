// The door: an invented market to try the product on.
export { DemoModule } from './demo.module';
export { LoadDemo, type DemoOutcome } from './load-demo';
