import type { Answer } from './answer.js';
import { tidy } from './tidy.js';

const LOCAL = /^[^\s@"(),:;<>[\\\]]+$/;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * Reads an email address. It refuses what no mail could reach and nothing else; only a message that is answered proves one.
 * @returns the address as typed, without spaces around it
 */
export function parseEmail(text: string | null | undefined): Answer<string, 'missing' | 'not-an-email' | 'too-long'> {
  const value = tidy(text);
  if (!value) return { problem: 'missing' };
  // RFC 5321 §4.5.3.1: 64 octets before the @, and 254 in all fit a path.
  if (value.length > 254) return { problem: 'too-long' };
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at);
  const labels = value.slice(at + 1).split('.');
  const reachable =
    at > 0 &&
    at <= 64 &&
    LOCAL.test(local) &&
    !/^\.|\.\.|\.$/.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1)!);
  return reachable ? { value } : { problem: 'not-an-email' };
}
