import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { PolicySubject } from './policy-subject';
import { RoutePolicies } from './route-policies';

/** The subjects that the features provide, by the object they speak of; refuses to start when a policy names one that is missing. */
@Injectable()
export class PolicySubjects implements OnApplicationBootstrap {
  private readonly subjects = new Map<string, PolicySubject>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly policies: RoutePolicies,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders()) if (instance instanceof PolicySubject) this.add(instance);
    for (const { operation, policy } of this.policies.read())
      if (policy.object !== undefined && !this.subjects.has(policy.object))
        throw new Error(`route ${operation} is about a ${policy.object}, but no PolicySubject tells about it`);
  }

  of(object: string): PolicySubject {
    const subject = this.subjects.get(object);
    if (!subject) throw new Error(`no PolicySubject tells about a ${object}`);
    return subject;
  }

  private add(subject: PolicySubject): void {
    const other = this.subjects.get(subject.object);
    if (other && other !== subject) throw new Error(`two PolicySubjects tell about a ${subject.object}`);
    this.subjects.set(subject.object, subject);
  }
}
