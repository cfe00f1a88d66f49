// The door: how people prove who they are. Sessions and their cookie stay behind the second door.
export { AccountModule } from './account.module';
export { Credentials } from './credentials';
