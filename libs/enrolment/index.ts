// The door: how organisations and people come in.
export { EnrolmentModule } from './enrolment.module';
