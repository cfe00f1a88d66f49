import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliModule } from './cli.module';

/** Runs `work` with the features at hand and closes them afterwards. */
export async function withFeatures(work: (features: INestApplicationContext) => Promise<void>): Promise<void> {
  const features = await NestFactory.createApplicationContext(CliModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    await work(features);
  } finally {
    await features.close();
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
