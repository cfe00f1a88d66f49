// The door: the administrator of accounts, who sees whoever there is and decides nothing of their business.
export { AdministrationModule } from './administration.module';
