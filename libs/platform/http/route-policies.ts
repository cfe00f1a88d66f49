import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { policyKey, type PolicyRule } from './policy.decorator';

export interface GuardedRoute {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly policy: PolicyRule;
}

/** All routes with their policies; refuses to start when one has none. */
@Injectable()
export class RoutePolicies implements OnApplicationBootstrap {
  routes: readonly GuardedRoute[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    this.read();
  }

  /** The routes; read once, by whoever needs them first while the application starts. */
  read(): readonly GuardedRoute[] {
    if (this.routes.length === 0) this.routes = this.found();
    return this.routes;
  }

  private found(): GuardedRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...given: unknown[]) => unknown>;
      const base = this.reflector.get<string>(PATH_METADATA, metatype);
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const verb = handler && this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
        if (!handler || verb === undefined) return [];
        const policy = this.reflector.get<PolicyRule | undefined>(policyKey, handler);
        if (!policy) throw new Error(`route ${metatype.name}.${name} has no policy`);
        const path = [base, this.reflector.get<string>(PATH_METADATA, handler)].join('/').replace(/\/{2,}/g, '/');
        return [{ method: RequestMethod[verb], path: path.replace(/(.)\/$/, '$1'), operation: name, policy }];
      });
    });
  }
}
