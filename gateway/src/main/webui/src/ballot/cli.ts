#!/usr/bin/env node
import { voter } from './voter.ts';

process.exitCode = await voter(process.argv.slice(2), process.env, { out: console.log, error: console.error });
