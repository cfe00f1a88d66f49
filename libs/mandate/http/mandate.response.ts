import { ApiProperty } from '@nestjs/swagger';
import { type Mover, type Role, roles } from '#kernel/role';
import { mandateLifecycle, type MandateState } from '../mandate.lifecycle';
import type { MandateRow } from '../mandate.queries';

export class MandateResponse {
  id: string;
  principalId: string;
  principalName: string;
  principalNameEn: string | null;
  agentName: string;
  agentNameEn: string | null;
  agentLogin: string;
  agentOrganisationName: string | null;
  agentOrganisationNameEn: string | null;

  @ApiProperty({ enum: roles, isArray: true, enumName: 'Role' })
  roles: Role[];

  startsOn: string;
  endsOn: string;
  purpose: string;

  @ApiProperty({ enum: mandateLifecycle.states })
  state: MandateState;

  version: number;
  /** Accepted, and today is one of its days. */
  inForce: boolean;
  reasonCodes: string[];
  reasonText: string | null;
  offeredByName: string;
  offeredByNameEn: string | null;
  createdAt: Date;
  allowedActions: string[];

  static from(row: MandateRow, movers: readonly Mover[], today: string): MandateResponse {
    const { agentId: _agent, createdKey: _key, ...told } = row;
    return {
      ...told,
      inForce: row.state === 'active' && row.startsOn <= today && today <= row.endsOn,
      allowedActions: mandateLifecycle.allowed(row.state, movers),
    };
  }
}

export class MandateListResponse {
  items: MandateResponse[];
  nextCursor: string | null;
}
